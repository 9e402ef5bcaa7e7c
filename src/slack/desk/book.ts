import type { Word } from '../kit/word.ts'
import type { CommandHeard, Desk, Listener, Press, Shortcut, Submission } from './desk.ts'

type Opens = { readonly opensForm: boolean }
type Typing = Parameters<Desk['onTyping']>[1]
type Event = Parameters<Desk['onEvent']>[1]
type Home = Parameters<Desk['onHome']>[0]

/** Who answers what. The desk looks here, once, for everything it hears. */
export type Book = {
  readonly words: ReadonlyMap<string, { readonly word: Word; readonly listener: Listener<CommandHeard> }>
  readonly presses: ReadonlyMap<string, Opens & { readonly listener: Listener<Press> }>
  readonly forms: ReadonlyMap<string, Listener<Submission>>
  readonly shortcuts: ReadonlyMap<string, Opens & { readonly listener: Listener<Shortcut> }>
  readonly typing: ReadonlyMap<string, Typing>
  readonly events: ReadonlyMap<string, readonly Event[]>
  readonly home: () => Home | null
}

/** How a word is kept: `/programme schedule`; `/programme ` for the bare command. */
export const wordKey = (command: string, word: string): string => `${command} ${word}`

/**
 * An empty book and the desk that writes in it. A name is given out once: a second listener for the same button is a
 * mistake that must stop the start, not a race between two features.
 */
export const openBook = (): { readonly book: Book; readonly desk: Desk } => {
  const words = new Map<string, { word: Word; listener: Listener<CommandHeard> }>()
  const presses = new Map<string, Opens & { listener: Listener<Press> }>()
  const forms = new Map<string, Listener<Submission>>()
  const shortcuts = new Map<string, Opens & { listener: Listener<Shortcut> }>()
  const typing = new Map<string, Typing>()
  const events = new Map<string, Event[]>()
  let home: Home | null = null

  const write = <V>(page: Map<string, V>, kind: string, name: string, value: V): void => {
    if (page.has(name))
      throw new Error(`Two features listen to the ${kind} "${name}". Give one of them a name of its own.`)
    if (name.includes('#')) throw new Error(`The ${kind} "${name}" has a "#", which tells two of the same apart.`)
    page.set(name, value)
  }
  const desk: Desk = {
    onCommand: (word, listener) => write(words, 'command', wordKey(word.command, word.word), { word, listener }),
    onPress: (action, listener, { opensForm = false } = {}) =>
      write(presses, 'button', action, { listener, opensForm }),
    onSubmit: (form, listener) => write(forms, 'form', form, listener),
    onShortcut: (name, listener, { opensForm = false } = {}) =>
      write(shortcuts, 'shortcut', name, { listener, opensForm }),
    onTyping: (action, listener) => write(typing, 'menu', action, listener),
    onEvent: (type, listener) => {
      events.set(type, [...(events.get(type) ?? []), listener])
    },
    onHome: (draw) => {
      if (home) throw new Error('Two features draw the Home tab. It has one owner.')
      home = draw
    },
    words: () => [...words.values()].map(({ word }) => word),
  }
  return { desk, book: { words, presses, forms, shortcuts, typing, events, home: () => home } }
}
