import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/agenda late` */
const lateItemWord: Word = {
  command: '/agenda',
  word: 'late',
  says: 'Prepare a late item: the wording for whoever presides, and what else could be done',
  example: '/agenda late 12 November',
  permission: 'plan-programme',
  button: 'Late item',
  opensForm: true,
}

export const lateItem: Feature = { name: 'late-item', words: [lateItemWord], listen: listen(lateItemWord) }
