import { type TimeOfDay, timeOfDay } from '../calendar/civil-date.ts'
import type { AgendaLine } from './line.ts'

const MIDNIGHT = 24 * 60

const minutesInto = (time: TimeOfDay): number => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** A time so many minutes later the same day; the last minute of the day where it would be another. */
const timeAfter = (time: TimeOfDay, minutes: number): TimeOfDay => {
  const at = Math.min(MIDNIGHT - 1, minutesInto(time) + minutes)
  return timeOfDay(`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
}

/** When each line begins, as long as the times of all before it are known. */
export const withStarts = (lines: readonly AgendaLine[], begins: TimeOfDay): readonly AgendaLine[] => {
  let soFar: number | null = 0
  return lines.map((line) => {
    const starts = soFar === null ? null : timeAfter(begins, soFar)
    // A heading takes no time; business whose time nobody has said leaves what follows unknown.
    const takes = line.minutes ?? (line.number === null ? 0 : null)
    soFar = soFar === null || takes === null ? null : soFar + takes
    return { ...line, starts }
  })
}

/** How long an agenda takes, and what would run past the end of the time there is. */
export type Timing = {
  /** Minutes of the lines whose time is known. */
  readonly minutes: number
  /** When it would end; `atLeast` where the time of some line is not known. */
  readonly ends: TimeOfDay
  readonly atLeast: boolean
  readonly untimed: number
  readonly over: number
  /** Where the time runs out: the first line that would not be finished. Null where everything fits. */
  readonly cutAt: string | null
  /** Keys of the business that could be put off without breaking a deadline, least pressing first, until it fits. */
  readonly couldWait: readonly string[]
}

/** Works out the time an agenda takes against the time there is. */
export const timingOf = (
  lines: readonly Pick<AgendaLine, 'key' | 'kind' | 'number' | 'minutes' | 'canWait'>[],
  begins: TimeOfDay,
  minutesLong: number,
): Timing => {
  let minutes = 0
  let cutAt: string | null = null
  for (const line of lines) {
    minutes += line.minutes ?? 0
    if (cutAt === null && minutes > minutesLong) cutAt = line.key
  }
  const untimed = lines.filter((line) => line.minutes === null && line.number !== null).length
  const over = Math.max(0, minutes - minutesLong)

  // From the end of the agenda back: what may wait, until enough has been found.
  const couldWait: string[] = []
  let found = 0
  for (const line of [...lines].reverse()) {
    if (found >= over) break
    if (line.kind !== 'item' || !line.canWait || line.minutes === null) continue
    couldWait.push(line.key)
    found += line.minutes
  }
  return { minutes, ends: timeAfter(begins, minutes), atLeast: untimed > 0, untimed, over, cutAt, couldWait }
}
