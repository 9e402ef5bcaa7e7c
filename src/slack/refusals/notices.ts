import { longDate } from '../../domain/calendar/civil-date.ts'
import type { NoticeRefusal } from '../../domain/notices/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const noticeWords: WordsFor<NoticeRefusal> = {
  'no-notice-wanted': ({ title }) =>
    `“${title}” needs no notice of its own: it is on no coming agenda as a key decision, or as private business of a cabinet. Nothing was recorded.`,
  'notice-day-to-come': ({ day }) =>
    `${longDate(day)} is still to come. Record the notice once it has been given; the reminder stays until then.`,
}
