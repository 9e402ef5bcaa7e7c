import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { type Role, rolesOn } from '../../domain/people/roles.ts'
import { CONFIRMS, clearsThemselves } from '../../domain/people/self-clearing.ts'
import type { Tx } from '../ports/tx.ts'

/**
 * Who confirms a role that somebody gives themselves: null where nobody need, an empty list where somebody should and
 * nobody is there yet. That last is the first setting-up of all, and is said so.
 */
export const secondPersonFor = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  given: { readonly personId: string; readonly byId: string; readonly role: Role },
): Promise<readonly Person[] | null> => {
  if (given.personId !== given.byId) return null
  const today = civilDateAt(clock.now(), committee.zone)
  const held = rolesOn(today, committee.id, await tx.people.holdingsOf(given.personId))
  if (!clearsThemselves(given.role, held)) return null
  const found = new Map<string, Person>()
  for (const role of CONFIRMS)
    for (const person of await tx.people.holding(role, committee.id, today))
      if (person.id !== given.byId) found.set(person.id, person)
  return [...found.values()]
}
