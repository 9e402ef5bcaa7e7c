import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'
import { meetingsOf, type PlannedMeeting } from '../calendar/meeting-pattern.ts'
import type { CalendarRefusal } from '../calendar/refusals.ts'
import { typedComingDate } from '../calendar/typed-date.ts'
import { typedPattern } from '../calendar/typed-pattern.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'

/** A meeting that was typed, and what it is called where it was called for business of its own. */
export type TypedMeeting = PlannedMeeting & { readonly title: 'Special meeting' | 'Extraordinary meeting' | null }

const CALLED = /^(special|extraordinary)\b\s*(?:meeting\b\s*)?(?:on\s+)?[:,–-]?\s*/i

/** What a meeting is called that was called for business of its own, and the rest of its line. */
const calledIn = (line: string): { readonly title: TypedMeeting['title']; readonly rest: string } => {
  const called = CALLED.exec(line)
  if (!called) return { title: null, rest: line }
  const title = /^s/i.test(called[1]!) ? 'Special meeting' : 'Extraordinary meeting'
  return { title, rest: line.slice(called[0].length) }
}

/**
 * Reads the meetings an officer types: dates, one to a line (`14 January 2027, 10am`), or the pattern the constitution
 * gives (`second Tuesday monthly at 10:00, not August, avoid bank holidays`), which is carried on until `until`. A line
 * that begins with *Special* or *Extraordinary* is a meeting called for business of its own.
 * Refused at the first line that is not settled, with the days to choose from; nothing is guessed.
 */
export const typedMeetings = (
  typed: string,
  given: {
    readonly today: CivilDate
    readonly until: CivilDate
    readonly usualTime: TimeOfDay
    readonly calendar: WorkingCalendar
  },
): Ruling<readonly TypedMeeting[], CalendarRefusal> => {
  const lines = typed
    .split(/\n|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const pattern = lines.length === 1 ? typedPattern(lines[0]!) : null
  if (pattern?.ok) {
    const planned = meetingsOf(pattern.value, given.today, given.until, given.calendar)
    return planned.ok ? allow(planned.value.map((meeting) => ({ ...meeting, title: null }))) : planned
  }

  const meetings: TypedMeeting[] = []
  for (const line of lines) {
    const { title, rest } = calledIn(line)
    const date = typedComingDate(rest, given.today)
    if (!date.ok) return refuse(date.refusal)
    meetings.push({
      day: date.value.day,
      time: date.value.time ?? given.usualTime,
      movedFrom: null,
      leftOut: false,
      why: null,
      title,
    })
  }
  return allow(meetings.sort((one, other) => (one.day < other.day ? -1 : 1)))
}
