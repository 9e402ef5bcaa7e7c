import { allow, type Ruling, refuse } from '../ruling.ts'
import { type CivilDate, plusDays } from './civil-date.ts'
import { dayNumber } from './day-number.ts'
import type { CalendarRefusal } from './refusals.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The refusal for a day that lies outside the known bank holidays. */
export const notKnown = (day: CivilDate, { known }: WorkingCalendar): { ok: false; refusal: CalendarRefusal } =>
  refuse({ rule: 'calendar-not-known', day, from: known.from, until: known.until } as const)

/** Whether the council works on this day. Refused outside the known calendar. */
export const isWorkingDay = (day: CivilDate, calendar: WorkingCalendar): Ruling<boolean, CalendarRefusal> =>
  calendar.knows(day) ? allow(calendar.isWorkingDay(day)) : notKnown(day, calendar)

/** The working day that is so many working days before this day, which is not itself counted. `count` is 1 or more. */
export const workingDaysBefore = (
  day: CivilDate,
  count: number,
  calendar: WorkingCalendar,
): Ruling<CivilDate, CalendarRefusal> => {
  if (!calendar.knows(day)) return notKnown(day, calendar)
  const { first, days, before, nth } = calendar.table
  const index = nth[before[dayNumber(day) - first]! - count]
  return index === undefined ? notKnown(plusDays(calendar.known.from, -1), calendar) : allow(days[index]!)
}

/** The working day that is so many working days after this day, which is not itself counted. `count` is 1 or more. */
export const workingDaysAfter = (
  day: CivilDate,
  count: number,
  calendar: WorkingCalendar,
): Ruling<CivilDate, CalendarRefusal> => {
  if (!calendar.knows(day)) return notKnown(day, calendar)
  const { first, days, before, nth } = calendar.table
  const index = nth[before[dayNumber(day) - first + 1]! + count - 1]
  return index === undefined ? notKnown(plusDays(calendar.known.until, 1), calendar) : allow(days[index]!)
}

/** This day where it is a working day, else the nearest one before it or after it. */
export const rolled = (
  day: CivilDate,
  to: 'previous' | 'next',
  calendar: WorkingCalendar,
): Ruling<CivilDate, CalendarRefusal> => {
  if (!calendar.knows(day)) return notKnown(day, calendar)
  if (calendar.isWorkingDay(day)) return allow(day)
  return to === 'previous' ? workingDaysBefore(day, 1, calendar) : workingDaysAfter(day, 1, calendar)
}

/** How many working days lie strictly between the two days: the clear days that a notice gave. */
export const workingDaysClear = (
  from: CivilDate,
  until: CivilDate,
  calendar: WorkingCalendar,
): Ruling<number, CalendarRefusal> => {
  const unknown = [from, until].find((day) => !calendar.knows(day))
  if (unknown !== undefined) return notKnown(unknown, calendar)
  const { first, before } = calendar.table
  return allow(Math.max(0, before[dayNumber(until) - first]! - before[dayNumber(from) - first + 1]!))
}
