import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme defer` */
const deferItemWord: Word = {
  command: '/programme',
  word: 'defer',
  says: 'Put an item off to a later meeting, or until there is one',
  example: '/programme defer 12 to 14 January',
  permission: 'plan-programme',
  button: 'Defer an item',
  opensForm: true,
}

export const deferItem: Feature = { name: 'defer-item', words: [deferItemWord], listen: listen(deferItemWord) }
