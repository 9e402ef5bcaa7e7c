import { actionIds } from './kit/action-ids.ts'
import {
  actions,
  button,
  context,
  divider,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from './kit/blocks.ts'
import { clip } from './kit/text.ts'
import type { Word } from './kit/word.ts'
import { argumentOf, commandsOf, wordsOf } from './kit/word-order.ts'

/** What each command is for, in a line. A command without a word that is built is not listed. */
export const COMMAND_SAYS: Readonly<Record<string, string>> = {
  '/programme': 'the work programme: what the committee will look at, and when',
  '/agenda': 'the next agenda: draft it, consult on it, post it, publish it',
  '/report': 'reports: what is asked of whom, by when',
  '/witness': 'witnesses: who is invited, and what they answered',
  '/committee': 'the committee itself: its meetings, people, deadlines and settings',
}

/** The button to the help of a command. */
export const helpButton = (command: string, label = `Help with ${command}`) =>
  button(label, actionIds.showHelp, command)

/** The help of one command, computed from the features' cards: what is not built is not there. Each line can be pressed. */
export const helpFor = (words: readonly Word[], command: string): Message => {
  const mine = wordsOf(words, command)
  const others = commandsOf(words).filter((other) => other !== command)
  return message(
    `What you can do with ${command}: ${mine.map(({ word, says }) => `${word || 'on its own'}: ${says}`).join('; ')}`,
    header(`What you can do with ${command}`),
    mine.map((word) =>
      section(`\`${`${word.command} ${word.word}`.trim()}\`  ${plain(word.says)}${example(word)}`, runButton(word)),
    ),
    mine.length === 0 && section('Nothing answers to this command here yet.'),
    others.length > 0 && [divider(), actions(...others.map((other) => helpButton(other, other)))],
    context('Everything here can also be reached from the Home tab. Nothing you type is shown to anyone else.'),
  )
}

const example = (word: Word) => (argumentOf(word) === '' ? '' : `\nFor example: \`${plain(word.example)}\``)

/** What all the commands are for, with a way to the help of each. */
export const helpForAll = (words: readonly Word[]): Message =>
  message(
    'What Cleardays can do for you',
    header('What Cleardays can do for you'),
    commandsOf(words).map((command) =>
      section(`\`${command}\`  ${COMMAND_SAYS[command] ?? ''}`, helpButton(command, 'Show me')),
    ),
  )

/** A word that nobody knows: the nearest one is offered, never run, and the help is one press away. */
export const unknownWord = (
  words: readonly Word[],
  unknown: { readonly command: string; readonly said: string; readonly nearest: Word | null; readonly text: string },
): Message => {
  const { command, nearest, text } = unknown
  const said = plain(clip(unknown.said, 40))
  const known = wordsOf(words, command)
    .filter(({ word }) => word !== '')
    .map(({ word }) => `\`${word}\``)
  return message(
    nearest
      ? `I don’t know “${clip(unknown.said, 40)}”. Did you mean ${command} ${nearest.word}?`
      : `I don’t know “${clip(unknown.said, 40)}”. ${command} help shows what I do know.`,
    section(
      nearest
        ? `I don’t know “${said}”. Did you mean \`${command} ${nearest.word}\`? ${plain(nearest.says)}.`
        : `I don’t know “${said}”. After \`${command}\` I know ${known.join(', ') || 'no words yet'}.`,
    ),
    actions(nearest && runButton(nearest, { text, style: 'primary' }), helpButton(command)),
  )
}
