import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { draws } from './draws.ts'
import { listen } from './listener.ts'

/** `/agenda outcomes` */
const recordOutcomesWord: Word = {
  command: '/agenda',
  word: 'outcomes',
  says: 'Record what became of each item of the last meeting, and make what follows from it',
  example: '/agenda outcomes 12 November',
  permission: 'record-outcomes',
  button: 'Record outcomes',
  opensForm: false,
}

export const recordOutcomes: Feature = {
  name: 'record-outcomes',
  words: [recordOutcomesWord],
  listen: listen(recordOutcomesWord),
  draws,
}
