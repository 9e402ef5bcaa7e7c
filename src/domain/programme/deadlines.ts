import type { Deadline } from '../calendar/deadline.ts'
import type { Timetable } from '../calendar/timetable.ts'
import type { StagePast } from './timeliness.ts'

/** The stages of a report, in order. */
const REPORT_STAGES: readonly string[] = [
  'request-report-by',
  'draft-report-by',
  'clearance-by',
  'chairs-briefing',
  'translation-by',
  'final-report-by',
]

const OF_STATUTE: readonly string[] = [
  'key-decision-notice-by',
  'private-meeting-notice-by',
  'private-meeting-second-notice-by',
  'publish-by',
]

/** Of all that follows from a meeting, what must be done for one item before it, in the order of the calendar. */
export const deadlinesOfItem = (timetable: Timetable): readonly Deadline[] =>
  timetable.deadlines
    .filter(({ name, rule }) => !rule.statutory || OF_STATUTE.includes(name))
    .filter(({ day }) => timetable.meeting === null || day <= timetable.meeting.day)

/** The stages of its report, to be compared with today. */
export const stagesOf = (timetable: Timetable): readonly StagePast[] =>
  timetable.deadlines
    .filter(({ name }) => REPORT_STAGES.includes(name))
    .map(({ name, title, day }) => ({ name, title, day }))
