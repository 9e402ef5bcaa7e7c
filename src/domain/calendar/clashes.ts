import type { CivilDate, TimeOfDay } from './civil-date.ts'

/** A meeting as far as clashes go. Without a time it may take any part of its day. */
export type Sitting = {
  readonly id: string
  readonly committee: string
  readonly day: CivilDate
  readonly time: TimeOfDay | null
  /** How long it is expected to last; three hours where nobody has said. */
  readonly minutes?: number
  readonly venue?: string | null
  /** Who is wanted at it: members, and officers who clerk or present. */
  readonly people?: readonly string[]
}

/** Two meetings that get in each other's way, and how: the gravest way first. */
export type Clash = {
  readonly one: Sitting
  readonly other: Sitting
  readonly is: 'same-venue' | 'same-people' | 'same-time' | 'same-day'
  /** Who would have to be at both; empty unless it is `same-people`. */
  readonly people: readonly string[]
}

const USUAL_MINUTES = 180

/** The clashes among these meetings, in the order of the calendar, each pair once. Two that only share a day are told. */
export const clashesAmong = (sittings: readonly Sitting[]): readonly Clash[] => {
  const byDay = Map.groupBy(sittings, ({ day }) => day)
  return [...byDay.keys()].sort().flatMap((day) => {
    const that = [...byDay.get(day)!].sort((one, other) => (one.time ?? '').localeCompare(other.time ?? ''))
    return that.flatMap((one, index) => that.slice(index + 1).map((other) => clashBetween(one, other)))
  })
}

const clashBetween = (one: Sitting, other: Sitting): Clash => {
  if (!overlap(one, other)) return { one, other, is: 'same-day', people: [] }
  if (one.venue && other.venue && one.venue.trim().toLowerCase() === other.venue.trim().toLowerCase()) {
    return { one, other, is: 'same-venue', people: [] }
  }
  const wanted = new Set(one.people ?? [])
  const people = (other.people ?? []).filter((person) => wanted.has(person))
  return people.length > 0 ? { one, other, is: 'same-people', people } : { one, other, is: 'same-time', people: [] }
}

const overlap = (one: Sitting, other: Sitting): boolean => {
  if (one.time === null || other.time === null) return true
  const [begins, otherBegins] = [minutesOf(one.time), minutesOf(other.time)]
  return (
    begins < otherBegins + (other.minutes ?? USUAL_MINUTES) && otherBegins < begins + (one.minutes ?? USUAL_MINUTES)
  )
}

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
