import { type CivilDate, plusDays, weekdayOf } from '../domain/calendar/civil-date.ts'

/** The days of the demonstration, moved to where its reminders lie in the future. */
export type DemonstrationYear = { readonly last: CivilDate; readonly coming: CivilDate; readonly following: CivilDate }

/**
 * The meeting the demonstration is about falls on the first Thursday at least fifty days ahead, so that its report
 * requests are due now. The one before it was 72 days earlier, a few weeks ago, and the one after is 131 days later,
 * both on a Tuesday.
 */
export const demonstrationYear = (today: CivilDate): DemonstrationYear => {
  const earliest = plusDays(today, 50)
  const coming = plusDays(earliest, (4 - weekdayOf(earliest) + 7) % 7)
  return { last: plusDays(coming, -72), coming, following: plusDays(coming, 131) }
}
