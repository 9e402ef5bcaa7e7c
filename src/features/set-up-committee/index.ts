import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee setup` */
const setUpCommitteeWord: Word = {
  command: '/committee',
  word: 'setup',
  says: 'Set up a committee: its name, rules, channel, officers and chair',
  example: '/committee setup Housing Panel',
  permission: 'set-up-committee',
  button: 'Set up a committee',
  opensForm: true,
}

export const setUpCommittee: Feature = {
  name: 'set-up-committee',
  words: [setUpCommitteeWord],
  listen: listen(setUpCommitteeWord),
}
