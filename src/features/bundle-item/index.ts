import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/programme bundle` */
const bundleWord: Word = {
  command: '/programme',
  word: 'bundle',
  says: 'Get everything that was said, sent and decided on one item as a file',
  example: '/programme bundle 12',
  permission: 'make-bundle',
  button: 'Everything about an item',
  opensForm: true,
}

export const bundleItem: Feature = { name: 'bundle-item', words: [bundleWord], listen: listen(bundleWord) }
