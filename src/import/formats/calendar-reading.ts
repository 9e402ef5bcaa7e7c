import { civilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { CalendarMeeting, Reading } from '../reading.ts'
import { emptyReading } from './empty-reading.ts'

/** One line for each meeting, in words: what a calendar's text is, since machine formats have none of their own. */
const lineOf = (one: CalendarMeeting): string =>
  [
    one.committee ?? one.title ?? 'Meeting',
    one.date ? longDate(civilDate(one.date)) : 'date not told',
    one.time,
    one.venue,
    one.status === 'cancelled' ? 'cancelled' : null,
  ]
    .filter(Boolean)
    .join(', ')

/** A calendar of meetings as a reading. With one committee throughout, it is the calendar's own. */
export const calendarReading = (title: string | null, meetings: readonly CalendarMeeting[]): Reading => {
  const committees = new Set(meetings.map((one) => one.committee))
  const only = committees.size === 1 ? ([...committees][0] ?? null) : null
  const one = meetings.length === 1 ? meetings[0]! : null
  return {
    ...emptyReading('calendar', meetings.map(lineOf).join('\n')),
    title,
    committee: only,
    meeting: one
      ? { date: one.date, time: one.time, venue: one.venue, derived: one.derived, how: one.how }
      : emptyReading('calendar', '').meeting,
    meetings,
  }
}
