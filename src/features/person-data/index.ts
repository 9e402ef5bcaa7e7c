import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee data` */
const personDataWord: Word = {
  command: '/committee',
  word: 'data',
  says: 'Get what is held of a person as one file, or erase what need not be kept of them',
  example: '/committee data',
  permission: 'look-after-person-data',
  button: 'A person’s data',
  opensForm: true,
}

export const personData: Feature = { name: 'person-data', words: [personDataWord], listen: listen(personDataWord) }
