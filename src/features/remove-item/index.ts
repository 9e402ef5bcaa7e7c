import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme remove` */
const removeItemWord: Word = {
  command: '/programme',
  word: 'remove',
  says: 'Take an item off the work programme, with the reason',
  example: '/programme remove 12',
  permission: 'plan-programme',
  button: 'Remove an item',
  opensForm: true,
}

export const removeItem: Feature = { name: 'remove-item', words: [removeItemWord], listen: listen(removeItemWord) }
