import { calendarInputsOf, timetableFrom } from '../../app/calendars.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { type DeadlinesGrid, deadlinesGrid, type GridMeeting } from '../../domain/calendar/deadlines-grid.ts'
import { directoratesOf } from '../../domain/calendar/directorates.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'

/** The deadlines grid of these committees' meetings between two days, as the calendar stands now. */
export const gatherGrid = async (
  tx: Tx,
  committees: readonly Committee[],
  from: CivilDate,
  until: CivilDate,
): Promise<DeadlinesGrid> => {
  const common = { closures: await tx.calendar.closures(), holidays: await tx.calendar.holidays() }
  const directorates = await tx.calendar.directorates()
  const meetings: GridMeeting[] = []
  for (const committee of committees) {
    const inputs = await calendarInputsOf(tx, committee, common)
    for (const meeting of await tx.meetings.of(committee.id, from, until)) {
      if (!isStanding(meeting)) continue
      const timetable = timetableFrom(committee, meeting, inputs)
      meetings.push({
        id: meeting.id,
        committee: committee.name,
        day: meeting.day,
        isInformal: meeting.regime === 'informal',
        timetable: timetable.ok ? timetable.value : null,
        directorates: directoratesOf(committee.id, directorates),
      })
    }
  }
  return deadlinesGrid(meetings)
}
