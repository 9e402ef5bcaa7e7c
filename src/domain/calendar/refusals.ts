import type { CivilDate } from './civil-date.ts'

/** Every way the calendar can say no. Each has plain words in `calendar-refusal-words.ts`. */
export type CalendarRefusal =
  /** The day lies outside the bank holidays that have been published: we say so, and do not guess. */
  | {
      readonly rule: 'calendar-not-known'
      readonly day: CivilDate
      readonly from: CivilDate
      readonly until: CivilDate
    }
  /** A council may be stricter than the statute and never weaker. `example` is a day on which it would have been. */
  | {
      readonly rule: 'weaker-than-statute'
      readonly name: string
      readonly asked: string
      readonly statute: string
      readonly section: string
      readonly link: string | null
      readonly example: CivilDate | null
    }
  /** A local rule counts from something that this timetable does not have. */
  | { readonly rule: 'anchor-not-known'; readonly name: string; readonly anchor: string }
  /** Two or more rules count from each other. */
  | { readonly rule: 'rules-go-round'; readonly names: readonly string[] }
  /** What was typed is no date, or could be several: the choices are offered and none is guessed. */
  | {
      readonly rule: 'date-not-settled'
      readonly typed: string
      readonly why: string
      readonly choices: readonly { readonly day: CivilDate; readonly time: string | null }[]
    }
