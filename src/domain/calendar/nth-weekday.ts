import type { CivilDate } from './civil-date.ts'
import { dayNumberOf, daysInMonth, isoOf, weekdayOfNumber } from './day-number.ts'
import type { Which } from './words-of-time.ts'

/** The number of the second Tuesday of a month; -1 where the month has no fifth. Months are numbered 1 to 12. */
export const nthWeekdayNumber = (year: number, month: number, weekday: number, which: Which): number => {
  const first = dayNumberOf(year, month, 1)
  const offset = (weekday - weekdayOfNumber(first) + 7) % 7
  const length = daysInMonth(year, month)
  if (which === 'last') return first + offset + 7 * Math.floor((length - 1 - offset) / 7)
  const day = offset + 7 * (which - 1)
  return day < length ? first + day : -1
}

/** The second Tuesday of a month, as a day; null where the month has no fifth. */
export const nthWeekday = (year: number, month: number, weekday: number, which: Which): CivilDate | null => {
  const number = nthWeekdayNumber(year, month, weekday, which)
  return number < 0 ? null : (isoOf(number) as CivilDate)
}
