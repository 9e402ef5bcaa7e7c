import { calendarInputsOf } from '../../app/calendars.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { type ProfileName, profiles } from '../../domain/calendar/profiles.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type CallIn, type CallInClock, callInClock } from '../../domain/constitution/call-in.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'

/** A call-in with its clock as the calendar stands; null where the calendar is not known that far. */
export type CallInSeen = {
  readonly callIn: CallIn
  readonly committee: Committee
  readonly clock: CallInClock | null
  readonly calendar: WorkingCalendar
  readonly meeting: Meeting | null
  readonly decidedBy: string | null
}

/** The statute’s clear days for the special meeting’s agenda, or the council’s own where they are more. */
const clearDaysOf = (
  profile: ProfileName,
  rules: readonly { readonly name: string; readonly count: number }[],
): number => {
  const own = rules.find(({ name }) => name === 'publish-by')?.count
  const statute = profiles[profile].rules.find(({ name }) => name === 'publish-by')?.count
  return own ?? statute ?? 5
}

/** Reads a call-in as it stands. Null where there is none. */
export const readCallIn = async (tx: Tx, id: string): Promise<CallInSeen | null> => {
  const callIn = await tx.callIns.find(id)
  const committee = callIn && (await tx.committees.find(callIn.committeeId))
  if (!callIn || !committee) return null
  const { rules, closures, holidays, authorities } = await calendarInputsOf(tx, committee)
  const theirs = authorities.find(({ name }) => name === callIn.authority)
  const profile = theirs?.profile ?? (committee.profile as ProfileName)
  const calendar = calendarFor(
    profiles[profile],
    theirs && theirs.closures.length > 0 ? theirs.closures : closures,
    holidays,
  )
  const ruling = callInClock(callIn, clearDaysOf(profile, rules), calendar)
  const decidedBy = callIn.decidedById ? await tx.people.find(callIn.decidedById) : null
  return {
    callIn,
    committee,
    clock: ruling.ok ? ruling.value : null,
    calendar,
    meeting: callIn.meetingId ? await tx.meetings.find(callIn.meetingId) : null,
    decidedBy: decidedBy?.name ?? null,
  }
}
