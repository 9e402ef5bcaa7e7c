/**
 * Days as whole numbers, so that a year of meetings is arithmetic and not a loop. Day 0 is 1 January 1970.
 * Only the Gregorian calendar is here: no clock, no zone and no `Date`, so nothing can depend on the machine.
 */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const DAYS_BEFORE_1970 = 719_162

/** Whether this year has a 29 February. */
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days this month has: 29 for February 2028. Months are numbered 1 to 12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number of the day with this year, month (1 to 12) and date. */
export const dayNumberOf = (year: number, month: number, date: number): number => {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const thisLeapDay = month > 2 && isLeapYear(year) ? 1 : 0
  return before * 365 + leapDays + DAYS_BEFORE_MONTH[month - 1]! + thisLeapDay + date - 1 - DAYS_BEFORE_1970
}

/** The number of a day written `2026-04-07`. It trusts its argument: check what people type first. */
export const dayNumber = (day: string): number => {
  const digit = (at: number) => day.charCodeAt(at) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return dayNumberOf(year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
}

/** Year, month (1 to 12) and date of a numbered day. */
export const partsOf = (number: number): { readonly year: number; readonly month: number; readonly date: number } => {
  // Counted from 1 March of the year 0, so that the leap day is the last day of its year ...
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  // ... where the months, from March, have 31, 30, 31, 30, 31 days, twice over: 153 in five.
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** `2026-04-07`: a numbered day as it is written. */
export const isoOf = (number: number): string => {
  const { year, month, date } = partsOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Monday is 1 and Sunday is 7. Day 0 was a Thursday. */
export const weekdayOfNumber = (number: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  (((((number + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
