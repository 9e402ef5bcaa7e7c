import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/agenda notice` */
const giveNoticeWord: Word = {
  command: '/agenda',
  word: 'notice',
  says: 'Record that the notice of a key decision, or of private business, was given',
  example: '/agenda notice 12',
  permission: 'record-notice',
  button: 'Record a notice',
  opensForm: true,
}

export const giveNotice: Feature = { name: 'give-notice', words: [giveNoticeWord], listen: listen(giveNoticeWord) }
