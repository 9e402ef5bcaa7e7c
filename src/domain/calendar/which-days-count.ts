import type { BankHolidays, Division } from './bank-holidays.ts'
import { type CivilDate, plusDays, weekdayOf } from './civil-date.ts'

/** A day on which this council's offices are shut although no statute says so: a local holiday, Christmas closing. */
export type Closure = { readonly day: CivilDate; readonly why: string }

/**
 * # Which days count
 *
 * Where the law asks for clear days of an authority whose agendas are open to inspection at its offices, only days on
 * which the offices are open count: not Saturdays, Sundays or public holidays.
 * - R v Swansea City Council, ex parte Elitestone Ltd (Court of Appeal, 5 May 1993), on the Local Government Act 1972,
 *   [section 100B](https://www.legislation.gov.uk/ukpga/1972/70/section/100B).
 *
 * Bank holidays are those that [GOV.UK publishes](https://www.gov.uk/bank-holidays) for the division: England and
 * Wales, Scotland (where Easter Monday is not one), Northern Ireland. A council adds its own closure days.
 */
export function whyOfficesAreShut(
  division: Division,
  holidays: BankHolidays,
  closures: readonly Closure[],
): (day: CivilDate) => string | null {
  const titles = new Map(
    holidays.divisions[division].map(({ day, title, substitute }) => [
      day,
      substitute ? `${title} (substitute day)` : title,
    ]),
  )
  const closed = closureReasons(closures)

  return (day) => {
    // Saturdays and Sundays do not count ...
    if (weekdayOf(day) >= 6) return 'weekend'

    // ... nor do the bank holidays of the division, nor the days on which this council has said that it is closed.
    return titles.get(day) ?? closed.get(day) ?? null
  }
}

/**
 * # Which days count for a parish or town council
 *
 * A parish council has no such offices, and its days are counted by the Act's own list. Left out are a Sunday, a day
 * of the Christmas break, of the Easter break or of a bank holiday break, and a day of public thanksgiving or mourning.
 * Saturdays count.
 * - Local Government Act 1972, [section 243](https://www.legislation.gov.uk/ukpga/1972/70/section/243).
 *
 * Days of thanksgiving or mourning are entered as closure days. Where the breaks begin and end is a default to be
 * checked with the county association: the Easter break is taken from the Thursday before to the Tuesday after Easter
 * Day, the Christmas break from the last weekday before Christmas Day to the first weekday after it that is not a
 * bank holiday, and a bank holiday by itself as that one day.
 */
export function whyParishDayDoesNotCount(
  holidays: BankHolidays,
  closures: readonly Closure[],
): (day: CivilDate) => string | null {
  const listed = holidays.divisions['england-and-wales']
  const titles = new Map(listed.map(({ day, title }) => [day, title]))
  const closed = closureReasons(closures)

  // Good Friday gives the Easter break: the Thursday before it, and four days after it to the Tuesday ...
  const easter = new Set(
    listed
      .filter(({ title }) => title === 'Good Friday')
      .flatMap(({ day }) => [-1, 0, 1, 2, 3, 4].map((days) => plusDays(day, days))),
  )

  // ... and each year's Christmas Day gives the Christmas break.
  const christmas = new Set(yearsOf(holidays).flatMap((year) => christmasBreak(year, titles)))

  return (day) => {
    if (weekdayOf(day) === 7) return 'Sunday'
    if (easter.has(day)) return titles.get(day) ?? 'Easter break'
    if (christmas.has(day)) return titles.get(day) ?? 'Christmas break'
    return titles.get(day) ?? closed.get(day) ?? null
  }
}

const closureReasons = (closures: readonly Closure[]): ReadonlyMap<CivilDate, string> =>
  new Map(closures.map(({ day, why }) => [day, why === '' ? 'closure day' : `closure day: ${why}`]))

const yearsOf = ({ known }: BankHolidays): readonly number[] => {
  const [first, last] = [Number(known.from.slice(0, 4)), Number(known.until.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, years) => first + years)
}

const christmasBreak = (year: number, titles: ReadonlyMap<CivilDate, string>): readonly CivilDate[] => {
  const christmasDay = `${year}-12-25` as CivilDate
  let first = plusDays(christmasDay, -1)
  while (weekdayOf(first) >= 6) first = plusDays(first, -1)
  let last = plusDays(christmasDay, 1)
  while (weekdayOf(last) >= 6 || titles.has(last)) last = plusDays(last, 1)

  const days: CivilDate[] = []
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day)
  return days
}
