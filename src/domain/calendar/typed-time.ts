import { type TimeOfDay, timeOfDay } from './civil-date.ts'

/** What is left of the words once a time is taken from them, and the times they may mean: none, one, or two. */
export type TimeTaken = { readonly rest: string; readonly times: readonly TimeOfDay[]; readonly wrong: string | null }

const CLOCK = /(?:^|[\s,]|t(?=\d))(?:at\s+)?(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*(am|pm|a\.m\.|p\.m\.)?(?=$|[\s,])/g
const NAMED = /(?:^|[\s,])(?:at\s+)?(?:12\s+)?(noon|midday|midnight)(?=$|[\s,])/

/**
 * Takes a time of day out of what was typed: `10am`, `10.30am`, `18:30`, `12 noon`. A time such as `7.30`, with neither
 * am nor pm, may be either and is given as both; `08:30` and later, or written with a nought in front, is not in doubt.
 */
export const takeTime = (typed: string): TimeTaken => {
  const named = NAMED.exec(typed)
  if (named) {
    return {
      rest: typed.replace(named[0], ' '),
      times: [timeOfDay(named[1] === 'midnight' ? '00:00' : '12:00')],
      wrong: null,
    }
  }
  // A bare number is a date, not a time: `20 July`. So is the `20.07` of `20.07.2026`. Where two could be times, the one
  // that says am or pm is.
  const clocks = [...typed.matchAll(CLOCK)].filter(
    ({ 0: whole, 2: minutes, 3: half, index }) =>
      (minutes !== undefined || half !== undefined) && !looksLikeDate(typed, index + whole.length),
  )
  const match =
    clocks.find(([, , , half]) => half !== undefined) ?? clocks.find(([whole]) => whole.includes(':')) ?? clocks[0]
  if (!match) return { rest: typed, times: [], wrong: null }
  const [whole, hours, minutes, half] = match
  const rest = `${typed.slice(0, match.index)} ${typed.slice(match.index + whole.length)}`
  const times = timesOf(hours!, minutes ?? '00', half?.[0] as 'a' | 'p' | undefined)
  return { rest, times, wrong: times.length === 0 ? `“${whole.trim()}” is not a time of day.` : null }
}

const looksLikeDate = (typed: string, end: number): boolean => /^[./-]\d/.test(typed.slice(end))

const timesOf = (hours: string, minutes: string, half: 'a' | 'p' | undefined): readonly TimeOfDay[] => {
  const hour = Number(hours)
  if (Number(minutes) > 59 || hour > 23) return []
  const written = (value: number) => timeOfDay(`${String(value).padStart(2, '0')}:${minutes}`)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return []
    return [written((hour % 12) + (half === 'p' ? 12 : 0))]
  }
  const inDoubt = hours.length === 1 && hour >= 1 && hour <= 7
  return inDoubt ? [written(hour + 12), written(hour)] : [written(hour)]
}
