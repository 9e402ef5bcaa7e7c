import type { CivilDate, TimeOfDay } from './civil-date.ts'
import type { Skipped } from './count-days.ts'
import type { Rule, Unit } from './rule.ts'

/** The deadlines that other rooms, and automation, ask for by name. A council's own rules add names of their own. */
export type DeadlineName =
  | 'publish-by'
  | 'summons-by'
  | 'late-items-after'
  | 'public-questions-by'
  | 'our-target'
  | 'request-report-by'
  | 'draft-report-by'
  | 'clearance-by'
  | 'chairs-briefing'
  | 'final-report-by'
  | 'translation-by'
  | 'key-decision-notice-by'
  | 'private-meeting-notice-by'
  | 'private-meeting-second-notice-by'
  | 'general-exception-decision-from'
  | 'document-request-due'
  | 'call-in-closes'
  | 'implementable-from'
  | 'response-due'
  | 'decision-note-by'
  | 'draft-minutes-by'
  | 'minutes-kept-until'
  | 'background-papers-kept-until'
  | (string & {})

/** A day that a rule gives, with everything needed to say why it is that day and no other. */
export type Deadline = {
  readonly name: DeadlineName
  readonly title: string
  readonly day: CivilDate
  /** The time of day at which it closes, in the committee's zone; null for the whole day. */
  readonly at: TimeOfDay | null
  readonly rule: Rule
  /** The day that was counted from: the meeting's, or that of another deadline. */
  readonly anchorDay: CivilDate
  /** The days counted, in the order of the calendar. Empty for a period of months, which is not counted in days. */
  readonly counted: readonly CivilDate[]
  readonly skipped: readonly Skipped[]
  /** The day that was reached, where it was not a working day and the rule moved it. */
  readonly rolledFrom: CivilDate | null
  /** Each reading of the statute's words and its day, where nobody has settled which is right. Empty otherwise. */
  readonly readings: readonly Reading[]
  /** Whose rule and calendar this is, in a joint committee of several authorities; null otherwise. */
  readonly whose: string | null
}

/** One way of reading a statute's words, and the day it gives. */
export type Reading = {
  readonly unit: Unit
  readonly count: number
  readonly day: CivilDate
  readonly rolledFrom: CivilDate | null
}
