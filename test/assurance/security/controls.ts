import { actionNamed } from '../../../src/slack/kit/pieces.ts'
import { readRun } from '../../../src/slack/kit/run-button.ts'
import { roomsWithStories, storiesOf } from '../../support/rooms-with-stories.ts'

type Thing = Record<string, unknown>

/** Every object in what was drawn. */
export const everyObject = function* (value: unknown): Generator<Thing> {
  if (Array.isArray(value)) for (const one of value) yield* everyObject(one)
  else if (typeof value === 'object' && value !== null) {
    yield value as Thing
    for (const one of Object.values(value)) yield* everyObject(one)
  }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** The same text with other ids in the place of its own. */
export const withIds = (text: string, id: (was: string) => string): string => text.replace(UUID, id)

/** The committee of every story: whatever else a value names is what it is about. */
export const isCommittee = (id: string): boolean => id.endsWith('c1')

/** What a value names: a committee, something of it, both, or nothing. */
export const named = (value: string): { readonly committee: boolean; readonly thing: boolean } => {
  const ids = value.match(UUID) ?? []
  return { committee: ids.some(isCommittee), thing: ids.some((id) => !isCommittee(id)) }
}

/** Which button it is, whatever it is about: its action, or the word that it stands for. */
export const kindOf = ({ action, value }: Control): string => {
  const run = readRun(value)
  return run ? `${run.command} ${run.word}` : action
}

/** The first of each kind. */
export const oneOfEach = (controls: readonly Control[]): readonly Control[] => [
  ...new Map(controls.toReversed().map((control) => [kindOf(control), control])).values(),
]

/** A button or menu as some story draws it. */
export type Control = { readonly action: string; readonly value: string }
/** A form as some story draws it. */
export type Form = { readonly callbackId: string; readonly metadata: string; readonly blocks: readonly Thing[] }

/** The name of every field of a form that nobody listens to while it is filled in: it is sent with the form alone. */
const OF_A_FORM = 'input'

/** Every control and every form that hangs in the gallery, once for each shape of value. What is not drawn cannot be pressed. */
export const controlsOfTheGallery = async (): Promise<{ controls: readonly Control[]; forms: readonly Form[] }> => {
  const controls = new Map<string, Control>()
  const forms = new Map<string, Form>()
  for (const room of roomsWithStories())
    for (const draw of Object.values(await storiesOf(room)))
      for (const it of everyObject(draw())) {
        if (typeof it.action_id === 'string' && it.action_id !== OF_A_FORM)
          for (const value of valuesOf(it)) {
            const control = { action: actionNamed(it.action_id), value }
            controls.set(`${control.action} ${value.replace(UUID, '#')}`, control)
          }
        if (it.type === 'modal' && it.submit) {
          const metadata = String(it.private_metadata ?? '')
          const form = { callbackId: String(it.callback_id), metadata, blocks: (it.blocks ?? []) as Thing[] }
          forms.set(`${form.callbackId} ${metadata.replace(UUID, '#')}`, form)
        }
      }
  return { controls: [...controls.values()], forms: [...forms.values()] }
}

const valuesOf = (it: Thing): readonly string[] => {
  const options = [...((it.options as Thing[] | undefined) ?? [])].map(({ value }) => String(value))
  return typeof it.value === 'string' ? [it.value] : options.length > 0 ? options.slice(0, 2) : ['']
}

/** A form filled in: every field answered, and whatever is chosen in it an id of `id`’s choosing where it was an id. */
export const filledIn = (form: Form, id: () => string): Record<string, unknown> =>
  Object.fromEntries(
    form.blocks.flatMap((block) => {
      const element = block.element as Thing | undefined
      return block.type === 'input' && element ? [[block.block_id, { input: answer(element, id) }]] : []
    }),
  )

const answer = (element: Thing, id: () => string): Thing => {
  const options = (element.options as { value: string }[] | undefined) ?? []
  const [first] = options
  const chosen = { value: withIds(first?.value ?? id(), id) }
  switch (element.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { selected_option: chosen }
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: [chosen] }
    case 'users_select':
      return { selected_user: 'U0NAIR' }
    case 'multi_users_select':
      return { selected_users: ['U0NAIR'] }
    case 'conversations_select':
      return { selected_conversation: 'C0ELSEWHERE' }
    case 'datepicker':
      return { selected_date: '2026-12-01' }
    case 'timepicker':
      return { selected_time: '10:00' }
    case 'number_input':
      return { value: '1' }
    case 'url_text_input':
      return { value: 'https://intranet.council.example/1' }
    case 'email_text_input':
      return { value: 'somebody@council.example' }
    case 'file_input':
      return { files: [] }
    default:
      return { value: 'Typed by somebody' }
  }
}
