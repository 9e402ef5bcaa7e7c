import type { CivilDate } from '../domain/calendar/civil-date.ts'
import { type AuthorityOfCommittee, hostingOn } from '../domain/calendar/joint-hosting.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { asHosted } from '../domain/committee/hosting.ts'
import type { Tx } from './ports/tx.ts'

/** Whoever hosts a joint committee on a day: of a meeting, the day it is held. Null for a committee of one council. */
export const hostOnDay = async (
  tx: Tx,
  committee: Pick<Committee, 'id'>,
  day: CivilDate,
): Promise<AuthorityOfCommittee | null> => hostingOn(await tx.calendar.authorities(committee.id), day)

/** A committee as it is on a day, with its host's local rules, words and next number, and who that host is. */
export const hostedOn = async (
  tx: Tx,
  committee: Committee,
  day: CivilDate,
): Promise<{ readonly committee: Committee; readonly host: AuthorityOfCommittee | null }> => {
  const host = await hostOnDay(tx, committee, day)
  return { committee: asHosted(committee, host?.hosting ?? null), host }
}

const CLERKS = ['officer', 'deputy', 'proper-officer'] as const

/** The host's clerk of a day, as long as they hold an office of the committee then. Null where the host names none. */
export const clerkOn = async (tx: Tx, committee: Pick<Committee, 'id'>, day: CivilDate): Promise<string | null> => {
  const clerkId = (await hostOnDay(tx, committee, day))?.hosting.clerkId ?? null
  if (clerkId === null) return null
  for (const role of CLERKS)
    if ((await tx.people.holding(role, committee.id, day)).some(({ id }) => id === clerkId)) return clerkId
  return null
}

/** Who may be named a host's clerk: those who hold an office of the committee on a day, by name. */
export const clerksOf = async (tx: Tx, committee: Pick<Committee, 'id'>, day: CivilDate) => {
  const held = await Promise.all(CLERKS.map((role) => tx.people.holding(role, committee.id, day)))
  const byId = new Map(held.flat().map((person) => [person.id, person]))
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'))
}
