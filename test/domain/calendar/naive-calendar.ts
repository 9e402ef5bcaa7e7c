import { readFileSync } from 'node:fs'

/**
 * The calendar again, written as a beginner would: JavaScript dates at noon in UTC, one day after another, no table.
 * It shares no code with the engine and reads the list of bank holidays for itself, so that the two can disagree.
 */
const file = JSON.parse(
  readFileSync(new URL('../../../src/domain/calendar/bank-holidays.json', import.meta.url), 'utf8'),
)

export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export const FIRST = '2019-01-01'
export const LAST = '2028-12-31'

const DAY = 24 * 60 * 60 * 1000
const iso = (moment: Date) => moment.toISOString().slice(0, 10)
export const next = (day: string, by: number) => iso(new Date(new Date(`${day}T12:00:00Z`).getTime() + by * DAY))

const lists = Object.fromEntries(
  divisions.map((division) => [
    division,
    new Set<string>(file.divisions[division].map((holiday: { date: string }) => holiday.date)),
  ]),
)

export const works = (day: string, division: string, closed: ReadonlySet<string>) => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !lists[division]!.has(day) && !closed.has(day)
}

export type NaiveRule = {
  readonly count: number
  readonly unit: string
  readonly direction: 'before' | 'after' | 'beginning-with'
  readonly roll: 'previous' | 'next' | 'none'
}

/** The day and the days counted; or null where the walk leaves the years whose holidays are known. */
export const naively = (rule: NaiveRule, anchor: string, division: string, closed: ReadonlySet<string>) => {
  const known = (day: string) => day >= FIRST && day <= LAST
  const working = rule.unit.includes('working')
  const counts = (day: string) => !working || works(day, division, closed)
  const counted: string[] = []
  let day = anchor

  if (rule.unit === 'months-beginning-with') {
    const [year, month, date] = anchor.split('-').map(Number) as [number, number, number]
    const lastOfMonth = new Date(Date.UTC(year, month - 1 + rule.count + 1, 0, 12)).getUTCDate()
    day =
      date > lastOfMonth
        ? iso(new Date(Date.UTC(year, month - 1 + rule.count, lastOfMonth, 12)))
        : iso(new Date(Date.UTC(year, month - 1 + rule.count, date - 1, 12)))
  } else {
    const step = rule.direction === 'before' ? -1 : 1
    if (rule.direction === 'beginning-with') day = next(day, -1)
    while (counted.length < rule.count) {
      day = next(day, step)
      if (working && !known(day)) return null
      if (counts(day)) counted.push(day)
    }
    if (rule.unit.startsWith('clear')) {
      day = next(day, step)
      if (working && !known(day)) return null
      if (rule.direction === 'before') {
        while (!counts(day)) {
          day = next(day, -1)
          if (!known(day)) return null
        }
      }
    }
  }

  if (rule.roll !== 'none') {
    if (!known(day)) return null
    while (!works(day, division, closed)) {
      day = next(day, rule.roll === 'previous' ? -1 : 1)
      if (!known(day)) return null
    }
  }
  return { day, counted: counted.sort() }
}
