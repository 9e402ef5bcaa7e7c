import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import type { RoleProposal } from '../ports/role-proposals.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'

/** Puts a role that somebody gave themselves to these people. Gives their names; refused where it waits already. */
export const proposeRole = async (
  tx: Tx,
  { clock }: Pick<Deps, 'clock'>,
  committee: Committee,
  given: Pick<RoleProposal, 'personId' | 'role' | 'title' | 'since' | 'until'>,
  second: readonly Person[],
): Promise<Ruling<readonly string[]>> => {
  const waiting = await tx.roleProposals.openOf(given.personId, committee.id)
  if (waiting.some(({ role }) => role === given.role)) return refuse({ rule: 'role-waits-already', role: given.role })
  const at = clock.now().toISO()!
  const { id } = await tx.roleProposals.add({ ...given, committeeId: committee.id, proposedAt: at })
  for (const person of second)
    await say(tx, clock, {
      key: `role-to-confirm:${id}:${person.id}`,
      committeeId: committee.id,
      personId: person.id,
      drawing: 'role-to-confirm',
      about: id,
      recipient: 'officer',
      nature: 'notice',
    })
  await tx.ledger.record({
    at,
    byId: given.personId,
    did: 'role-proposed',
    aboutKind: 'person',
    aboutId: given.personId,
    committeeId: committee.id,
    detail: { role: given.role, since: given.since, until: given.until, proposal: id },
  })
  return allow(second.map(({ name }) => name))
}
