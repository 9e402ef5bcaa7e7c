import type { RoleProposal } from '../../app/ports/role-proposals.ts'
import type { Tx } from '../../app/ports/tx.ts'

/** A role that somebody gave themselves, in words. */
export type RoleSeen = RoleProposal & {
  readonly name: string
  readonly committee: string
  readonly decidedBy: string | null
}

/** As it stands now; null where there is none. */
export const seeRole = async (tx: Tx, id: string): Promise<RoleSeen | null> => {
  const proposal = await tx.roleProposals.find(id)
  const committee = proposal && (await tx.committees.find(proposal.committeeId))
  const person = proposal && (await tx.people.find(proposal.personId))
  if (!proposal || !committee || !person) return null
  const decidedBy = proposal.decidedById ? ((await tx.people.find(proposal.decidedById))?.name ?? null) : null
  return { ...proposal, name: person.name, committee: committee.name, decidedBy }
}
