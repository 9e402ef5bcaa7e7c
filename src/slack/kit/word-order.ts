import type { Command, Word } from './word.ts'

/** In which order the commands are told, and the words of each: as an officer comes to need them. */
const ORDER: Readonly<Record<Command, readonly string[]>> = {
  '/programme': [
    'add',
    'suggest',
    'refer',
    'schedule',
    'defer',
    'remove',
    'history',
    'import',
    'promises',
    'workstreams',
    'private',
    'export',
    'bundle',
  ],
  '/agenda': [
    'draft',
    'consult',
    'post',
    'publish',
    'supplement',
    'late',
    'notice',
    'outcomes',
    'actions',
    'export',
    'callin',
  ],
  '/report': ['request', 'remind', 'withdraw'],
  '/witness': ['invite', 'withdraw'],
  '/committee': [
    ...[
      'meetings',
      'deadlines',
      'people',
      'away',
      'reminders',
      'settings',
      'approvals',
      'rehearsal',
      'audit',
      'setup',
      'council',
      'calendar',
      'grid',
    ],
    ...['rules', 'closures', 'elections', 'authorities', 'clearance', 'leaked', 'hold', 'data', 'joint', 'workspaces'],
  ],
}

/** The five commands, of those that have any word, in the order in which they are told. */
export const commandsOf = (words: readonly Word[]): Command[] =>
  (Object.keys(ORDER) as Command[]).filter((command) => words.some((word) => word.command === command))

/** The words of one command as they are told: the bare command first, those without a place in the order last. */
export const wordsOf = (words: readonly Word[], command: string): Word[] => {
  const order = ORDER[command as Command] ?? []
  const place = ({ word }: Word) => (word === '' ? -1 : order.includes(word) ? order.indexOf(word) : order.length)
  return words.filter((word) => word.command === command).sort((one, other) => place(one) - place(other))
}

/** What a word’s example shows after it: `12 November`; empty for a word after which nothing goes. */
export const argumentOf = ({ command, word, example }: Word): string =>
  example.trim().slice(`${command} ${word}`.trim().length).trim()
