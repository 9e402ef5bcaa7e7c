import type { KnownBlock, ModalView } from '@slack/types'
import { alert } from '../kit/blocks.ts'
import { bareName } from '../kit/inputs.ts'
import { oneLine } from '../kit/text.ts'
import { modal } from '../kit/views.ts'
import type { ViewPayload } from './payload.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

// How each kind of answer in `view.state.values` is put back into the element it came from.
const BACK: readonly (readonly [from: string, into: string])[] = [
  ['selected_option', 'initial_option'],
  ['selected_date', 'initial_date'],
  ['selected_time', 'initial_time'],
  ['selected_user', 'initial_user'],
  ['selected_conversation', 'initial_conversation'],
  ['selected_channel', 'initial_channel'],
  ['value', 'initial_value'],
]
const BACK_MANY: readonly (readonly [from: string, into: string])[] = [
  ['selected_options', 'initial_options'],
  ['selected_users', 'initial_users'],
]

const putBack = (element: Fields, answer: Fields): Fields => {
  const {
    initial_option,
    initial_options,
    initial_value,
    initial_date,
    initial_time,
    initial_user,
    initial_users,
    ...bare
  } = element
  const one = BACK.flatMap(([from, into]) => (answer[from] ? [[into, answer[from]]] : []))
  const many = BACK_MANY.flatMap(([from, into]) => {
    const chosen = answer[from]
    return Array.isArray(chosen) && chosen.length > 0 ? [[into, chosen]] : []
  })
  return { ...bare, ...Object.fromEntries([...one, ...many]) }
}

/**
 * The form as it was sent in, with what was typed still in it and what is amiss at its head. Slack takes errors under
 * the fields only within three seconds; after that this is drawn instead, and nothing typed is lost.
 */
export const refilled = (view: ViewPayload, errors: Readonly<Record<string, string>>): ModalView =>
  drawnAgain(view, alert(Object.values(errors).map(oneLine).join('\n'), 'error'), view.private_metadata)

/** What tells a form that comes back from the alerts it was first drawn with. */
const CAME_BACK = 'came-back'

/** The same, where it may be sent in again as it is: what we write on it is new, and the words at its head say why. */
export const sentAgain = (view: ViewPayload, says: string, metadata: Readonly<Record<string, unknown>>): ModalView => {
  const head = alert(
    `${says} What you typed still stands here. Look at what changed; if you save again, yours takes its place.`,
    'warning',
  )
  return drawnAgain(view, { ...head, block_id: CAME_BACK }, JSON.stringify(metadata))
}

const drawnAgain = (view: ViewPayload, head: KnownBlock, metadata: string): ModalView => {
  const values = view.state?.values
  const blocks = view.blocks.flatMap((block) => {
    const asked = block as Fields
    if (asked.block_id === CAME_BACK) return []
    const answers = isFields(values) ? values[String(asked.block_id)] : undefined
    const [answer] = isFields(answers) ? Object.values(answers) : []
    return block.type === 'input' && isFields(asked.element) && isFields(answer)
      ? { ...block, element: putBack(asked.element, answer) }
      : block
  })
  return modal({
    title: view.title?.text ?? 'Cleardays',
    callbackId: view.callback_id,
    metadata,
    blocks: [head, blocks as unknown as KnownBlock[]],
    ...(view.submit && { submit: view.submit.text }),
  })
}

/** Slack shows an error only under an input that is on the form: one for anything else goes under the first input. */
export const underFields = (view: ViewPayload, errors: Readonly<Record<string, string>>): Record<string, string> => {
  const inputs = view.blocks.flatMap((block) => (block.type === 'input' ? [String((block as Fields).block_id)] : []))
  const [first] = inputs
  if (first === undefined) return { ...errors }
  const placed: Record<string, string> = {}
  for (const [name, says] of Object.entries(errors)) {
    const at = inputs.find((input) => bareName(input) === name) ?? first
    placed[at] = placed[at] ? `${placed[at]} ${says}` : says
  }
  return placed
}
