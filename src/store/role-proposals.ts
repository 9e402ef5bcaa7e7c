import type { RoleProposal, RoleProposals } from '../app/ports/role-proposals.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Role } from '../domain/people/roles.ts'
import { fromDay, fromDayOrNull, fromInstant, toDay, toDayOrNull, toInstant } from './days.ts'
import type { Db } from './db.ts'
import type { RoleProposal as Row } from './generated/client.ts'

const toProposal = (row: Row): RoleProposal => ({
  id: row.id,
  committeeId: row.committeeId,
  personId: row.personId,
  role: row.role as Role,
  title: row.title,
  since: toDay(row.since),
  until: toDayOrNull(row.until),
  proposedAt: toInstant(row.proposedAt),
  state: row.state as RoleProposal['state'],
  decidedById: row.decidedById,
})

/** Keeps the roles that wait for a second person, and what became of them. */
export const roleProposals = (db: Db, councilId: string): RoleProposals => ({
  async find(id) {
    const row = isUuid(id) ? await db.roleProposal.findFirst({ where: { id, councilId } }) : null
    return row && toProposal(row)
  },
  async openOf(personId, committeeId) {
    const rows = await db.roleProposal.findMany({ where: { councilId, personId, committeeId, state: 'open' } })
    return rows.map(toProposal)
  },
  async add({ since, until, proposedAt, ...proposal }) {
    const days = { since: fromDay(since), until: fromDayOrNull(until), proposedAt: fromInstant(proposedAt) }
    return toProposal(await db.roleProposal.create({ data: { councilId, ...proposal, ...days } }))
  },
  async decide(id, { state, byId, at }) {
    const { count } = await db.roleProposal.updateMany({
      where: { id, councilId, state: 'open' },
      data: { state, decidedById: byId, decidedAt: fromInstant(at) },
    })
    return count === 1
  },
})
