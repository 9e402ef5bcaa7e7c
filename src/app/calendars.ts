import type { Timetable } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Ruling } from '../domain/ruling.ts'
import type { Tx } from './ports/tx.ts'

/** The deadlines that follow from a meeting, by its committee's profile, the council's closures and rules. */
export type WorkingCalendars = {
  timetable(tx: Tx, committee: Committee, meeting: Pick<Meeting, 'day' | 'time' | 'regime'>): Promise<Ruling<Timetable>>
}
