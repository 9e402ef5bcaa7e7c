import { type CivilDate, plusDays, plusMonths } from '../calendar/civil-date.ts'
import type { ReportsEvery } from './workstream.ts'

const MONTHS: Readonly<Record<ReportsEvery, number>> = { quarterly: 3, 'half-yearly': 6, yearly: 12 }

/** So long before a highlight report is due it is asked for. */
const ASKED_DAYS_BEFORE = 42

/** The nth report after the first, which is the 0th. Counted from the first, so that month ends do not wear away. */
export const reportDay = (first: CivilDate, every: ReportsEvery, n: number): CivilDate =>
  plusMonths(first, MONTHS[every] * n)

/** The first report later than a day. */
export const nextReport = (first: CivilDate, every: ReportsEvery, after: CivilDate): CivilDate => {
  let n = 0
  while (reportDay(first, every, n) <= after) n += 1
  return reportDay(first, every, n)
}

/** The day on which a report is asked for: six weeks before, or today where that is past. */
export const askedOn = (due: CivilDate, today: CivilDate): CivilDate => {
  const day = plusDays(due, -ASKED_DAYS_BEFORE)
  return day > today ? day : today
}

/** The report that is asked for now: the one that waits or, where its day is past, the latest that can still come. */
export const reportToAsk = (first: CivilDate, every: ReportsEvery, waits: CivilDate, today: CivilDate): CivilDate =>
  waits >= today ? waits : nextReport(first, every, plusDays(today, -1))
