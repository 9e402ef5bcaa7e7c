import { type BankHolidays, type Division, shippedBankHolidays } from './bank-holidays.ts'
import type { CivilDate } from './civil-date.ts'
import { dayNumber, isoOf } from './day-number.ts'
import { type Closure, whyOfficesAreShut, whyParishDayDoesNotCount } from './which-days-count.ts'

/**
 * Which days a council works, as a table made once: for each day how many working days came before it, and for each
 * working day where it stands. So counting five days or a thousand costs the same.
 * It knows only the range for which bank holidays are published, and can say which that is.
 */
export type WorkingCalendar = {
  readonly known: { readonly from: CivilDate; readonly until: CivilDate }
  readonly knows: (day: CivilDate) => boolean
  /** Whether the day counts. Ask only of a day that is known. */
  readonly isWorkingDay: (day: CivilDate) => boolean
  /** Why a day does not count: `weekend`, `Good Friday`, `closure day: Town hall closed`. Null where it counts. */
  readonly whyNot: (day: CivilDate) => string | null
  readonly table: CountingTable
}

/** The counting table. Days are numbered from the first that is known; `nth` gives the day of each working day. */
export type CountingTable = {
  readonly first: number
  readonly days: readonly CivilDate[]
  /** `before[d]`: how many working days lie before day `d`. One longer than `days`. */
  readonly before: Int32Array
  /** `nth[k]`: the day on which working day number `k` falls. */
  readonly nth: Int32Array
}

/** Whose days are counted: an authority with offices, or a parish council under section 243. */
export type Counting = 'office-days' | 'parish-days'

/** What makes a calendar: the division, and where they differ from the usual, the council's closures and the dates. */
export type CalendarOf = {
  readonly division: Division
  readonly counting?: Counting
  readonly closures?: readonly Closure[]
  readonly holidays?: BankHolidays
}

/** The working calendar of a council. */
export const workingCalendar = (given: CalendarOf): WorkingCalendar => {
  const { division, counting = 'office-days', closures = [], holidays = shippedBankHolidays } = given
  const whyNot =
    counting === 'parish-days'
      ? whyParishDayDoesNotCount(holidays, closures)
      : whyOfficesAreShut(division, holidays, closures)
  const { known } = holidays
  const table = tabulate(known, whyNot)

  return {
    known,
    knows: (day) => known.from <= day && day <= known.until,
    isWorkingDay: (day) => {
      const index = dayNumber(day) - table.first
      return table.before[index + 1]! > table.before[index]!
    },
    whyNot,
    table,
  }
}

const tabulate = (
  known: { readonly from: CivilDate; readonly until: CivilDate },
  whyNot: (day: CivilDate) => string | null,
): CountingTable => {
  const first = dayNumber(known.from)
  const days = daysOf(first, dayNumber(known.until) - first + 1)
  const before = new Int32Array(days.length + 1)
  const nth = new Int32Array(days.length)
  let count = 0
  for (const [index, day] of days.entries()) {
    before[index] = count
    if (whyNot(day) === null) nth[count++] = index
  }
  before[days.length] = count
  return { first, days, before, nth: nth.slice(0, count) }
}

/** The days of one range are written once, however many councils share it. */
const written = new Map<string, readonly CivilDate[]>()
const daysOf = (first: number, length: number): readonly CivilDate[] => {
  const key = `${first}+${length}`
  const known = written.get(key)
  if (known) return known
  const days = Array.from({ length }, (_, index) => isoOf(first + index) as CivilDate)
  written.set(key, days)
  return days
}
