import { calendarInputsOf, timetableFrom } from '../../app/calendars.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { type CivilDate, plusDays } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { CalendarEntry } from '../../export/calendar-ics.ts'

/** A calendar that was fetched before must still learn that a meeting was cancelled, or where it is now. */
const DAYS_BACK = 92

const statusOf = ({ state }: Meeting): CalendarEntry['status'] =>
  state === 'cancelled' || state === 'provisional' ? state : 'confirmed'

/**
 * The meetings of these committees for a calendar file, from a quarter of a year back. Informal gatherings are left
 * out: a calendar file goes further than it was given.
 */
export const gatherCalendar = async (
  tx: Tx,
  committees: readonly Committee[],
  today: CivilDate,
): Promise<readonly CalendarEntry[]> => {
  const common = { closures: await tx.calendar.closures(), holidays: await tx.calendar.holidays() }
  const entries: CalendarEntry[] = []
  for (const committee of committees) {
    const inputs = await calendarInputsOf(tx, committee, common)
    for (const meeting of await tx.meetings.of(committee.id, plusDays(today, -DAYS_BACK))) {
      if (meeting.regime === 'informal') continue
      const timetable = isStanding(meeting) ? timetableFrom(committee, meeting, inputs) : null
      const { id, day, time, venue, link, title, sequence, reason, minutesLong } = meeting
      entries.push({
        ...{ id, day, time, venue, link, title, sequence, reason },
        committee: committee.name,
        zone: committee.zone,
        minutes: minutesLong,
        status: statusOf(meeting),
        publishing: timetable?.ok ? publishingDays(timetable.value) : null,
      })
    }
  }
  return entries.sort((one, other) => (`${one.day} ${one.time}` < `${other.day} ${other.time}` ? -1 : 1))
}
