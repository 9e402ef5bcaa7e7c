import { type HolidayChange, holidayChanges, holidayChangeWords } from '../../domain/calendar/bank-holiday-changes.ts'
import { type BankHolidays, divisions } from '../../domain/calendar/bank-holidays.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'

/** What was known before, what is known now, and in how many councils deadlines moved (null: none was asked). */
export type HolidaysNow = {
  readonly was: BankHolidays
  readonly now: BankHolidays
  readonly councilsMoved: number | null
}

/** What changed, and the range that is known now, as one JSON document. */
export const holidaysJson = ({ was, now, councilsMoved }: HolidaysNow) => ({
  known: now.known,
  source: now.source,
  changes: changesOf(was, now).map(({ division, is, holiday }) => ({
    division,
    is,
    date: holiday.day,
    title: holiday.title,
  })),
  councilsMoved,
})

/** The same in words: what changed, or that nothing has; the range; and whom it moved. */
export const holidaysSaid = ({ was, now, councilsMoved }: HolidaysNow): string =>
  [
    ...changesOf(was, now).map(holidayChangeWords),
    now.known.until > was.known.until && `Bank holidays are now known until ${longDate(now.known.until)}.`,
    changesOf(was, now).length === 0 && now.known.until === was.known.until && 'Nothing has changed.',
    councilsMoved !== null &&
      councilsMoved > 0 &&
      `Deadlines moved in ${councilsMoved === 1 ? 'one council' : `${councilsMoved} councils`}: its officers are told what moved and why.`,
  ]
    .filter((line) => line !== false)
    .join('\n')

const changesOf = (was: BankHolidays, now: BankHolidays): readonly HolidayChange[] => holidayChanges(was, now)

const COMING = 4

/** What is known: the range, where it is from, and the next days of each division. */
export const knownSaid = ({ known, source, divisions: lists }: BankHolidays, today: CivilDate): string =>
  [
    `Bank holidays are known from ${longDate(known.from)} until ${longDate(known.until)}.`,
    `Source: ${source}`,
    ...divisions.map((division) => {
      const coming = lists[division].filter(({ day }) => day >= today).slice(0, COMING)
      const days = coming.map(({ day, title }) => `  ${longDate(day)}  ${title}`)
      return [`\n${division}`, ...(days.length > 0 ? days : ['  none that is known'])].join('\n')
    }),
  ].join('\n')
