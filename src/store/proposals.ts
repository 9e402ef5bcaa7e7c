import type { Proposals } from '../app/ports/proposals.ts'
import { StaleWrite } from '../app/ports/store.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { PageRead } from '../domain/proposals/reading.ts'
import { fromDay, fromInstant } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Proposal as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { toColumns, toProposal, toStep, toStepColumns } from './proposal-columns.ts'
import { wholeRows } from './whole-rows.ts'

const json = (value: unknown) => value as Prisma.InputJsonValue

const whole = wholeRows<Row>('proposal', Prisma.ProposalScalarFieldEnum)

/** Keeps the proposals and what was said of each. It stores and fetches; it decides nothing. */
export const proposals = (db: Db, councilId: string, read: Read): Proposals => ({
  async find(id) {
    const row = isUuid(id) ? await db.proposal.findFirst({ where: { id, councilId } }) : null
    return row && toProposal(row)
  },
  async add({ change, proposedAt, ...proposal }) {
    const row = await db.proposal.create({
      data: { councilId, ...proposal, change: json(change), proposedAt: fromInstant(proposedAt) },
    })
    return toProposal(row)
  },
  async save(proposal) {
    const { count } = await db.proposal.updateMany({
      where: { id: proposal.id, councilId, revision: proposal.revision },
      data: { ...toColumns(proposal), change: json(proposal.change), revision: { increment: 1 } },
    })
    if (count === 0) throw new StaleWrite('proposal', proposal.id)
  },
  async of(committeeId, kinds, states) {
    const among = states ? Prisma.sql`state = ANY(${[...states]}::text[])` : Prisma.sql`true`
    const wanted = Prisma.sql`committee_id = ${committeeId}::uuid AND kind = ANY(${[kinds].flat()}::text[]) AND ${among}`
    const rows = await whole(read, councilId)(wanted, Prisma.sql`ORDER BY proposed_at DESC, id DESC`)
    return rows.map((row) => toProposal(row))
  },
  async ofItem(itemId, kind) {
    const rows = await db.proposal.findMany({
      where: { councilId, itemId, ...(kind && { kind }) },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => toProposal(row))
  },
  async inBatch(batchId) {
    const rows = await db.proposal.findMany({
      where: { councilId, batchId },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => toProposal(row))
  },
  async pagesOf(committeeId) {
    const rows = await db.proposal.findMany({
      where: { councilId, committeeId, kind: 'reading', batchId: null, change: { path: ['progress'], equals: 'read' } },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: 50,
    })
    return rows.map((row) => toProposal<PageRead>(row))
  },
  async unreadPages(acceptedBefore) {
    const rows = await db.proposal.findMany({
      where: {
        councilId,
        kind: 'reading',
        state: 'open',
        batchId: null,
        proposedAt: { lt: fromInstant(acceptedBefore) },
        change: { path: ['progress'], equals: 'reading' },
      },
      select: { id: true },
      orderBy: { proposedAt: 'asc' },
      take: 20,
    })
    return rows.map(({ id }) => id)
  },
  async stepsOf(proposalId) {
    const rows = await db.proposalStep.findMany({ where: { councilId, proposalId }, orderBy: { position: 'asc' } })
    return rows.map(toStep)
  },
  async ask(step) {
    return toStep(await db.proposalStep.create({ data: { councilId, ...toStepColumns(step) } }))
  },
  async saveStep({ id, ...step }) {
    await db.proposalStep.updateMany({ where: { id, councilId }, data: toStepColumns(step) })
  },
  async waitingFor(personId) {
    const rows = await db.proposal.findMany({
      where: { councilId, state: 'open', proposalSteps: { some: { personId, answer: null } } },
      orderBy: { proposedAt: 'asc' },
    })
    return rows.map((row) => toProposal(row))
  },
  async unable(personIds, on, { meetingId, itemId }) {
    const day = fromDay(on)
    const people = { councilId, personId: { in: [...personIds] } }
    const away = await db.absence.findMany({ where: { ...people, since: { lte: day }, until: { gte: day } } })
    const declared = meetingId ? await db.declaration.findMany({ where: { ...people, meetingId } }) : []
    const inIt = declared.filter(({ itemIds }) => !Array.isArray(itemIds) || itemIds.includes(itemId))
    return {
      away: new Set(away.map(({ personId }) => personId)),
      declared: new Set(inIt.flatMap(({ personId }) => (personId ? [personId] : []))),
    }
  },
})
