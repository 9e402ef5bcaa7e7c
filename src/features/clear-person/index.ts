import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee clearance` */
const clearPersonWord: Word = {
  command: '/committee',
  word: 'clearance',
  says: 'Say who is cleared for private business, and whether any of it may be held here',
  example: '/committee clearance',
  permission: 'clear-person',
  button: 'Who is cleared',
  opensForm: false,
}

export const clearPerson: Feature = { name: 'clear-person', words: [clearPersonWord], listen: listen(clearPersonWord) }
