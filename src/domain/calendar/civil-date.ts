import { DateTime } from 'luxon'

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
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day from its ISO form. Throws for what is not a day: check what people type with `isCivilDate` first. */
export const civilDate = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`Not a day: ${text}`)
  return text
}

const MS_IN_A_DAY = 86_400_000
const utcDay = (day: CivilDate): number => Date.parse(`${day}T00:00:00Z`) / MS_IN_A_DAY

/** The day that is so many calendar days later; earlier where `days` is negative. */
export const plusDays = (day: CivilDate, days: number): CivilDate =>
  new Date((utcDay(day) + days) * MS_IN_A_DAY).toISOString().slice(0, 10) as CivilDate

/** How many calendar days lie from the one to the other: `daysBetween('2026-04-01', '2026-04-08')` is 7. */
export const daysBetween = (from: CivilDate, until: CivilDate): number => utcDay(until) - utcDay(from)

/** Monday is 1 and Sunday is 7, as ISO 8601 numbers them. */
export const weekdayOf = (day: CivilDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  (((((utcDay(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7

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
