import type { DateTime } from 'luxon'
import { type CivilDate, civilDateAt, instantOf, plusDays, timeOfDay } from '../calendar/civil-date.ts'
import { firstMoment, mayBeReminded, type Reachable } from './hours.ts'
import { nextMonday } from './weekly.ts'

/** When somebody would rather be reminded, as the buttons on their message of the day say it. */
export const LATER = { afternoon: 'this afternoon', tomorrow: 'tomorrow', monday: 'next Monday' } as const
export type Later = keyof typeof LATER

/** Whether these letters are one of them. */
export const isLater = (text: string): text is Later => Object.hasOwn(LATER, text)

const MIDNIGHT = timeOfDay('00:00')
const AFTERNOON = timeOfDay('14:00')

/** This afternoon at 2.00pm, or in an hour where that is later; null where their day is over by then. */
export const thisAfternoon = (now: DateTime, who: Reachable): DateTime | null => {
  const today = civilDateAt(now, who.zone)
  const two = instantOf(today, AFTERNOON, who.zone)
  const inAnHour = now.plus({ hours: 1 }).set({ second: 0, millisecond: 0 })
  const at = two > inAnHour ? two : inAnHour
  return civilDateAt(at, who.zone) === today && mayBeReminded(at, who) ? at : null
}

/**
 * When one reminder is said again: as their chosen day begins, or their next day at work after it, but never after the
 * last day of what it is about (`last`; null where nothing has one). Where that would be too late, as their last day at
 * work before it ends begins; null where that is today, and it cannot be put off.
 */
export const saidAgainAt = (
  later: Exclude<Later, 'afternoon'>,
  last: CivilDate | null,
  now: DateTime,
  who: Reachable,
): DateTime | null => {
  const today = civilDateAt(now, who.zone)
  const chosen = later === 'monday' ? nextMonday(today) : plusDays(today, 1)
  const wanted = firstMoment(instantOf(chosen, MIDNIGHT, who.zone), who)
  if (wanted === null || last === null) return wanted
  if (civilDateAt(wanted, who.zone) <= last) return wanted
  for (let day = last; day > today; day = plusDays(day, -1)) {
    const begins = instantOf(day, who.hours.from, who.zone)
    if (mayBeReminded(begins, who)) return begins
  }
  return null
}
