import type { Requests } from '../app/ports/requests.ts'
import { StaleWrite } from '../app/ports/store.ts'
import { timeOfDay } from '../domain/calendar/civil-date.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Request, RequestKind, RequestState } from '../domain/reports/request.ts'
import type { StepDetail } from '../domain/reports/request-life.ts'
import { clearances } from './clearances.ts'
import { fromDay, fromDayOrNull, fromInstant, toDay, toDayOrNull, toInstant } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Request as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const toRequest = (row: Row): Request => ({
  id: row.id,
  committeeId: row.committeeId,
  itemId: row.itemId,
  meetingId: row.meetingId,
  kind: row.kind as RequestKind,
  askedOfId: row.askedOfId,
  askedById: row.askedById,
  keyLines: row.keyLines,
  previous: row.previous,
  format: row.format,
  why: row.why,
  draftDueOn: toDayOrNull(row.draftDueOn),
  clearanceDueOn: toDayOrNull(row.clearanceDueOn),
  dueOn: toDay(row.dueOn),
  dueTime: row.dueTime === null ? null : timeOfDay(row.dueTime),
  state: row.state as RequestState,
  answerWords: row.answerWords,
  colleague: row.colleague,
  reminderSentOn: toDayOrNull(row.reminderSentOn),
  revision: row.revision,
})

const toColumns = (request: Omit<Request, 'id' | 'revision'>) => {
  const { id: _, revision: __, draftDueOn, clearanceDueOn, dueOn, reminderSentOn, ...columns } = request as Request
  return {
    ...columns,
    draftDueOn: fromDayOrNull(draftDueOn),
    clearanceDueOn: fromDayOrNull(clearanceDueOn),
    dueOn: fromDay(dueOn),
    reminderSentOn: fromDayOrNull(reminderSentOn),
  }
}

const whole = wholeRows<Row>('request', Prisma.RequestScalarFieldEnum)
const BY_DUE_DAY = Prisma.sql`ORDER BY due_on, id`

/** Keeps what is asked of people. It stores and fetches; it decides nothing. */
export const requests = (db: Db, councilId: string, read: Read): Requests => ({
  async find(id) {
    const [row] = isUuid(id) ? await whole(read, councilId)(Prisma.sql`id = ${id}::uuid`) : []
    return row ? toRequest(row) : null
  },
  async of(committeeId, kinds) {
    const among = kinds ? Prisma.sql`kind = ANY(${[...kinds]}::text[])` : Prisma.sql`true`
    const theirs = Prisma.sql`committee_id = ${committeeId}::uuid AND ${among}`
    return (await whole(read, councilId)(theirs, BY_DUE_DAY)).map(toRequest)
  },
  async forItem(itemId) {
    return (await whole(read, councilId)(Prisma.sql`item_id = ${itemId}::uuid`, BY_DUE_DAY)).map(toRequest)
  },
  async askedOf(personIds) {
    const theirs = Prisma.sql`asked_of_id = ANY(${[...personIds]}::uuid[])`
    return (await whole(read, councilId)(theirs, BY_DUE_DAY)).map(toRequest)
  },
  async add(request) {
    return toRequest(await db.request.create({ data: { councilId, ...toColumns(request) } }))
  },
  async save(request) {
    const { count } = await db.request.updateMany({
      where: { id: request.id, councilId, revision: request.revision },
      data: { ...toColumns(request), revision: { increment: 1 } },
    })
    if (count === 0) throw new StaleWrite('request', request.id)
  },
  async record(requestId, { at, detail, ...event }) {
    await db.requestEvent.create({
      data: { councilId, requestId, at: fromInstant(at), ...event, ...(detail && { detail }) },
    })
  },
  async eventsOf(requestId) {
    const rows = await db.requestEvent.findMany({
      where: { councilId, requestId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ at, byId, did, words, detail }) => ({
      at: toInstant(at),
      byId,
      did,
      words,
      detail: detail as StepDetail | null,
    }))
  },
  async hold(id) {
    await db.$queryRaw`SELECT id FROM request WHERE id = ${id}::uuid AND council_id = ${councilId}::uuid FOR UPDATE`
  },
  ...clearances(db, councilId),
  async addAccessNeed({ deleteAfter, ...need }) {
    return (await db.accessNeed.create({ data: { councilId, ...need, deleteAfter: fromDay(deleteAfter) } })).id
  },
  async accessNeed(id) {
    return db.accessNeed.findFirst({ where: { id, councilId }, select: { requestId: true, words: true } })
  },
  async hasAccessNeed(requestId, words) {
    return (await db.accessNeed.count({ where: { councilId, requestId, words } })) > 0
  },
  async accessNeedsUntil(day) {
    const where = { councilId, deleteAfter: { lt: fromDay(day) } }
    return (await db.accessNeed.findMany({ where, select: { id: true } })).map(({ id }) => id)
  },
  async keepAccessNeeds(requestId, deleteAfter) {
    await db.accessNeed.updateMany({ where: { councilId, requestId }, data: { deleteAfter: fromDay(deleteAfter) } })
  },
})
