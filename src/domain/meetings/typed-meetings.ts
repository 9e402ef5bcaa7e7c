import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'
import { meetingsOf, type PlannedMeeting } from '../calendar/meeting-pattern.ts'
import type { CalendarRefusal } from '../calendar/refusals.ts'
import { typedComingDate } from '../calendar/typed-date.ts'
import { typedPattern } from '../calendar/typed-pattern.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'

/**
 * Reads the meetings an officer types: dates, one to a line (`14 January 2027, 10am`), or the pattern the constitution
 * gives (`second Tuesday monthly at 10:00, not August, avoid bank holidays`), which is carried on until `until`.
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
): Ruling<readonly PlannedMeeting[], CalendarRefusal> => {
  const lines = typed
    .split(/\n|;/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const pattern = lines.length === 1 ? typedPattern(lines[0]!) : null
  if (pattern?.ok) return meetingsOf(pattern.value, given.today, given.until, given.calendar)

  const meetings: PlannedMeeting[] = []
  for (const line of lines) {
    const date = typedComingDate(line, given.today)
    if (!date.ok) return refuse(date.refusal)
    meetings.push({
      day: date.value.day,
      time: date.value.time ?? given.usualTime,
      movedFrom: null,
      leftOut: false,
      why: null,
    })
  }
  return allow(meetings.sort((one, other) => (one.day < other.day ? -1 : 1)))
}
