import type { CivilDate } from './civil-date.ts'

/** Every way the calendar can say no. */
export type CalendarRefusal =
  /** The day lies outside the bank holidays that have been published: we say so, and do not guess. */
  { readonly rule: 'calendar-not-known'; readonly day: CivilDate; readonly from: CivilDate; readonly until: CivilDate }
