import type { DateTime } from 'luxon'
import {
  type CivilDate,
  civilDateAt,
  instantOf,
  isWeekend,
  plusDays,
  type TimeOfDay,
  timeOfDay,
  weekdayOf,
} from '../calendar/civil-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Role } from '../people/roles.ts'

/** From when until when somebody may be reminded, in their own zone. */
export type Hours = { readonly from: TimeOfDay; readonly until: TimeOfDay }

/** The defaults; each person may choose their own. */
export const OFFICER_HOURS: Hours = { from: timeOfDay('09:00'), until: timeOfDay('16:30') }
export const MEMBER_HOURS: Hours = { from: timeOfDay('08:00'), until: timeOfDay('18:00') }

const MEMBERS: ReadonlySet<Role> = new Set([
  'chair',
  'vice-chair',
  'member',
  'co-opted-voting',
  'co-opted-non-voting',
  'substitute',
  'portfolio-holder',
])

/** Members have members' hours. Whoever is an officer too, or holds no role, has office hours. */
export const hoursOf = (roles: ReadonlySet<Role>): Hours =>
  roles.size > 0 && [...roles].every((role) => MEMBERS.has(role)) ? MEMBER_HOURS : OFFICER_HOURS

/** When somebody can be reached: their hours and zone, the working days where they work, and when they are away. */
export type Reachable = {
  readonly hours: Hours
  /** IANA zone. */
  readonly zone: string
  readonly calendar: WorkingCalendar
  readonly away: readonly { readonly since: CivilDate; readonly until: CivilDate }[]
  /** The days of the week on which they work: Monday is 1. Left out: all those on which their council does. */
  readonly days?: readonly number[]
}

/** Beyond the known bank holidays only weekends are known not to be working days. */
const isWorking = (day: CivilDate, { calendar, away, days }: Reachable): boolean =>
  (calendar.knows(day) ? calendar.isWorkingDay(day) : !isWeekend(day)) &&
  (days === undefined || days.includes(weekdayOf(day))) &&
  !away.some(({ since, until }) => since <= day && day <= until)

/** Whether a person may be reminded at this instant. */
export const mayBeReminded = (at: DateTime, who: Reachable): boolean => {
  const time = at.setZone(who.zone).toFormat('HH:mm')
  return isWorking(civilDateAt(at, who.zone), who) && who.hours.from <= time && time < who.hours.until
}

/**
 * The first instant, at or after this one, at which a person may be reminded: now, or when their next working day
 * begins. Null for somebody who is away for more than a year.
 */
export const firstMoment = (at: DateTime, who: Reachable): DateTime | null => {
  if (mayBeReminded(at, who)) return at
  const today = civilDateAt(at, who.zone)
  for (let days = 0; days <= 370; days += 1) {
    const day = plusDays(today, days)
    const begins = instantOf(day, who.hours.from, who.zone)
    if (isWorking(day, who) && begins >= at) return begins
  }
  return null
}
