import { actionIds } from './kit/action-ids.ts'
import type { Command } from './kit/word.ts'

/** A shortcut as Slack lists it: 24 characters of name, beginning with a verb. */
type Listed = { readonly callbackId: string; readonly name: string; readonly description: string }

/** On a message: a feature listens, and is brought the message. */
export const messageShortcuts: readonly Listed[] = [
  {
    callbackId: actionIds.addFromMessage,
    name: 'Add to work programme',
    description: 'Put what this message is about on a committee’s work programme',
  },
  {
    callbackId: actionIds.readMessage,
    name: 'Read this message',
    description: 'Read minutes or a decision in this message, and see each change they ask for',
  },
  {
    callbackId: actionIds.leakedFromMessage,
    name: 'Something leaked',
    description: 'Stop all posting, take this message back, and tell those who look after it',
  },
]

/** From anywhere: each stands for a command, so that it can be reached without typing. Only where its word is built. */
export const globalShortcuts: readonly (Listed & { readonly command: Command; readonly word: string })[] = [
  {
    callbackId: 'shortcut.add-item',
    name: 'Add an item',
    description: 'Add an item to a committee’s work programme',
    command: '/programme',
    word: 'add',
  },
  {
    callbackId: 'shortcut.suggest-item',
    name: 'Suggest an item',
    description: 'Suggest something a committee should look at',
    command: '/programme',
    word: 'suggest',
  },
  {
    callbackId: 'shortcut.see-what-is-due',
    name: 'See what is due',
    description: 'See which reports are asked for, of whom, and by when',
    command: '/report',
    word: '',
  },
  {
    callbackId: 'shortcut.see-next-agenda',
    name: 'See the next agenda',
    description: 'See the state of the next agenda, and what it still waits for',
    command: '/agenda',
    word: '',
  },
]
