import { z } from 'zod'
import { type BankHoliday, type BankHolidays, type Division, divisions } from '../domain/calendar/bank-holidays.ts'
import { type CivilDate, isCivilDate } from '../domain/calendar/civil-date.ts'

const day = z
  .string()
  .refine(isCivilDate, 'is not a date')
  .transform((text) => text as CivilDate)
const division = z.object({
  events: z.array(z.object({ title: z.string().trim().min(1), date: day, notes: z.string().default('') })).min(1),
})
const feed = z.object({ 'england-and-wales': division, scotland: division, 'northern-ireland': division })

/** The holidays after a feed was read; or why it was not believed, in which case nothing has changed. */
export type FeedReading =
  | { readonly ok: true; readonly holidays: BankHolidays }
  | { readonly ok: false; readonly why: string }

/** More holidays than this gone from years already known means that the answer was cut short, not that law was made. */
const TOO_MANY_GONE = 3

/**
 * Reads the feed that GOV.UK publishes, over what is already known. The feed is a window of a few years: those it
 * covers whole, in every division, take the place of ours, and earlier years are kept. A feed that is cut short,
 * misshapen or absurd is refused with a sentence, and changes nothing.
 */
export const readBankHolidayFeed = (text: string, known: BankHolidays): FeedReading => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { ok: false, why: 'The bank-holiday feed did not answer with JSON.' }
  }
  const checked = feed.safeParse(given)
  if (!checked.success) {
    const [first] = checked.error.issues
    return {
      ok: false,
      why: `The bank-holiday feed is not as expected at ${first!.path.join('.') || 'the top'}: ${first!.message}.`,
    }
  }

  const read = forEachDivision((name) => checked.data[name].events.map(holidayOf).sort(byDay))
  const twice = divisions.find((name) => new Set(read[name].map((each) => each.day)).size < read[name].length)
  if (twice) return { ok: false, why: `The bank-holiday feed has a day twice for ${twice}.` }

  const covered = yearsCoveredBy(read)
  const [first, last] = [covered[0], covered.at(-1)]
  if (first === undefined || last === undefined) {
    return { ok: false, why: 'The bank-holiday feed does not cover a whole year in every division.' }
  }
  if (`${first}-01-01` > `${Number(known.known.until.slice(0, 4)) + 1}-01-01`) {
    return { ok: false, why: `The bank-holiday feed begins in ${first} and leaves years between that nobody knows.` }
  }

  const isCovered = ({ day: holiday }: BankHoliday) => covered.includes(Number(holiday.slice(0, 4)))
  const merged = forEachDivision((name) =>
    [...known.divisions[name].filter((holiday) => !isCovered(holiday)), ...read[name].filter(isCovered)].sort(byDay),
  )
  const shrunk = divisions.find((name) => {
    const days = new Set(merged[name].map((holiday) => holiday.day))
    return known.divisions[name].filter((holiday) => !days.has(holiday.day)).length > TOO_MANY_GONE
  })
  if (shrunk)
    return { ok: false, why: `The bank-holiday feed lacks days for ${shrunk} that were known: it looks cut short.` }

  const until = `${last}-12-31` > known.known.until ? (`${last}-12-31` as CivilDate) : known.known.until
  const from = `${first}-01-01` < known.known.from ? (`${first}-01-01` as CivilDate) : known.known.from
  return { ok: true, holidays: { source: known.source, known: { from, until }, divisions: merged } }
}

const holidayOf = ({ title, date, notes }: { title: string; date: CivilDate; notes: string }): BankHoliday => ({
  day: date,
  title: title.replaceAll('’', "'"),
  substitute: /substitute/i.test(notes),
})

const forEachDivision = <T>(make: (name: Division) => T): Readonly<Record<Division, T>> => ({
  'england-and-wales': make('england-and-wales'),
  scotland: make('scotland'),
  'northern-ireland': make('northern-ireland'),
})

const byDay = (one: BankHoliday, other: BankHoliday): number => (one.day < other.day ? -1 : 1)

/** Years without a gap in which every division has its New Year, its Christmas and enough days between. */
const yearsCoveredBy = (read: Readonly<Record<Division, readonly BankHoliday[]>>): readonly number[] => {
  const years = [
    ...new Set(Object.values(read).flatMap((list) => list.map((each) => Number(each.day.slice(0, 4))))),
  ].sort()
  const whole = years.filter((year) =>
    divisions.every((name) => {
      const inYear = read[name].filter((each) => each.day.startsWith(String(year)))
      return inYear.length >= 6 && inYear[0]!.day <= `${year}-01-04` && inYear.at(-1)!.day >= `${year}-12-25`
    }),
  )
  return whole.filter((year, index) => index === 0 || whole[index - 1] === year - 1)
}
