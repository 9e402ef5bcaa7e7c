import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme history` */
const itemHistoryWord: Word = {
  command: '/programme',
  word: 'history',
  says: 'See the whole life of one item: what happened to it, who decided and why',
  example: '/programme history 12',
  permission: 'see-programme',
  button: 'History of an item',
  opensForm: false,
}

export const itemHistory: Feature = { name: 'item-history', words: [itemHistoryWord], listen: listen(itemHistoryWord) }
