import type { CivilDate } from '../calendar/civil-date.ts'

/** How a body numbers its minutes: running on from meeting to meeting, or from 1 at each. */
export type Numbering = 'continuous' | 'per-meeting'

type Parts = { readonly before: string; readonly count: string; readonly after: string }

const DATED = /^(.*?)(\d{1,2})\.(\d{1,2})\.(\d{4})\/(\d+)$/
const OF_A_YEAR = /^(\D*)(\d+)(\/\d{2}(?:\d{2})?)$/
const YEAR_FIRST = /^(.*?(?:19|20)\d{2}\/)(\d+)(.*)$/
const LAST_RUN = /^(.*?)(\d+)(\D*)$/

/** Which of the figures in a number is the one that grows: `304`, the 60 of `60/18`, the 6 of `Cab.12.7.2017/6`. */
const partsOf = (number: string): Parts | null => {
  const dated = DATED.exec(number)
  if (dated) {
    const count = dated[5]!
    return { before: number.slice(0, -count.length), count, after: '' }
  }
  const found = YEAR_FIRST.exec(number) ?? OF_A_YEAR.exec(number) ?? LAST_RUN.exec(number)
  return found && { before: found[1]!, count: found[2]!, after: found[3]! }
}

/** Whether the letters hold a figure to count with. */
export const canCount = (number: string): boolean => partsOf(number.trim()) !== null

/** The number after this one, in the same style: 304 → 305, `60/18` → `61/18`, `09` → `10`. Throws without a figure. */
export const numberAfter = (number: string): string => {
  const parts = partsOf(number)
  if (!parts) throw new Error(`No figure to count with in ${number}`)
  const next = String(BigInt(parts.count) + 1n)
  return parts.before + next.padStart(parts.count.length, '0') + parts.after
}

/** So many numbers from the first on, the first included. */
export const numbersFrom = (first: string, count: number): readonly string[] => {
  const numbers: string[] = []
  for (let next = first; numbers.length < count; next = numberAfter(next)) numbers.push(next)
  return numbers
}

/**
 * The number at which a meeting's agenda starts. Numbers that carry the day of the meeting begin again at 1 with the
 * new day (`Cab.12.7.2017/6` → `Cab.20.9.2017/1`); those counted by meeting begin at 1; all others carry on.
 */
export const firstNumber = (next: string | null, numbering: Numbering, day: CivilDate): string => {
  if (next === null || numbering === 'per-meeting' || !canCount(next)) return '1'
  const dated = DATED.exec(next)
  if (!dated) return next
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const isOfThisDay = [date, month, year].join('.') === [dated[2], dated[3], dated[4]].map(Number).join('.')
  return isOfThisDay ? next : `${dated[1]}${date}.${month}.${year}/1`
}

/**
 * A minute number as it is kept: unique in its committee for ever. One that begins at 1 at each meeting is kept with
 * the day of its meeting, as it is cited: `11.3.2021/4`.
 */
export const keptNumber = (number: string, numbering: Numbering, day: CivilDate): string => {
  if (numbering === 'continuous') return number
  const [year, month, date] = day.split('-').map(Number)
  return `${date}.${month}.${year}/${number}`
}

const FIGURES = 12
const padded = (figures: string): string => figures.padStart(FIGURES, '0')

/** What minute numbers are sorted by: year before count in `60/18`, the day before the count in `Cab.12.7.2017/6`. */
export const sortKey = (number: string): string => {
  const dated = DATED.exec(number)
  if (dated) {
    const [, before, date, month, year, count] = dated as unknown as [string, string, string, string, string, string]
    return `${before.toLowerCase()}${padded(year + month.padStart(2, '0') + date.padStart(2, '0'))}/${padded(count)}`
  }
  const ofYear = YEAR_FIRST.test(number) ? null : OF_A_YEAR.exec(number)
  if (ofYear) return `${ofYear[1]!.toLowerCase()}${padded(ofYear[3]!.slice(1))}/${padded(ofYear[2]!)}`
  return number.toLowerCase().replace(/\d+/g, padded)
}

/** The minute number given to one piece of business. */
export type MinuteOf = {
  readonly itemId: string | null
  readonly title: string
  /** As it is kept: unique in the committee. */
  readonly number: string
}
