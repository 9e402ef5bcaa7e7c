import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee reminders` */
const remindersWord: Word = {
  command: '/committee',
  word: 'reminders',
  says: 'Choose what you are reminded of, on which days and at what hours, and say when you are away',
  example: '/committee reminders',
  permission: 'choose-reminders',
  button: 'What I am reminded of',
  opensForm: true,
}

export const chooseReminders: Feature = {
  name: 'choose-reminders',
  words: [remindersWord],
  listen: listen(remindersWord),
}
