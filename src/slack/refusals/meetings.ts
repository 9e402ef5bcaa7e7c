import { longDate } from '../../domain/calendar/civil-date.ts'
import type { MeetingRefusal } from '../../domain/meetings/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const meetingWords: WordsFor<MeetingRefusal> = {
  'no-such-meeting': () => 'I do not know that meeting. `/committee meetings` shows the dates I do.',
  'meeting-already-held': ({ heldOn }) => `That meeting was on ${longDate(heldOn)}. Choose one still to come.`,
  'meeting-cancelled': ({ day }) => `The meeting on ${longDate(day)} was cancelled. Choose another.`,
  'meeting-that-day': ({ day }) =>
    `The committee already meets on ${longDate(day)}. Choose another day, or change that meeting.`,
  'meeting-still-to-come': ({ day }) =>
    `The meeting on ${longDate(day)} is still to come. To call it off, cancel it in \`/committee meetings\`.`,
  'meeting-has-outcomes': ({ day }) =>
    `Outcomes are recorded of the meeting on ${longDate(day)}, so it was not inquorate from the start. Record it as adjourned: what has no outcome is carried over.`,
  'meeting-changed-meanwhile': ({ day }) =>
    `Somebody else changed the meeting of ${longDate(day)} while you had it open. Nothing of yours was saved: open it again and look.`,
  'day-is-past': ({ day }) => `${longDate(day)} has passed. Choose a day still to come.`,
}
