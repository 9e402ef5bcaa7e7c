import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Role } from '../../domain/people/roles.ts'
import { CONFIRMS } from '../../domain/people/self-clearing.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'

const aboutRole = (personId: string, committeeId: string, role: Role): string => `${personId}:${committeeId}:${role}`

/** Whether anybody was told that this person gave themselves one of these roles. */
export const isSelfGivenTold = async (
  tx: Tx,
  committee: Pick<Committee, 'id'>,
  personId: string,
  roles: Iterable<Role>,
): Promise<boolean> => {
  for (const role of roles) {
    const owed = await tx.outbox.about(aboutRole(personId, committee.id, role))
    if (owed.some(({ drawing }) => drawing === 'role-self-given')) return true
  }
  return false
}

/**
 * Somebody gave themselves a role with sight of private business and nobody confirmed it: a committee is being set up,
 * or there is nobody else yet. The council's other administrators and whoever could have confirmed it are told.
 */
export const tellSelfGiven = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  { personId, role }: { readonly personId: string; readonly role: Role },
): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const told = new Set<string>()
  for (const held of [...CONFIRMS, 'administrator'] as const)
    for (const { id } of await tx.people.holding(held, committee.id, today)) if (id !== personId) told.add(id)
  for (const id of told)
    await say(tx, clock, {
      key: `role-self-given:${aboutRole(personId, committee.id, role)}:${id}`,
      committeeId: null,
      personId: id,
      drawing: 'role-self-given',
      about: aboutRole(personId, committee.id, role),
      recipient: 'officer',
      nature: 'notice',
    })
}
