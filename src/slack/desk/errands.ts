import { helpFor, helpForAll, unknownWord } from '../help.ts'
import { actionIds } from '../kit/action-ids.ts'
import type { Message } from '../kit/blocks.ts'
import { type Run, readRun } from '../kit/run-button.ts'
import { DESK_FORM } from '../kit/views.ts'
import type { Word } from '../kit/word.ts'
import { commandsOf } from '../kit/word-order.ts'
import { firstWord, route } from '../router.ts'
import { globalShortcuts } from '../shortcuts.ts'
import { type Book, wordKey } from './book.ts'
import type { Answer, Heard } from './desk.ts'
import type { Errand } from './errand.ts'
import { isNeverWrittenDown } from './never-written-down.ts'
import { noted, notTaken } from './noted.ts'
import type { Payload } from './payload.ts'
import { pressed, submitted } from './turn.ts'
import { outOfDate } from './words.ts'

type Body<K extends Payload['kind']> = Extract<Payload, { kind: K }>['body']

const saying = (name: string, message: Message): Errand => ({
  name,
  opensForm: false,
  answer: async () => ({ is: 'say', message }),
})

/** Which feature answers this; the desk itself answers what no feature does. */
export const errandFor = (
  book: Book,
  payload: Extract<Payload, { kind: 'command' | 'press' | 'submission' | 'shortcut' }>,
): Errand => {
  if (payload.kind === 'command') return typed(book, payload.body)
  if (payload.kind === 'press') return press(book, payload.body)
  if (payload.kind === 'submission') return submission(book, payload.body)
  return shortcut(book, payload.body)
}

const wordsOf = (book: Book): Word[] => [...book.words.values()].map(({ word }) => word)

const run = (book: Book, it: Run): Errand => {
  const found = book.words.get(wordKey(it.command, it.word))
  if (!found) return saying('?', outOfDate())
  const { word, listener } = found
  return {
    name: `${word.command} ${word.word}`.trim(),
    opensForm: word.opensForm,
    title: word.button,
    answer: async (heard) =>
      noted(
        await listener({ ...heard, text: it.text, committeeId: it.committeeId, about: it.about }),
        notTaken(word, it.text),
      ),
  }
}

const typed = (book: Book, { command, text }: Body<'command'>): Errand => {
  const { first, text: rest } = firstWord(text)
  const found = book.words.get(wordKey(command, first.toLowerCase()))
  if (found) return run(book, { ...found.word, text: rest, committeeId: null, about: null })

  const words = wordsOf(book)
  const meant = route(words, command, text)
  if (meant.is === 'word') return run(book, { ...meant.word, text: meant.text, committeeId: null, about: null })
  if (meant.is === 'unknown') return saying(`${command} ?`, unknownWord(words, meant))
  return help(book, command)
}

const help = (book: Book, command: string): Errand => {
  const words = wordsOf(book)
  const known = commandsOf(words).some((one) => one === command)
  return saying(known ? `${command} help` : 'help', known ? helpFor(words, command) : helpForAll(words))
}

const press = (book: Book, body: Body<'press'>): Errand => {
  const { action, value } = pressed(body.actions[0]!)
  if (action === actionIds.runCommand) {
    const it = readRun(value)
    return it ? run(book, it) : saying('?', outOfDate())
  }
  if (action === actionIds.showHelp) return help(book, value)
  if (action === actionIds.openLink) return { name: action, opensForm: false, answer: heardOnly }

  const found = book.presses.get(action)
  if (!found) {
    // An input that nobody listens to still tells of each change, where a form asks for that: there is nothing to say.
    return action === 'input' ? { name: action, opensForm: false, answer: heardOnly } : saying('?', outOfDate())
  }
  const channel = body.channel?.id ?? body.container?.channel_id
  const ts = body.message?.ts ?? body.container?.message_ts
  return {
    name: action,
    opensForm: found.opensForm,
    canWait: !found.opensForm,
    answer: (heard) =>
      found.listener({
        ...heard,
        action,
        value,
        message: channel && ts ? { channel, ts } : null,
        view: body.view ? submitted(body.view) : null,
      }),
  }
}

const heardOnly = async (_heard: Heard): Promise<Answer> => ({ is: 'heard' })

const submission = (book: Book, { type, view }: Body<'submission'>): Errand => {
  if (type === 'view_closed' || view.callback_id === DESK_FORM) {
    return { name: type, opensForm: false, answer: heardOnly }
  }
  const listener = book.forms.get(view.callback_id)
  if (!listener) return saying('?', outOfDate())
  return {
    name: view.callback_id,
    opensForm: false,
    canWait: !isNeverWrittenDown(view.callback_id, view.state?.values),
    answer: (heard) => listener({ ...heard, view: submitted(view) }),
  }
}

const shortcut = (book: Book, body: Body<'shortcut'>): Errand => {
  const stands = globalShortcuts.find(({ callbackId }) => callbackId === body.callback_id)
  if (stands) return run(book, { ...stands, committeeId: null, about: null, text: '' })
  const found = book.shortcuts.get(body.callback_id)
  if (!found) return saying('?', outOfDate())
  const { channel, message } = body
  return {
    name: body.callback_id,
    opensForm: found.opensForm,
    answer: (heard) =>
      found.listener({
        ...heard,
        message:
          channel && message
            ? { channel: channel.id, ts: message.ts, text: message.text ?? '', authorSlackId: message.user ?? null }
            : null,
      }),
  }
}
