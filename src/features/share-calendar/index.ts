import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** `/committee calendar` */
const calendarWord: Word = {
  command: '/committee',
  word: 'calendar',
  says: 'Get the meetings as a calendar file, which moves and cancels what a calendar has already',
  example: '/committee calendar',
  permission: 'see-meetings',
  button: 'Calendar file',
  opensForm: true,
}

export const shareCalendar: Feature = {
  name: 'share-calendar',
  words: [calendarWord],
  listen: listen(calendarWord),
}
