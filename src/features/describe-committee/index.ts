import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee about` */
const aboutWord: Word = {
  command: '/committee',
  word: 'about',
  says: 'See and change what a body is for: its terms of reference, its member organisations and what it reports into',
  example: '/committee about',
  permission: 'see-meetings',
  button: 'What it is for',
  opensForm: false,
}

export const describeCommittee: Feature = {
  name: 'describe-committee',
  words: [aboutWord],
  listen: listen(aboutWord),
}
