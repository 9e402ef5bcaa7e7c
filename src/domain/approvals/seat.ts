import type { Approver, Office } from './approval-settings.ts'
import { personNamed } from './chain.ts'

/** Why somebody is asked in another's place, or why nobody can be. */
export const BECAUSE = {
  away: 'is away',
  'no-answer': 'has not answered',
  vacant: 'the place is vacant',
  left: 'has left',
  'declared-interest': 'has declared an interest',
  'own-work': 'alone wrote it',
} as const
export type Because = keyof typeof BECAUSE

/** What is known of the people a chain may ask. All are person ids. */
export type PeopleKnown = {
  /** Who holds each office today, people who have left apart. */
  readonly holders: ReadonlyMap<Office, readonly string[]>
  readonly left: ReadonlySet<string>
  /** Who is away today, and who stands in for them. */
  readonly away: ReadonlyMap<string, string | null>
  /** Who alone wrote it, where the committee forbids approving one's own work; asked only of those who approve. */
  readonly authors: ReadonlySet<string>
  /** Who has declared an interest in all of it. */
  readonly interested: ReadonlySet<string>
}

/** Who is asked for one place of a step; or that nobody can be, why, and who holds it where somebody does. */
export type Seat =
  | {
      readonly is: 'asked'
      readonly approver: Approver
      /** The office they are asked as: the vice-chair, where one stands in for the chair. */
      readonly role: string
      readonly personId: string
      readonly insteadOf: string | null
      readonly because: Because | null
    }
  | {
      readonly is: 'vacant'
      readonly approver: Approver
      readonly personId: string | null
      readonly because: Because
    }

/**
 * Who is asked for one place. An office's first holder who can answer; where none can, whoever stands in: for the
 * chair the vice-chair (absence, vacancy and a declared interest pass to the vice-chair), for anybody else the person
 * named in their absence; then the stand-in of the step. Nobody is guessed: where none of these can, the place is
 * vacant and the officer is told.
 */
export const whoSits = (approver: Approver, standIn: Approver | null, known: PeopleKnown): Seat => {
  const holders = holdersOf(approver, known)
  const can = (id: string) => unableBecause(id, known) === null
  const able = holders.find(can)
  if (able) return asked(approver, approver, able, null, null)

  const [holder] = holders
  const because: Because =
    holder === undefined ? (isGone(approver, known) ? 'left' : 'vacant') : unableBecause(holder, known)!
  const named = holder ? known.away.get(holder) : null
  const instead: readonly (readonly [string, string])[] = [
    ...(approver === 'chair' ? holdersOf('vice-chair', known).map((id) => ['vice-chair', id] as const) : []),
    ...(approver !== 'chair' && named ? [[approver, named] as const] : []),
    ...(standIn ? holdersOf(standIn, known).map((id) => [standIn, id] as const) : []),
  ]
  const found = instead.find(([, id]) => can(id))
  return found
    ? asked(approver, found[0], found[1], holder ?? null, because)
    : { is: 'vacant', approver, personId: holder ?? personNamed(approver), because }
}

/** Whom the stand-in of a step is today; null where nobody is named or nobody can. */
export const whoStandsIn = (
  seat: { readonly approver: Approver; readonly personId: string },
  standIn: Approver | null,
  known: PeopleKnown,
): { readonly role: string; readonly personId: string } | null => {
  const named = known.away.get(seat.personId) ?? null
  const instead: readonly (readonly [string, string])[] = [
    ...(seat.approver === 'chair' && known.away.has(seat.personId)
      ? holdersOf('vice-chair', known).map((id) => ['vice-chair', id] as const)
      : []),
    ...(seat.approver !== 'chair' && named ? [[seat.approver, named] as const] : []),
    ...(standIn ? holdersOf(standIn, known).map((id) => [standIn, id] as const) : []),
  ]
  const found = instead.find(([, id]) => id !== seat.personId && unableBecause(id, known) === null)
  return found ? { role: found[0], personId: found[1] } : null
}

const asked = (
  approver: Approver,
  role: string,
  personId: string,
  insteadOf: string | null,
  because: Because | null,
): Seat => ({
  is: 'asked',
  approver,
  role: personNamed(role as Approver) ? 'person' : role,
  personId,
  insteadOf,
  because,
})

const holdersOf = (approver: Approver, { holders, left }: PeopleKnown): readonly string[] => {
  const person = personNamed(approver)
  if (person === null) return holders.get(approver as Office) ?? []
  return left.has(person) ? [] : [person]
}

const isGone = (approver: Approver, { left }: PeopleKnown): boolean => left.has(personNamed(approver) ?? '')

const unableBecause = (id: string, known: PeopleKnown): Because | null => {
  if (known.left.has(id)) return 'left'
  if (known.interested.has(id)) return 'declared-interest'
  if (known.authors.has(id)) return 'own-work'
  return known.away.has(id) ? 'away' : null
}
