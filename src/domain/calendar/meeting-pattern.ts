import { allow, type Ruling } from '../ruling.ts'
import { type CivilDate, plusDays, type TimeOfDay } from './civil-date.ts'
import { dayNumber, isoOf, partsOf, weekdayOfNumber } from './day-number.ts'
import { nthWeekdayNumber } from './nth-weekday.ts'
import type { CalendarRefusal } from './refusals.ts'
import type { Which } from './words-of-time.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { notKnown } from './working-days.ts'

/** When a committee meets, as its constitution says it: “second Tuesday monthly at 10:00, not August”. */
export type MeetingPattern = {
  readonly time: TimeOfDay
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly every:
    | { readonly is: 'monthly'; readonly which: readonly Which[]; readonly months: number }
    | { readonly is: 'weekly'; readonly weeks: number }
  /** Months in which there is no meeting, 1 to 12. */
  readonly notMonths: readonly number[]
  /** What to do when the day is not a working day: meet all the same, meet a week later, or not meet. */
  readonly onHolidays: 'keep' | 'week-later' | 'leave-out'
}

/** A day a pattern gives, and what was done about a holiday: moved from another day, or left out, and why. */
export type PlannedMeeting = {
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly movedFrom: CivilDate | null
  readonly leftOut: boolean
  readonly why: string | null
}

/**
 * A year of meetings from a pattern, from one day to another, both included. Monthly patterns of more than one month,
 * and weekly ones of more than one week, begin in the month or week of the first day. Refused outside the known
 * bank holidays where holidays are to be avoided, because nobody could say which day to avoid.
 */
export const meetingsOf = (
  pattern: MeetingPattern,
  from: CivilDate,
  until: CivilDate,
  calendar: WorkingCalendar,
): Ruling<readonly PlannedMeeting[], CalendarRefusal> => {
  const planned: PlannedMeeting[] = []
  for (const number of dayNumbersOf(pattern, dayNumber(from), dayNumber(until))) {
    const day = isoOf(number) as CivilDate
    const usual = { day, time: pattern.time, movedFrom: null, leftOut: false, why: null }
    if (pattern.onHolidays === 'keep') {
      planned.push(usual)
      continue
    }
    if (!calendar.knows(day)) return notKnown(day, calendar)
    const why = calendar.whyNot(day)
    if (why === null) planned.push(usual)
    else if (pattern.onHolidays === 'leave-out') planned.push({ ...usual, leftOut: true, why })
    else {
      let later = plusDays(day, 7)
      while (calendar.knows(later) && calendar.whyNot(later) !== null) later = plusDays(later, 7)
      if (!calendar.knows(later)) return notKnown(later, calendar)
      planned.push({ ...usual, day: later, movedFrom: day, why })
    }
  }
  return allow(planned)
}

/** The numbered days of a pattern, in order: whole numbers only, so that a century of them costs next to nothing. */
export const dayNumbersOf = (
  { every, weekday, notMonths }: Pick<MeetingPattern, 'every' | 'weekday' | 'notMonths'>,
  from: number,
  until: number,
): readonly number[] => {
  const days: number[] = []
  if (every.is === 'weekly') {
    const first = from + ((weekday - weekdayOfNumber(from) + 7) % 7)
    for (let day = first; day <= until; day += 7 * every.weeks) {
      if (notMonths.length === 0 || !notMonths.includes(partsOf(day).month)) days.push(day)
    }
    return days
  }

  const { year, month } = partsOf(from)
  const last = partsOf(until)
  const weeks = [...every.which].sort((one, other) => (one === 'last' ? 6 : one) - (other === 'last' ? 6 : other))
  for (let count = year * 12 + month - 1; count <= last.year * 12 + last.month - 1; count += every.months) {
    const inMonth = (count % 12) + 1
    if (notMonths.includes(inMonth)) continue
    let before = -1
    for (const which of weeks) {
      const day = nthWeekdayNumber(Math.floor(count / 12), inMonth, weekday, which)
      if (day >= from && day <= until && day > before) days.push(day)
      before = Math.max(before, day)
    }
  }
  return days
}
