import type { Clock } from '../clock.ts'
import { type CivilDate, civilDateAt, plusDays } from '../domain/calendar/civil-date.ts'
import { clashWords } from '../domain/calendar/clash-words.ts'
import type { PlannedMeeting } from '../domain/calendar/meeting-pattern.ts'
import { type ProfileName, profiles } from '../domain/calendar/profiles.ts'
import type { CalendarRefusal } from '../domain/calendar/refusals.ts'
import { calendarFor, publishingDays } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'
import { typedMeetings } from '../domain/meetings/typed-meetings.ts'
import { allow, type Ruling } from '../domain/ruling.ts'
import { addMeeting } from './add-meeting.ts'
import { calendarInputsOf, timetableFrom } from './calendars.ts'
import { clashesOf } from './clashes-of.ts'
import type { Tx } from './ports/tx.ts'

/** What came of a list or a pattern: what was added, what was there already, and what a holiday did. */
export type MeetingsAdded = {
  readonly committee: Committee
  readonly added: readonly Meeting[]
  /** Of those, the last lawful day to publish where it is past already, by the meeting’s id. */
  readonly lastDayPast: ReadonlyMap<string, CivilDate>
  readonly there: readonly CivilDate[]
  readonly planned: readonly PlannedMeeting[]
  /** What gets in the way of what was added, each in a sentence. Nothing is prevented by it. */
  readonly clashes: readonly string[]
  /** The last day for which bank holidays are known, where something was added after it; null otherwise. */
  readonly knownUntil: CivilDate | null
}
const A_YEAR = 366

/** Adds meetings from dates or a pattern, all or none. A day on which the committee already meets is left as it is. */
export const addTypedMeetings = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  typed: string,
  byId: string,
): Promise<Ruling<MeetingsAdded, CalendarRefusal>> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const profile = profiles[committee.profile as ProfileName]
  const holidays = await tx.calendar.holidays()
  const calendar = calendarFor(profile, await tx.calendar.closures(), holidays)
  const ruling = typedMeetings(typed, {
    today,
    until: plusDays(today, A_YEAR),
    usualTime: committee.startTime,
    calendar,
  })
  if (!ruling.ok) return ruling

  const existing = await tx.meetings.of(committee.id, today)
  const added: Meeting[] = []
  const there: CivilDate[] = []
  for (const { day, time, title, leftOut } of ruling.value) {
    if (leftOut) continue
    if (existing.some((meeting) => meeting.day === day && meeting.state !== 'cancelled')) {
      there.push(day)
      continue
    }
    added.push(await addMeeting(tx, clock, committee, { day, time, title }, { byId }))
  }
  const lastDayPast = new Map<string, CivilDate>()
  const inputs = await calendarInputsOf(tx, committee)
  for (const meeting of added) {
    const timetable = timetableFrom(committee, meeting, inputs)
    const last = timetable.ok ? publishingDays(timetable.value)?.last : undefined
    if (last && last < today) lastDayPast.set(meeting.id, last)
  }
  const ours = new Set(added.map(({ id }) => id))
  const clashes = (await clashesOf(tx, added)).map((clash) =>
    clashWords(clash, ours.has(clash.one.id) ? clash.one.id : clash.other.id),
  )
  const isBeyond = added.some(({ day }) => day > holidays.known.until)
  const knownUntil = isBeyond ? holidays.known.until : null
  return allow({ committee, added, lastDayPast, there, planned: ruling.value, clashes, knownUntil })
}
