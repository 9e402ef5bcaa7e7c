import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ReportRefusal } from '../../domain/reports/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const reportWords: WordsFor<ReportRefusal> = {
  'no-such-request': () => 'I cannot find that request. It may have been withdrawn. `/report` shows what is asked.',
  'not-asked-of-you': ({ of }) =>
    `This was asked of ${of}. Only they, or whoever answers for them, can answer it. Nothing was changed.`,
  'request-settled': ({ stands }) =>
    `Nothing was changed: this is already settled (${stands}). The contact officer can ask again if it is still needed.`,
  'answer-does-not-fit': () =>
    'That is not an answer to this request. Nothing was changed; `/report` shows what is asked.',
  'request-moved-on': ({ dueOn, isMeeting }) =>
    isMeeting
      ? `The meeting has moved since you saw this: it is now on ${longDate(dueOn)}. Nothing was changed; please answer the new message.`
      : `This request has changed since you saw it: it is now due on ${longDate(dueOn)}. Nothing was changed; please answer the new message.`,
  'request-changed-meanwhile': () =>
    'Somebody else changed this request at the same moment. Nothing was changed here; look again with `/report`.',
  'asked-already': ({ of, title }) =>
    `${of} has already been asked for “${title}”. \`/report\` shows it; remind them there, or withdraw that request first.`,
  'for-the-committee-only': ({ of, title }) =>
    `“${title}” is for the committee only, and ${of} is not of the committee: asking would tell them of it. Nothing was sent. \`/programme private\` can make the item open first.`,
  'reminded-today': ({ of }) =>
    `${of} has had a reminder today, and gets one a day at most. Try again tomorrow, or ring them.`,
  'nothing-to-remind-of': ({ stands }) =>
    `There is nothing to remind of: this stands as “${stands}”. Nothing was sent.`,
  'nothing-to-hand-in': () => 'Give a link to the report, or a file.',
  'exempt-not-held': () =>
    'Cleardays holds no exempt text, so nothing was taken in. Put the report in the council’s own system and give the link here: only people cleared there can open it.',
  'due-after-meeting': ({ meeting }) => `The meeting is on ${longDate(meeting)}. Choose a day before it.`,
  'days-as-they-were': ({ draftDueOn, dueOn }) =>
    `That is the day that stands already: ${draftDueOn ? `draft by ${longDate(draftDueOn)}, final` : 'final'} by ${longDate(dueOn)}. Nothing was changed, and nobody was told. Choose another day, or close this form.`,
  'no-day-follows': ({ title }) =>
    `No day follows for “${title}”: it has no meeting yet, or that day is past. Say by which day it is needed.`,
  'no-meeting-to-come-to': ({ title }) =>
    `“${title}” has no meeting yet, so nobody can be invited to one. Schedule it first, or ask for written evidence.`,
  'nobody-named': () => 'Nobody was named to be asked instead. Ask them whom they mean, then use `/report request`.',
  'answers-for-themselves': ({ of }) =>
    `${of} is in Slack and answers with the buttons of their own message. Only the answers of people outside Slack are recorded here.`,
  'no-contact-officer': () =>
    'This committee has no contact officer in Slack who could be told. Nothing was kept or sent. Please ring Democratic Services.',
  'not-yours-to-clear': ({ who }) => `Only the ${who} can answer this. Nothing was changed.`,
}
