import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { calendarInputsOf, timetableFrom } from '../calendars.ts'
import type { Tx } from '../ports/tx.ts'

/** Our target and the law's last day for publishing an agenda. */
export type PublishingDays = { readonly target: CivilDate; readonly last: CivilDate }

/** The publishing days of many meetings of one committee, read once; without those that have or know none. */
export const publishingOf = async (
  tx: Tx,
  committee: Committee,
  meetings: readonly Meeting[],
): Promise<ReadonlyMap<string, PublishingDays>> => {
  const inputs = await calendarInputsOf(tx, committee)
  return new Map(
    meetings.flatMap((meeting) => {
      const timetable = timetableFrom(committee, meeting, inputs)
      const days = timetable.ok ? publishingDays(timetable.value) : null
      return days ? [[meeting.id, days] as const] : []
    }),
  )
}
