import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee hold` */
const holdWord: Word = {
  command: '/committee',
  word: 'hold',
  says: 'Keep something from being erased: an information request, a complaint, litigation',
  example: '/committee hold',
  permission: 'place-hold',
  button: 'Keep from erasing',
  opensForm: false,
}

export const placeHold: Feature = { name: 'place-hold', words: [holdWord], listen: listen(holdWord) }
