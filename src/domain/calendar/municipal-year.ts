import { type CivilDate, plusDays } from './civil-date.ts'

/** A council's year, from one annual meeting to the day before the next. */
export type MunicipalYear = { readonly name: string; readonly from: CivilDate; readonly until: CivilDate }

/**
 * # The municipal year
 *
 * A council's year runs from its annual meeting to the next. It is held on a day the council fixes in March, April or
 * May; in a year of ordinary elections, within twenty-one days after the day on which the old councillors retire.
 * - Local Government Act 1972, [Schedule 12, paragraph 1](https://www.legislation.gov.uk/ukpga/1972/70/schedule/12).
 *
 * Where the day of an annual meeting has not been entered, 15 May stands in for it: a default, to be put right when
 * the council fixes the day.
 */
export function municipalYearOf(day: CivilDate, annualMeetings: readonly CivilDate[] = []): MunicipalYear {
  const calendarYear = Number(day.slice(0, 4))

  // Each calendar year's annual meeting is the one entered for it, or the day that stands in ...
  const annualMeetingIn = (year: number): CivilDate =>
    annualMeetings.find((meeting) => meeting.startsWith(String(year))) ?? (`${year}-05-15` as CivilDate)

  // ... and a day before this year's belongs to the year that began last May.
  const began = day < annualMeetingIn(calendarYear) ? calendarYear - 1 : calendarYear
  return {
    name: `${began}/${String((began + 1) % 100).padStart(2, '0')}`,
    from: annualMeetingIn(began),
    until: plusDays(annualMeetingIn(began + 1), -1),
  }
}
