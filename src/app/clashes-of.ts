import { type Clash, clashesAmong, type Sitting } from '../domain/calendar/clashes.ts'
import { isStanding, type Meeting } from '../domain/meetings/meeting.ts'
import type { Role } from '../domain/people/roles.ts'
import type { Tx } from './ports/tx.ts'

/** Who is wanted at a meeting of the committee. */
const WANTED: readonly Role[] = [
  'chair',
  'vice-chair',
  'member',
  'co-opted-voting',
  'co-opted-non-voting',
  'officer',
  'deputy',
  'portfolio-holder',
]

/** The clashes of these meetings, as they stand or would stand, with every other meeting of the council on their days. */
export const clashesOf = async (tx: Tx, meetings: readonly Meeting[]): Promise<readonly Clash[]> => {
  const days = meetings.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const planned = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const sittings: Sitting[] = []
  for (const committee of await tx.committees.all()) {
    const others = await tx.meetings.of(committee.id, first, last)
    const here = [
      ...others.filter(({ id }) => !planned.has(id)),
      ...meetings.filter(({ committeeId }) => committeeId === committee.id),
    ].filter((meeting) => isStanding(meeting) && days.includes(meeting.day))
    if (here.length === 0) continue
    const holdings = await tx.people.holdingsFor(committee.id)
    const people = await tx.people.findMany([...new Set(holdings.map(({ personId }) => personId))])
    for (const { id, day, time, minutesLong, venue } of here) {
      const wanted = holdings
        .filter(({ role, since, until }) => WANTED.includes(role) && since <= day && (until === null || day <= until))
        // Council-wide roles are wanted nowhere in particular.
        .filter(({ committeeId }) => committeeId !== null)
        .flatMap(({ personId }) => people.find((person) => person.id === personId)?.name ?? [])
      sittings.push({
        id,
        committee: committee.name,
        day,
        time,
        minutes: minutesLong,
        venue,
        people: [...new Set(wanted)],
      })
    }
  }
  return clashesAmong(sittings).filter(({ one, other }) => planned.has(one.id) || planned.has(other.id))
}
