import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, plusDays, timeOfDay, weekdayOf } from '../calendar/civil-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Role } from '../people/roles.ts'
import { MEMBER_HOURS, OFFICER_HOURS } from './hours.ts'

/** Whose committee it is: they have the weekly summary of it. */
export const WEEKLY_READERS: ReadonlySet<Role> = new Set([
  'chair',
  'vice-chair',
  'member',
  'co-opted-voting',
  'co-opted-non-voting',
  'substitute',
])

/** The Monday of a day's week. */
export const mondayOf = (day: CivilDate): CivilDate => plusDays(day, 1 - weekdayOf(day))

/** The Monday that comes next: seven days on where the day is one itself. */
export const nextMonday = (day: CivilDate): CivilDate => plusDays(mondayOf(day), 7)

/** The last day that a week's summary looks ahead to: the Sunday of the week after. A meeting is in two of them. */
export const weeklyUntil = (monday: CivilDate): CivilDate => plusDays(monday, 13)

/** Nobody is told of more than four weeks that lie behind them. */
const MOST_DAYS = 28

/**
 * From which day on a summary tells what has happened: from the Monday before the first one that the person has not had
 * yet, for at most four weeks. It tells what happened before its own Monday; what happens on that day is in the next.
 */
export const weeklySince = (monday: CivilDate, firstNotHad: CivilDate = monday): CivilDate => {
  const since = plusDays(firstNotHad < monday ? mondayOf(firstNotHad) : monday, -7)
  const earliest = plusDays(monday, -MOST_DAYS)
  return since < earliest ? earliest : since
}

/** When a member's summary of a week is due: as their Monday begins. A bank holiday, or a day off, is waited out. */
export const summaryDueAt = (monday: CivilDate, zone: string): DateTime => instantOf(monday, MEMBER_HOURS.from, zone)

/** When a committee's week is told in its channel or to its officer: at 9.00am on the first day of it that is worked. Null: none is. */
export const rollUpDueAt = (monday: CivilDate, calendar: WorkingCalendar, zone: string): DateTime | null => {
  const days = Array.from({ length: 5 }, (_, n) => plusDays(monday, n))
  const first = days.find((day) => !calendar.knows(day) || calendar.isWorkingDay(day))
  return first ? instantOf(first, OFFICER_HOURS.from, zone) : null
}

/** The moments between which a week's summary tells what has happened, in a zone: from a Monday to a Monday. */
export const weeklySpan = (
  since: CivilDate,
  monday: CivilDate,
  zone: string,
): { readonly from: DateTime; readonly until: DateTime } => ({
  from: instantOf(since, timeOfDay('00:00'), zone),
  until: instantOf(monday, timeOfDay('00:00'), zone),
})
