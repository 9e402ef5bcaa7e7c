import { allow, type Ruling, refuse } from '../ruling.ts'
import { type CivilDate, plusDays, plusMonths } from './civil-date.ts'
import type { CalendarRefusal } from './refusals.ts'
import type { Rule } from './rule.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A day, and how it was reached. Days counted and days skipped are in the order of the calendar. */
export type Reckoning = {
  readonly day: CivilDate
  readonly counted: readonly CivilDate[]
  readonly skipped: readonly Skipped[]
  /** Where the day that was reached was not a working day and the rule rolls: that day. */
  readonly rolledFrom: CivilDate | null
}

/** A day that did not count, and why. */
export type Skipped = { readonly day: CivilDate; readonly why: string }

/**
 * # How days are counted
 *
 * "Clear days" leave out both ends: neither the day on which notice is given nor the day of the meeting counts.
 * - R v Justices of Herefordshire (1820), applied in R v Swansea City Council, ex parte Elitestone Ltd (Court of
 *   Appeal, 5 May 1993), where a notice of Thursday 26 April 1990 for a meeting on Tuesday 1 May gave two clear days.
 *
 * Everything is reckoned on dates, never on hours, so that no notice grows shorter when the clocks change. It is
 * reckoned here as a clerk does it with a wall calendar, one day after another; a table that answers at once is
 * checked against it day by day, in the tests.
 */
export function reckon(rule: Rule, anchor: CivilDate, calendar: WorkingCalendar): Ruling<Reckoning, CalendarRefusal> {
  const onlyWorkingDays = rule.unit === 'clear-working-days' || rule.unit === 'working-days'
  const clear = rule.unit === 'clear-working-days' || rule.unit === 'clear-calendar-days'

  // A period of months that begins with a day ends on the day before the same date comes round again, or, where that
  // month has no such date, on its last day: two months beginning with 31 December end on the last day of February.
  if (rule.unit === 'months-beginning-with') {
    return roll(rule, { day: endOfMonths(anchor, rule.count), counted: [], skipped: [], rolledFrom: null }, calendar)
  }

  // For anything else we start at the event. Its own day is not counted, unless the period begins with that day ...
  const step = rule.direction === 'before' ? -1 : 1
  let day = rule.direction === 'beginning-with' ? plusDays(anchor, -1) : anchor
  const counted: CivilDate[] = []
  const skipped: Skipped[] = []

  // ... and step a day at a time, counting every day, or only the working days where those are what the rule counts.
  const next = (): CalendarRefusal | null => {
    day = plusDays(day, step)
    if (!onlyWorkingDays) return null
    return calendar.knows(day) ? null : outside(day, calendar)
  }
  if (onlyWorkingDays && !calendar.knows(anchor)) return refuse(outside(anchor, calendar))
  while (counted.length < rule.count) {
    const unknown = next()
    if (unknown) return refuse(unknown)
    const why = onlyWorkingDays ? calendar.whyNot(day) : null
    if (why === null) counted.push(day)
    else skipped.push({ day, why })
  }

  // Clear days lie between the two events, so the other event comes after the last of them: going back, on the
  // working day before where working days are counted; going forward, on the very next day.
  if (clear) {
    let unknown = next()
    while (!unknown && onlyWorkingDays && rule.direction === 'before' && !calendar.isWorkingDay(day)) {
      skipped.push({ day, why: calendar.whyNot(day)! })
      unknown = next()
    }
    if (unknown) return refuse(unknown)
  }

  const inOrder = step === 1 ? { counted, skipped } : { counted: counted.reverse(), skipped: skipped.reverse() }
  return roll(rule, { day, ...inOrder, rolledFrom: null }, calendar)
}

/** The last day of so many months of which this day is the first. */
export const endOfMonths = (first: CivilDate, months: number): CivilDate => {
  const sameDate = plusMonths(first, months)
  return sameDate.slice(8) === first.slice(8) ? plusDays(sameDate, -1) : sameDate
}

/** Moves on or back from a day on which the offices are shut, where the rule says so, and says which days it passed. */
const roll = (rule: Rule, reached: Reckoning, calendar: WorkingCalendar): Ruling<Reckoning, CalendarRefusal> => {
  if (rule.roll === 'none') return allow(reached)
  const passed: Skipped[] = []
  let day = reached.day
  while (calendar.knows(day) && !calendar.isWorkingDay(day)) {
    passed.push({ day, why: calendar.whyNot(day)! })
    day = plusDays(day, rule.roll === 'previous' ? -1 : 1)
  }
  if (!calendar.knows(day)) return refuse(outside(day, calendar))
  if (passed.length === 0) return allow(reached)
  const skipped = [...reached.skipped, ...passed].sort((one, other) => (one.day < other.day ? -1 : 1))
  return allow({ ...reached, day, skipped, rolledFrom: reached.day })
}

const outside = (day: CivilDate, { known }: WorkingCalendar): CalendarRefusal => ({
  rule: 'calendar-not-known',
  day,
  from: known.from,
  until: known.until,
})
