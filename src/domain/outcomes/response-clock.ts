import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, plusDays, timeOfDay } from '../calendar/civil-date.ts'
import { type ProfileName, profiles } from '../calendar/profiles.ts'
import type { CalendarRefusal } from '../calendar/refusals.ts'
import { deadlineNamed, meetingTimetable } from '../calendar/timetable.ts'
import { allow, type Ruling } from '../ruling.ts'
import type { Action } from './outcome.ts'

/** To the officer: four and seven weeks after the executive received a recommendation, and on the last day. */
export const RESPONSE_REMINDERS = ['response-four-weeks', 'response-seven-weeks', 'response-due'] as const
/** To whoever has an action (to the officer where that is nobody in Slack): a week before its day, and on it. */
export const ACTION_REMINDERS = ['action-soon', 'action-due'] as const
export type TrackerReminder = (typeof RESPONSE_REMINDERS)[number] | (typeof ACTION_REMINDERS)[number]
export type TrackerReminderDue = { readonly kind: TrackerReminder; readonly dueAt: DateTime }

/** Whether a body is the executive, whose answer to scrutiny has a day in law. */
export const isExecutive = (body: string | null): boolean => body !== null && /\b(cabinet|executive)\b/i.test(body)

/**
 * The last day for the executive to answer: two months beginning with the day of receipt.
 * - Local Government Act 2000, [section 9FE](https://www.legislation.gov.uk/ukpga/2000/22/section/9FE).
 *
 * The rule of the committee's own profile is asked, so that a nation without that statute has its own.
 */
export const responseDue = (profile: string, received: CivilDate): Ruling<CivilDate, CalendarRefusal> => {
  const name = (profile in profiles ? profile : 'england-council') as ProfileName
  const timetable = meetingTimetable({ profile: name, received })
  if (!timetable.ok) return timetable
  const due = deadlineNamed(timetable.value, 'response-due')
  if (!due) throw new Error(`The profile ${name} has no day by which scrutiny is answered`)
  return allow(due.day)
}

const MORNING = timeOfDay('09:00')

/** When the officer is reminded of an answer that is awaited. What is already past is not said. */
export const responseReminders = (
  received: CivilDate,
  due: CivilDate,
  zone: string,
  now: DateTime,
): readonly TrackerReminderDue[] =>
  stillToCome(
    [
      ['response-four-weeks', plusDays(received, 28)],
      ['response-seven-weeks', plusDays(received, 49)],
      ['response-due', due],
    ],
    zone,
    now,
  )

/** When whoever has an action is reminded of it. */
export const actionReminders = (dueOn: CivilDate | null, zone: string, now: DateTime): readonly TrackerReminderDue[] =>
  dueOn === null
    ? []
    : stillToCome(
        [
          ['action-soon', plusDays(dueOn, -7)],
          ['action-due', dueOn],
        ],
        zone,
        now,
      )

const stillToCome = (
  wanted: readonly (readonly [TrackerReminder, CivilDate])[],
  zone: string,
  now: DateTime,
): readonly TrackerReminderDue[] =>
  wanted.map(([kind, day]) => ({ kind, dueAt: instantOf(day, MORNING, zone) })).filter(({ dueAt }) => dueAt > now)

/** Whether anything of it is still to be done or answered. */
export const isLive = ({ state }: Pick<Action, 'state'>): boolean => state === 'open' || state === 'paused'
