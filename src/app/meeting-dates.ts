import { type AuthorityOfCommittee, hostingOn } from '../domain/calendar/joint-hosting.ts'
import type { Timetable } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { asHosted } from '../domain/committee/hosting.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import { calendarInputsOf, timetableFrom } from './calendars.ts'
import type { CalendarInputs } from './ports/calendar.ts'
import type { Tx } from './ports/tx.ts'
import { type ParticipationCloses, participationCloses } from './public-participation.ts'

/** A meeting with its dates and what they were worked out from: read and counted once, whatever is then said or composed. */
export type MeetingDates = {
  /** In a joint committee, as it is under the host of the meeting's day. */
  readonly committee: Committee
  /** The authority that hosts the meeting; null for a committee of one council. */
  readonly host: AuthorityOfCommittee | null
  readonly meeting: Meeting
  readonly inputs: CalendarInputs
  /** Null where the bank holidays are not known that far. */
  readonly timetable: Timetable | null
  readonly participation: ParticipationCloses | null
}

/** The dates of a meeting of a committee, under whoever hosts it. */
export const datesOf = async (tx: Tx, own: Committee, meeting: Meeting): Promise<MeetingDates> => {
  const inputs = await calendarInputsOf(tx, own)
  const host = hostingOn(inputs.authorities, meeting.day)
  const committee = asHosted(own, host?.hosting ?? null)
  const ruled = timetableFrom(committee, meeting, inputs)
  const timetable = ruled.ok ? ruled.value : null
  const participation = participationCloses(inputs.rules, committee, meeting, timetable)
  return { committee, host, meeting, inputs, timetable, participation }
}

/** The same for a meeting by its id. Null where it is not known. */
export const datesAt = async (tx: Tx, meetingId: string): Promise<MeetingDates | null> => {
  const meeting = await tx.meetings.find(meetingId)
  const own = meeting && (await tx.committees.find(meeting.committeeId))
  return own ? datesOf(tx, own, meeting) : null
}
