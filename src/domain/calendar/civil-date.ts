import { DateTime } from 'luxon'
import { dayNumber, daysInMonth, isoOf, partsOf, weekdayOfNumber } from './day-number.ts'

/**
 * A day in the calendar, as a clerk writes it: `2026-04-07`. It has no time and no zone, and two of them compare
 * with `<`. Legal days are always these, never instants: a day's notice does not grow shorter when the clocks change.
 */
export type CivilDate = string & { readonly __brand: 'CivilDate' }

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether these letters are a real day: `2026-02-29` is not. */
export const isCivilDate = (text: string): text is CivilDate => {
  if (!SHAPE.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A day from its ISO form. Throws for what is not a day: check what people type with `isCivilDate` first. */
export const civilDate = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`Not a day: ${text}`)
  return text
}

/** The day that is so many calendar days later; earlier where `days` is negative. */
export const plusDays = (day: CivilDate, days: number): CivilDate => isoOf(dayNumber(day) + days) as CivilDate

/** How many calendar days lie from the one to the other: `daysBetween('2026-04-01', '2026-04-08')` is 7. */
export const daysBetween = (from: CivilDate, until: CivilDate): number => dayNumber(until) - dayNumber(from)

/** The day so many calendar months later, or the last day of that month where it has no such date. */
export const plusMonths = (day: CivilDate, months: number): CivilDate => {
  const { year, month, date } = partsOf(dayNumber(day))
  const counted = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1]
  const toDate = Math.min(date, daysInMonth(toYear, toMonth))
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDate).padStart(2, '0')}` as CivilDate
}

/** Monday is 1 and Sunday is 7, as ISO 8601 numbers them. */
export const weekdayOf = (day: CivilDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 => weekdayOfNumber(dayNumber(day))

/** Saturday or Sunday. */
export const isWeekend = (day: CivilDate): boolean => weekdayOf(day) >= 6

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `Wednesday 3 March 2021`: how every date is written for a person. */
export const longDate = (day: CivilDate): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${date} ${MONTHS[month - 1]} ${year}`
}

/** A full date as it is printed, without its weekday: `3 March 2021`. Null for words that are none. */
export const dayAsPrinted = (words: string): CivilDate | null => {
  const at = DateTime.fromFormat(words.trim().replace(/\s+/g, ' '), 'd MMMM yyyy', { locale: 'en-GB' })
  return at.isValid ? civilDate(at.toISODate()) : null
}

/** `Wednesday 3 March`: where the year has just been said. */
export const dayAndMonth = (day: CivilDate): string => longDate(day).replace(/ \d{4}$/, '')

/** `Wed 3 Mar`: only where a table or a button has no room for more. */
export const shortDate = (day: CivilDate): string => {
  const [, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${WEEKDAYS[weekdayOf(day) - 1]!.slice(0, 3)} ${date} ${MONTHS[month - 1]!.slice(0, 3)}`
}

/** The day it is, at this instant, in this zone. */
export const civilDateAt = (instant: DateTime, zone: string): CivilDate =>
  instant.setZone(zone).toISODate() as CivilDate

/** The same of an instant as it is kept, ISO. */
export const civilDateOf = (instant: string, zone: string): CivilDate => civilDateAt(DateTime.fromISO(instant), zone)

/** A time of day in the committee's own zone: `10:00`. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' }

/** Whether these letters are a time of day on the 24-hour clock. */
export const isTimeOfDay = (text: string): text is TimeOfDay => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** A time of day from `HH:mm`. Throws for what is not one. */
export const timeOfDay = (text: string): TimeOfDay => {
  if (!isTimeOfDay(text)) throw new Error(`Not a time of day: ${text}`)
  return text
}

/** `10.00am`, as councils print it; noon and midnight are said so. */
export const clockTime = (time: TimeOfDay): string => {
  if (time === '12:00') return '12 noon'
  if (time === '00:00') return 'midnight'
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return `${hour % 12 === 0 ? 12 : hour % 12}.${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`
}

/** The instant at which a local time strikes on a day in a zone. In the hour that spring skips, the hour after. */
export const instantOf = (day: CivilDate, time: TimeOfDay, zone: string): DateTime =>
  DateTime.fromISO(`${day}T${time}`, { zone })
