import { allow, type Ruling } from '../ruling.ts'
import { type CivilDate, plusDays } from './civil-date.ts'
import { endOfMonths } from './count-days.ts'
import type { CalendarRefusal } from './refusals.ts'
import type { Rule } from './rule.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { notKnown, rolled, workingDaysAfter, workingDaysBefore } from './working-days.ts'

/**
 * The day a rule gives, from the counting table: the same answer as `reckon`, without its reasons, at a cost that
 * does not grow with the number of days. The tests hold the two together.
 */
export const dayByTable = (
  rule: Pick<Rule, 'count' | 'unit' | 'direction' | 'roll'>,
  anchor: CivilDate,
  calendar: WorkingCalendar,
): Ruling<CivilDate, CalendarRefusal> => {
  const reached = unrolled(rule, anchor, calendar)
  return reached.ok && rule.roll !== 'none' ? rolled(reached.value, rule.roll, calendar) : reached
}

const unrolled = (
  { count, unit, direction }: Pick<Rule, 'count' | 'unit' | 'direction'>,
  anchor: CivilDate,
  calendar: WorkingCalendar,
): Ruling<CivilDate, CalendarRefusal> => {
  switch (unit) {
    case 'months-beginning-with':
      return allow(endOfMonths(anchor, count))
    case 'days':
      return allow(plusDays(anchor, direction === 'before' ? -count : direction === 'after' ? count : count - 1))
    case 'clear-calendar-days':
      return allow(plusDays(anchor, direction === 'before' ? -count - 1 : direction === 'after' ? count + 1 : count))
    case 'working-days':
      return nthWorkingDay(anchor, count, direction, calendar)
    case 'clear-working-days': {
      if (direction === 'before') return workingDaysBefore(anchor, count + 1, calendar)
      const last = nthWorkingDay(anchor, count, direction, calendar)
      if (!last.ok) return last
      const dayAfter = plusDays(last.value, 1)
      return calendar.knows(dayAfter) ? allow(dayAfter) : notKnown(dayAfter, calendar)
    }
    default:
      return unit satisfies never
  }
}

const nthWorkingDay = (
  anchor: CivilDate,
  count: number,
  direction: Rule['direction'],
  calendar: WorkingCalendar,
): Ruling<CivilDate, CalendarRefusal> => {
  if (!calendar.knows(anchor)) return notKnown(anchor, calendar)
  const from = direction === 'beginning-with' ? plusDays(anchor, -1) : anchor
  if (count === 0) return allow(from)
  if (direction === 'before') return workingDaysBefore(anchor, count, calendar)
  // A period that begins with a working day is one shorter when it is counted from the day after.
  if (direction === 'after' || !calendar.isWorkingDay(anchor)) return workingDaysAfter(anchor, count, calendar)
  return count === 1 ? allow(anchor) : workingDaysAfter(anchor, count - 1, calendar)
}
