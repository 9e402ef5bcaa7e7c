import type { ModalView } from '@slack/types'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { features } from '../../src/features/index.ts'
import { openBook, wordKey } from '../../src/slack/desk/book.ts'
import type { Answer } from '../../src/slack/desk/desk.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import type { Message } from '../../src/slack/kit/blocks.ts'
import { actionNamed } from '../../src/slack/kit/pieces.ts'
import { readRun } from '../../src/slack/kit/run-button.ts'
import type { Command } from '../../src/slack/kit/word.ts'

type Drawn = { readonly blocks: readonly object[] }
type Named = {
  readonly type: string
  readonly action_id: string
  readonly value?: string
  readonly text: { readonly text: string }
}

/** Every button that is drawn, beside a line or in a row. */
export const buttonsOf = (drawn: Drawn): readonly Named[] =>
  drawn.blocks
    .flatMap((block) => {
      const { elements = [], accessory } = block as { elements?: readonly Named[]; accessory?: Named }
      return [...elements, ...(accessory ? [accessory] : [])]
    })
    .filter(({ type }) => type === 'button')

/** The features as a person uses them: commands typed, buttons pressed by their label, forms filled in and sent in. */
export const byHand = (deps: Deps) => {
  const { book, desk } = openBook()
  for (const feature of features) feature.listen(desk, deps)
  const heard = (who: Presser) => ({ who, channel: null, trigger: 't' })

  const type = (who: Presser, command: Command, typed: string, committeeId: string | null): Promise<Answer> => {
    const [, word = '', text = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed) ?? []
    const found = book.words.get(wordKey(command, word))
    if (!found) throw new Error(`No word “${word}” of ${command}`)
    return found.listener({ ...heard(who), text, committeeId, about: null })
  }

  const press = (who: Presser, drawn: Drawn, label: string): Promise<Answer> => {
    const all = buttonsOf(drawn)
    const found = all.find(({ text }) => text.text === label)
    if (!found) throw new Error(`No button “${label}” among ${all.map(({ text }) => text.text).join(', ')}`)
    const name = actionNamed(found.action_id)
    if (name === actionIds.runCommand) {
      const { command, word, committeeId, about, text } = readRun(found.value!)!
      return book.words.get(wordKey(command, word))!.listener({ ...heard(who), text, committeeId, about })
    }
    const value = found.value ?? ''
    return book.presses.get(name)!.listener({ ...heard(who), action: name, value, message: null, view: null })
  }

  /** What stands in the form from the start, and what is changed by hand: an option's value, a text, a day, a tick. */
  const send = (
    who: Presser,
    view: ModalView,
    changed: Readonly<Record<string, string | true>> = {},
  ): Promise<Answer> => {
    const values: Record<string, unknown> = {}
    for (const block of view.blocks) {
      if (block.type !== 'input') continue
      const { block_id: name, element } = block as unknown as { block_id: string; element: Record<string, unknown> }
      const given = changed[name]
      values[name] = {
        input: {
          value: typeof given === 'string' ? given : (element.initial_value ?? null),
          selected_user: typeof given === 'string' ? given : (element.initial_user ?? null),
          selected_users: element.initial_users ?? [],
          selected_time: element.initial_time ?? null,
          selected_date: typeof given === 'string' ? given : (element.initial_date ?? null),
          selected_option: typeof given === 'string' ? { value: given } : (element.initial_option ?? null),
          selected_options: given === true ? [{ value: 'yes' }] : (element.initial_options ?? []),
        },
      }
    }
    const strange = Object.keys(changed).filter((name) => !(name in values))
    if (strange.length > 0) throw new Error(`No field ${strange.join(', ')} among ${Object.keys(values).join(', ')}`)
    const metadata = view.private_metadata ?? ''
    return book.forms.get(view.callback_id!)!({
      ...heard(who),
      view: { id: 'V1', hash: 'h', callbackId: view.callback_id!, metadata, values },
    })
  }
  return { book, type, press, send }
}

/** What was said, or drawn again. Anything else is not what the test expected. */
export const messageOf = (answer: Answer): Message => {
  if (answer.is === 'say' || answer.is === 'redrawn') return answer.message
  throw new Error(`Not said: ${JSON.stringify(answer)}`)
}

/** The form that was opened. */
export const formOf = (answer: Answer): ModalView => {
  if (answer.is === 'form' || answer.is === 'push') return answer.view
  throw new Error(`No form: ${JSON.stringify(answer)}`)
}

/** Everything that can be read in a message, a form or an answer, as one text. */
export const readIn = (drawn: unknown): string => JSON.stringify(drawn)
