import { type CivilDate, type TimeOfDay, timeOfDay } from './civil-date.ts'
import { dayNumber } from './day-number.ts'
import { dayNumbersOf, type MeetingPattern } from './meeting-pattern.ts'
import { instantInZone, zoneOffsets } from './zone-offsets.ts'

/** The days of a pattern and the instants at which its meetings begin, in step with each other. */
export type Occurrences = { readonly days: readonly number[]; readonly instants: Float64Array }

/**
 * When each meeting of a pattern begins, as an instant: 10.00am in London is an hour earlier in UTC from the last
 * Sunday of March to the last of October. Days are numbered from 1 January 1970; instants are milliseconds of UTC.
 */
export const occurrencesOf = (
  pattern: MeetingPattern,
  from: CivilDate,
  until: CivilDate,
  zone: string,
): Occurrences => {
  const days = dayNumbersOf(pattern, dayNumber(from), dayNumber(until))
  const offsets = zoneOffsets(zone)
  const minutes = minutesOf(pattern.time)
  const instants = new Float64Array(days.length)
  let near = 0
  for (let index = 0; index < days.length; index++) {
    const found = instantInZone(days[index]!, minutes, offsets, near)
    instants[index] = found.instant
    near = found.near
  }
  return { days, instants }
}

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** A time of day from minutes after midnight, 0 to 1439. */
export const timeOf = (minutes: number): TimeOfDay =>
  timeOfDay(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
