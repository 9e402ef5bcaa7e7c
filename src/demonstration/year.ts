import { type CivilDate, plusDays, weekdayOf } from '../domain/calendar/civil-date.ts'

/** The days of the demonstration, moved to where its reminders lie in the future. */
export type DemonstrationYear = { readonly last: CivilDate; readonly coming: CivilDate; readonly following: CivilDate }

/**
 * The meeting the demonstration is about falls on the first Thursday at least fifty days ahead, so that its report
 * requests are due now. The one before it was 37 days earlier, on a Tuesday, and the one after is 131 days later, on
 * a Tuesday too: the distances of the real meeting it is modelled on.
 */
export const demonstrationYear = (today: CivilDate): DemonstrationYear => {
  const earliest = plusDays(today, 50)
  const coming = plusDays(earliest, (4 - weekdayOf(earliest) + 7) % 7)
  return { last: plusDays(coming, -37), coming, following: plusDays(coming, 131) }
}
