import { type CivilDate, isCivilDate, longDate, plusDays, plusMonths, weekdayOf } from './civil-date.ts'
import { daysInMonth } from './day-number.ts'
import { nthWeekday } from './nth-weekday.ts'
import { monthNamed, numberNamed, ordinalNamed, WEEKDAYS, weekdayNamed } from './words-of-time.ts'

/** The days that words may mean. One, and no reason: it is settled. Otherwise why not, and the days to choose from. */
export type Meant = { readonly days: readonly CivilDate[]; readonly why: string | null }

const settled = (day: CivilDate): Meant => ({ days: [day], why: null })
const unsettled = (why: string, ...days: readonly CivilDate[]): Meant => ({ days, why })
const NOT_A_DATE = 'That is not a date. Write it as 20 July 2026, 20/07/2026 or next Tuesday.'

/** What tidied words mean, from today: lower case, no commas, no “the” or “of”, no “st” or “th” after a number. */
export const daysMeant = (words: string, today: CivilDate): Meant =>
  relative(words, today) ??
  weekdayAlone(words, today) ??
  nthOfMonth(words, today) ??
  calendarDate(words, today) ??
  unsettled(NOT_A_DATE)

const relative = (words: string, today: CivilDate): Meant | null => {
  if (words === 'today') return settled(today)
  if (words === 'tomorrow') return settled(plusDays(today, 1))
  if (words === 'yesterday') return settled(plusDays(today, -1))
  const [, much, what] = /^in (\w+) (day|week|fortnight|month)s?$/.exec(words) ?? []
  const number = much === undefined ? null : numberNamed(much)
  if (number === null) return null
  if (what === 'month') return settled(plusMonths(today, number))
  return settled(plusDays(today, number * (what === 'day' ? 1 : what === 'week' ? 7 : 14)))
}

const weekdayAlone = (words: string, today: CivilDate): Meant | null => {
  const found = /^(?:(next|this|a week on|week on|on|coming) )?(\w+)( week| next week)?$/.exec(words)
  const weekday = found ? weekdayNamed(found[2]!) : null
  if (!found || weekday === null) return null
  const name = WEEKDAYS[weekday - 1]!
  const away = (weekday - weekdayOf(today) + 7) % 7
  const coming = plusDays(today, away === 0 ? 7 : away)
  const endOfWeek = plusDays(today, 7 - weekdayOf(today))

  if (found[3] === ' next week') return settled(plusDays(endOfWeek, weekday))
  if (found[3] === ' week' || found[1]?.endsWith('week on')) return settled(plusDays(coming, 7))
  if (found[1] === 'this') {
    const thisWeek = plusDays(endOfWeek, weekday - 7)
    if (thisWeek >= today) return settled(thisWeek)
    return unsettled(`This week’s ${name} is past.`, coming)
  }
  if (found[1] === 'next') {
    // “Next Tuesday”, said on a Monday, is tomorrow to one person and next week to another.
    return coming > endOfWeek
      ? settled(coming)
      : unsettled(`“Next ${name}” may be this week’s or next week’s.`, coming, plusDays(coming, 7))
  }
  return away === 0 ? unsettled(`Today is ${name}.`, today, coming) : settled(coming)
}

const nthOfMonth = (words: string, today: CivilDate): Meant | null => {
  const found = /^(\w+) (\w+) (?:in |)(\w+?)(?: (\d{4}))?$/.exec(words)
  const [which, weekday, month] = found
    ? [ordinalNamed(found[1]!), weekdayNamed(found[2]!), monthNamed(found[3]!)]
    : [null, null, null]
  if (!found || which === null || weekday === null || month === null) return null
  const thisYear = Number(today.slice(0, 4))
  const years = found[4] === undefined ? [thisYear, thisYear + 1] : [Number(found[4])]
  const days = years.map((year) => nthWeekday(year, month, weekday, which)).filter((day) => day !== null)
  const day = found[4] === undefined ? days.find((each) => each >= today) : days[0]
  return day === undefined ? unsettled(`There is no such ${WEEKDAYS[weekday - 1]} in that month.`) : settled(day)
}

const calendarDate = (words: string, today: CivilDate): Meant | null => {
  const [first, ...others] = words.split(' ')
  const weekday = weekdayNamed(first ?? '')
  const parts = dateParts(weekday === null ? words : others.join(' '))
  if (!parts) return null
  const { date, month, year } = parts
  if (month > 12 && date <= 12 && year !== null) {
    return unsettled('Dates are written day first.', ...existing(year, date, month))
  }
  if (month < 1 || month > 12 || date < 1 || date > 31) return unsettled(NOT_A_DATE)

  const thisYear = Number(today.slice(0, 4))
  const years = year === null ? [thisYear, thisYear + 1, thisYear + 2, thisYear + 3, thisYear + 4] : [year]
  const days = years.flatMap((each) => existing(each, month, date))
  const day = year === null ? days.find((each) => each >= today) : days[0]
  if (day === undefined) {
    const ends = years.map((each) => `${each}-${pad(month)}-${pad(daysInMonth(each, month))}` as CivilDate)
    const end = ends.find((each) => year !== null || each >= today) ?? ends[0]!
    return unsettled('There is no such day in that month.', end, plusDays(end, 1))
  }
  if (weekday !== null && weekdayOf(day) !== weekday) return wrongWeekday(day, weekday)

  // Without a year, a day that has only lately gone by may be meant, and not the one of next year.
  const lately = year === null ? days.find((each) => each < today && each >= plusDays(today, -92)) : undefined
  return lately === undefined ? settled(day) : unsettled(`${longDate(lately)} is past.`, day, lately)
}

/** “Wednesday 12 March” that is no Wednesday: the date may be right, or the weekday. */
const wrongWeekday = (day: CivilDate, weekday: number): Meant => {
  const near = [-3, -2, -1, 1, 2, 3].map((days) => plusDays(day, days)).find((each) => weekdayOf(each) === weekday)
  const why = `${longDate(day)} is not a ${WEEKDAYS[weekday - 1]}.`
  return unsettled(why, day, ...(near === undefined ? [] : [near]))
}

type Parts = { readonly date: number; readonly month: number; readonly year: number | null }

const dateParts = (words: string): Parts | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})t?$/.exec(words)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const figures = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/.exec(words)
  if (figures) return { date: Number(figures[1]), month: Number(figures[2]), year: yearOf(figures[3]) }
  const named = /^(\d{1,2}) ([a-z]+)(?: (\d{2}|\d{4}))?$/.exec(words) ?? /^([a-z]+) (\d{1,2})(?: (\d{4}))?$/.exec(words)
  if (!named) return null
  const [date, month] = /^\d/.test(named[1]!) ? [named[1]!, named[2]!] : [named[2]!, named[1]!]
  const number = monthNamed(month)
  return number === null ? null : { date: Number(date), month: number, year: yearOf(named[3]) }
}

const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text) + (text.length === 2 ? 2000 : 0)

const existing = (year: number, month: number, date: number): readonly CivilDate[] => {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`
  return isCivilDate(text) ? [text] : []
}
const pad = (number: number): string => String(number).padStart(2, '0')
