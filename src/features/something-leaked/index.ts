import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawAlarm } from './draw-alarm.ts'
import { listen } from './listener.ts'
import { takeBackLeft } from './take-back.ts'

/** `/committee leaked` */
const somethingLeakedWord: Word = {
  command: '/committee',
  word: 'leaked',
  says: 'Raise the alarm: something was shown to people who should not have seen it',
  example: '/committee leaked',
  permission: 'raise-leak',
  button: 'Something leaked',
  opensForm: true,
}

export const somethingLeaked: Feature = {
  name: 'something-leaked',
  words: [somethingLeakedWord],
  listen: listen(somethingLeakedWord),
  draws: { 'leak-alarm': drawAlarm, 'leak-clock': drawAlarm },
  resumes: takeBackLeft,
}
