import type { DateTime } from 'luxon'
import { type CivilDate, civilDateAt, instantOf, timeOfDay } from '../calendar/civil-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { workingDaysAfter } from '../calendar/working-days.ts'

const MORNING = timeOfDay('09:00')

/** Somebody who is asked and has not answered. `away` are the civil days they are away, both included. */
export type Waiting = {
  readonly personId: string
  /** Instant at which they were asked. */
  readonly askedAt: DateTime
  readonly away: readonly { readonly since: CivilDate; readonly until: CivilDate }[]
  /** Whether anybody is named who could be asked after so many working days without an answer. */
  readonly hasStandIn: boolean
  /** Whoever has left is waited for no longer. */
  readonly hasLeft?: boolean
}

/** Why somebody who was asked is passed over. */
export type PassedOver = 'away' | 'no-answer' | 'left'

/**
 * When it is to be looked at whether somebody else is asked in their place, and why: on the morning of the first day
 * they are away, or on the morning after `days` working days without an answer, whichever comes first (the day of
 * asking is not counted); at once where they have left. Null where neither will be: nobody is named, or the calendar is not known that far.
 */
export const passOnDue = (
  { askedAt, away, hasStandIn, hasLeft = false }: Waiting,
  days: number,
  calendar: WorkingCalendar,
  zone: string,
): { readonly at: DateTime; readonly day: CivilDate; readonly because: PassedOver } | null => {
  const askedOn = civilDateAt(askedAt, zone)
  if (hasLeft) return { at: askedAt, day: askedOn, because: 'left' }
  const leaves = away
    .filter(({ until }) => until >= askedOn)
    .map(({ since }) => (since > askedOn ? since : askedOn))
    .toSorted()[0]
  const counted = hasStandIn ? workingDaysAfter(askedOn, days, calendar) : null
  const silent = counted?.ok ? counted.value : undefined
  if (leaves !== undefined && (silent === undefined || leaves <= silent))
    return { at: instantOf(leaves, MORNING, zone), day: leaves, because: 'away' }
  return silent === undefined ? null : { at: instantOf(silent, MORNING, zone), day: silent, because: 'no-answer' }
}
