import type { CivilDate, TimeOfDay } from '../domain/calendar/civil-date.ts'
import { timeOfDay } from '../domain/calendar/civil-date.ts'
import type { LocalRule } from '../domain/calendar/rules-in-force.ts'
import { deadlineNamed, type Timetable } from '../domain/calendar/timetable.ts'
import { workingDaysBefore } from '../domain/calendar/working-days.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Meeting } from '../domain/meetings/meeting.ts'

/** When public participation closes: a civil day, and the time of it in the committee's zone. */
export type ParticipationCloses = { readonly day: CivilDate; readonly at: TimeOfDay | null }

/** By the council's own rule where it has one, else by the committee's settings. Null where there is none, or it is not known. */
export const participationCloses = (
  rules: readonly LocalRule[],
  committee: Committee,
  meeting: Meeting,
  timetable: Timetable | null,
): ParticipationCloses | null => {
  const { publicQuestions } = committee.settings
  if (!publicQuestions || !timetable || meeting.regime === 'informal') return null
  if (rules.some(({ name }) => name === 'public-questions-by')) {
    const deadline = deadlineNamed(timetable, 'public-questions-by')
    return deadline ? { day: deadline.day, at: deadline.at } : null
  }
  const { workingDaysBefore: count, at } = publicQuestions
  if (count === 0) return { day: meeting.day, at: timeOfDay(at) }
  const day = workingDaysBefore(meeting.day, count, timetable.calendar)
  return day.ok ? { day: day.value, at: timeOfDay(at) } : null
}
