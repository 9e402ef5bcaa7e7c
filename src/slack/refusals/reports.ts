import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ReportRefusal } from '../../domain/reports/refusals.ts'
import type { WordsFor } from './say-refusal.ts'

export const reportWords: WordsFor<ReportRefusal> = {
  'no-such-request': () => 'I cannot find that request. It may have been withdrawn. `/report` shows what is asked.',
  'not-asked-of-you': ({ of }) =>
    `This was asked of ${of}. Only they, or whoever answers for them, can answer it. Nothing was changed.`,
  'request-settled': ({ stands }) =>
    `Nothing was changed: this is already settled (${stands}). The contact officer can ask again if it is still needed.`,
  'request-moved-on': ({ dueOn }) =>
    `This request has changed since you saw it: it is now due on ${longDate(dueOn)}. Nothing was changed; look at the new message.`,
  'asked-already': ({ of, title }) =>
    `${of} has already been asked for “${title}”. \`/report\` shows it; remind them there, or withdraw that request first.`,
  'reminded-today': ({ of }) =>
    `${of} has had a reminder today, and gets one a day at most. Try again tomorrow, or ring them.`,
  'nothing-to-hand-in': () => 'Give a link to the report, or a file.',
  'exempt-not-held': () =>
    'Cleardays holds no exempt text, so nothing was taken in. Put the report in the council’s own system and give the link here: only people cleared there can open it.',
  'due-after-meeting': ({ meeting }) => `The meeting is on ${longDate(meeting)}. Choose a day before it.`,
}
