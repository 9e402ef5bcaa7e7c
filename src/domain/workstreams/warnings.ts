import type { DateTime } from 'luxon'
import { type CivilDate, instantOf, plusDays, timeOfDay } from '../calendar/civil-date.ts'
import { askedOn } from './highlight-reports.ts'
import type { Workstream } from './workstream.ts'

/** The reminders of a workstream: that it ends, and the row on which its next highlight report is asked for. */
export const WORKSTREAM_REMINDERS = ['workstream-ends', 'highlight-ask'] as const
export type WorkstreamReminder = (typeof WORKSTREAM_REMINDERS)[number]

/** Days before its end on which the officer is warned: eight weeks, two weeks, and the day itself. */
const WARNED_BEFORE = [56, 14, 0] as const
/** From so many days before its end, the table says that it ends soon. */
const SOON = 56
const MORNING = timeOfDay('09:00')

/** When something is to be said or done of a workstream. What is past is left out, except a report still to ask for. */
export const workstreamReminders = (
  one: Pick<Workstream, 'endsOn' | 'reportNextOn' | 'closedAt'>,
  zone: string,
  now: DateTime,
  today: CivilDate,
): readonly { readonly kind: WorkstreamReminder; readonly dueAt: DateTime }[] => {
  if (one.closedAt) return []
  const { endsOn, reportNextOn } = one
  const ends = endsOn
    ? WARNED_BEFORE.map((days) => instantOf(plusDays(endsOn, -days), MORNING, zone)).filter((at) => at > now)
    : []
  return [
    ...ends.map((dueAt) => ({ kind: 'workstream-ends' as const, dueAt })),
    ...(reportNextOn && !isOver(one, reportNextOn)
      ? [{ kind: 'highlight-ask' as const, dueAt: instantOf(askedOn(reportNextOn, today), MORNING, zone) }]
      : []),
  ]
}

/** Whether it is over by a day: no report is asked for after its end. */
export const isOver = ({ endsOn }: Pick<Workstream, 'endsOn'>, day: CivilDate): boolean =>
  endsOn !== null && day > endsOn

/** How near its end is: past, within eight weeks, or not to be said. */
export const endOf = ({ endsOn }: Pick<Workstream, 'endsOn'>, today: CivilDate): 'past' | 'soon' | null =>
  endsOn === null ? null : endsOn < today ? 'past' : endsOn <= plusDays(today, SOON) ? 'soon' : null

/** Whether the feeding body looks at it too late: on the day of the committee’s meeting, or after it. */
export const isFedTooLate = ({ feedingOn }: Pick<Workstream, 'feedingOn'>, meeting: CivilDate | null): boolean =>
  feedingOn !== null && meeting !== null && feedingOn >= meeting
