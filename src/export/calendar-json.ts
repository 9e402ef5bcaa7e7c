import type { CalendarEntry } from './calendar-ics.ts'
import { uidOf } from './calendar-ics.ts'

/** By whose rules a committee counts its working days, and the council's closures: public, and needed to count them again. */
export type DaysWorked = {
  readonly profile: string
  readonly closures: readonly { readonly day: string; readonly why: string }[]
}

/** The meetings as JSON: what `cleardays read --committee-file` takes to settle which meeting is the next. */
export const calendarJson = (
  entries: readonly CalendarEntry[],
  of: { readonly council: string; readonly committee: string | null; readonly days?: DaysWorked },
): string =>
  `${JSON.stringify(
    {
      council: of.council,
      committee: of.committee,
      ...(of.days ? { profile: of.days.profile, closures: of.days.closures } : {}),
      meetings: entries.map(({ id, committee, day, time, zone, minutes, venue, status, sequence, publishing }) => ({
        uid: uidOf(id),
        committee,
        date: day,
        time,
        zone,
        minutes,
        venue,
        status,
        sequence,
        publishBy: publishing && { target: publishing.target, last: publishing.last },
      })),
    },
    null,
    2,
  )}\n`
