import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Role } from '../../domain/people/roles.ts'

/** A role that somebody gave themselves, and what a second person made of it. */
export type RoleProposal = {
  readonly id: string
  readonly committeeId: string
  readonly personId: string
  readonly role: Role
  readonly title: string | null
  readonly since: CivilDate
  readonly until: CivilDate | null
  /** Instant, ISO. */
  readonly proposedAt: string
  readonly state: 'open' | 'confirmed' | 'refused'
  readonly decidedById: string | null
}

/** Roles that wait for a second person. */
export type RoleProposals = {
  find(id: string): Promise<RoleProposal | null>
  openOf(personId: string, committeeId: string): Promise<readonly RoleProposal[]>
  add(proposal: Omit<RoleProposal, 'id' | 'state' | 'decidedById'>): Promise<RoleProposal>
  /** Gives whether this call decided it: a second one at the same moment did not. */
  decide(id: string, decision: { state: 'confirmed' | 'refused'; byId: string; at: string }): Promise<boolean>
}
