import type { CalendarEntry } from './calendar-ics.ts'
import { uidOf } from './calendar-ics.ts'

/** The meetings as JSON: what `cleardays read --committee-file` takes to settle which meeting is the next. */
export const calendarJson = (
  entries: readonly CalendarEntry[],
  of: { readonly council: string; readonly committee: string | null },
): string =>
  `${JSON.stringify(
    {
      council: of.council,
      committee: of.committee,
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
