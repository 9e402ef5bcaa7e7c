import { type CivilDate, dayAndMonth, longDate } from './civil-date.ts'
import type { Skipped } from './count-days.ts'

const TOO_MANY_TO_LIST = 10

/** `Friday 27, Monday 30 and Tuesday 31 March`: each day, its month said once; a long run by its two ends. */
export const listOfDays = (days: readonly CivilDate[]): string => {
  if (days.length > TOO_MANY_TO_LIST) return `${longDate(days[0]!)} to ${longDate(days.at(-1)!)}`
  const said = days.map((day, index) => {
    const words = dayAndMonth(day)
    const next = days[index + 1]
    return next?.slice(0, 7) === day.slice(0, 7) ? words.replace(/ \S+$/, '') : words
  })
  return joined(said)
}

/** The days that did not count, by reason: `weekend (Saturday 4 and Sunday 5 April); Good Friday (Friday 3 April)`. */
export const listOfSkipped = (skipped: readonly Skipped[]): string => {
  const byReason = Map.groupBy(skipped, ({ why }) => why)
  return [...byReason]
    .map(([why, days]) => {
      const listed = days.map(({ day }) => day)
      const between = `${listed.length} days from ${dayAndMonth(listed[0]!)} to ${dayAndMonth(listed.at(-1)!)}`
      return `${why} (${listed.length > 6 ? between : listOfDays(listed)})`
    })
    .join('; ')
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
