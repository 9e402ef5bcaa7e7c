import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/report remind` */
const remindRequestWord: Word = {
  command: '/report',
  word: 'remind',
  says: 'Remind somebody now, kindly; at most once a day',
  example: '/report remind 12',
  permission: 'remind-request',
  button: 'Remind somebody',
  opensForm: true,
}

export const remindRequest: Feature = {
  name: 'remind-request',
  words: [remindRequestWord],
  listen: listen(remindRequestWord),
}
