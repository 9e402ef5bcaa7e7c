import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'

/** The meetings of a council's committees. */
export type Meetings = {
  find(id: string): Promise<Meeting | null>
  findMany(ids: readonly string[]): Promise<readonly Meeting[]>
  /** In order of day and time. */
  of(committeeId: string, from: CivilDate, until?: CivilDate): Promise<readonly Meeting[]>
  /** The first that is still expected to happen on or after the day. */
  next(committeeId: string, from: CivilDate): Promise<Meeting | null>
  /** The last that was held, or was to be, before the day. */
  lastBefore(committeeId: string, day: CivilDate): Promise<Meeting | null>
  /** The day it stood on before it was last changed; null where it never was. */
  dayBefore(id: string): Promise<CivilDate | null>
  add(meeting: Omit<Meeting, 'id' | 'sequence' | 'revision'>): Promise<Meeting>
  /** Keeps what it was, who changed it and why. Throws StaleWrite where somebody saved it meanwhile. */
  save(meeting: Meeting, change: { byId: string | null; why: string | null; at: string }): Promise<void>
}
