import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, timeOfDay } from '../calendar/civil-date.ts'
import { deadlineNamed, type Timetable } from '../calendar/timetable.ts'
import { workingDaysAfter, workingDaysBefore } from '../calendar/working-days.ts'

/** What officers are told after a meeting: once, of outcomes that nobody has recorded; twice, of a note that is due. */
const AFTER_MEETING_REMINDERS = ['outcomes-to-record', 'note-soon', 'note-due'] as const
export type AfterMeetingReminder = (typeof AFTER_MEETING_REMINDERS)[number]

/** The setting by which a committee does without the first. That a note is due in law cannot be switched off. */
const SWITCHED_BY = 'outcomes-to-record'

/** One of them: the civil day it speaks of in the committee's zone, and the instant it falls due. */
export type AfterMeetingDue = {
  readonly kind: AfterMeetingReminder
  readonly day: CivilDate
  readonly dueAt: DateTime
}

const MORNING = timeOfDay('09:00')

/** The last day for the note of decisions, where the law asks for one: in Wales. Null elsewhere. */
export const noteDueOn = (timetable: Timetable | null): CivilDate | null =>
  (timetable && deadlineNamed(timetable, 'decision-note-by')?.day) ?? null

/** The days until which the record of a meeting is to be kept open to the public; null where no rule says so. */
export const keptUntil = (
  timetable: Timetable | null,
): { readonly minutes: CivilDate | null; readonly background: CivilDate | null } => ({
  minutes: (timetable && deadlineNamed(timetable, 'minutes-kept-until')?.day) ?? null,
  background: (timetable && deadlineNamed(timetable, 'background-papers-kept-until')?.day) ?? null,
})

/**
 * When officers are reminded after a meeting: on the morning of the next working day; and where a note of decisions is
 * due, two working days before its last day and on it. Whether there is anything left to say is settled when it is said.
 */
export const afterMeetingReminders = (
  timetable: Timetable,
  zone: string,
  off: readonly string[],
): readonly AfterMeetingDue[] => {
  const meetingDay = timetable.meeting?.day
  if (!meetingDay) return []
  const next = workingDaysAfter(meetingDay, 1, timetable.calendar)
  const noteDue = noteDueOn(timetable)
  const soon = noteDue && workingDaysBefore(noteDue, 2, timetable.calendar)
  const on = (kind: AfterMeetingReminder, day: CivilDate | null): readonly AfterMeetingDue[] =>
    day === null ? [] : [{ kind, day, dueAt: instantOf(day, MORNING, zone) }]
  return [
    ...(off.includes(SWITCHED_BY) ? [] : on('outcomes-to-record', next.ok ? next.value : null)),
    ...on('note-soon', soon?.ok ? soon.value : null),
    ...on('note-due', noteDue),
  ]
}
