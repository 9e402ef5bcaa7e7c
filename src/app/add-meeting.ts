import type { Clock } from '../clock.ts'
import type { CivilDate, TimeOfDay } from '../domain/calendar/civil-date.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import type { Tx } from './ports/tx.ts'
import { replanMeeting } from './replan-meeting.ts'

/** A meeting to be added; what is not said is as the committee usually has it. */
export type MeetingToAdd = {
  readonly day: CivilDate
  readonly time?: TimeOfDay | null
  /** How long it is expected to last, in minutes. */
  readonly minutesLong?: number | null
  readonly venue?: string | null
  readonly state?: 'provisional' | 'confirmed'
  readonly reason?: string | null
  /** What it is called where it was called for business of its own: *Special meeting*. */
  readonly title?: string | null
}

/**
 * Adds one meeting to a committee's calendar, plans its deadlines and reminders, and writes in the ledger who added it
 * and from what. Whether it meets on that day already was asked before.
 */
export const addMeeting = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  { day, state = 'confirmed', reason = null, ...said }: MeetingToAdd,
  by: { readonly byId: string; readonly from?: Readonly<Record<string, string>> },
): Promise<Meeting> => {
  const time = said.time ?? committee.startTime
  const meeting = await tx.meetings.add({
    committeeId: committee.id,
    day,
    time,
    minutesLong: said.minutesLong ?? committee.minutesLong,
    venue: said.venue ?? committee.venue,
    link: null,
    regime: committee.regime,
    state,
    title: said.title ?? null,
    reason,
  })
  await replanMeeting(tx, clock, committee, meeting)
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId: by.byId,
    did: 'meeting-added',
    aboutKind: 'meeting',
    aboutId: meeting.id,
    committeeId: committee.id,
    detail: { day, time, ...by.from },
  })
  return meeting
}
