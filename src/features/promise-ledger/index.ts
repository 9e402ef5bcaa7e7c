import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme promises` */
const promisesWord: Word = {
  command: '/programme',
  word: 'promises',
  says: 'See what the minutes promised and has not come back, and how the other promises ended',
  example: '/programme promises',
  permission: 'see-promises',
  button: 'Promises',
  opensForm: false,
}

export const promiseLedger: Feature = {
  name: 'promise-ledger',
  words: [promisesWord],
  listen: listen(promisesWord),
}
