import type { Items } from '../app/ports/items.ts'
import { StaleWrite } from '../app/ports/store.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { StageChange, StageName } from '../domain/programme/item.ts'
import { fromInstant, toDayOrNull, toInstant } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Item as Row } from './generated/client.ts'
import { toColumns, toItem } from './item-columns.ts'
import { openRequestsOf, requestsOwedBy } from './open-requests.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const whole = wholeRows<Row>('item', Prisma.ItemScalarFieldEnum)

/** Keeps the items and the life of each. It stores and fetches; it decides nothing. */
export const items = (db: Db, councilId: string, read: Read): Items => ({
  async find(id) {
    const [row] = isUuid(id) ? await whole(read, councilId)(Prisma.sql`id = ${id}::uuid`) : []
    return row ? toItem(row) : null
  },
  async findMany(ids) {
    if (ids.length === 0) return []
    return (await whole(read, councilId)(Prisma.sql`id = ANY(${[...ids]}::uuid[])`)).map(toItem)
  },
  async byNumber(committeeId, number) {
    const row = await db.item.findFirst({ where: { councilId, committeeId, number } })
    return row && toItem(row)
  },
  async of(committeeId, stages) {
    if (!isUuid(committeeId)) return []
    const among = stages ? Prisma.sql`stage = ANY(${[...stages]}::text[])` : Prisma.sql`true`
    const theirs = Prisma.sql`committee_id = ${committeeId}::uuid AND ${among}`
    return (await whole(read, councilId)(theirs, Prisma.sql`ORDER BY number`)).map(toItem)
  },
  async at(meetingId) {
    const there = Prisma.sql`meeting_id = ${meetingId}::uuid AND stage IN ('scheduled', 'on-agenda', 'considered')`
    return (await whole(read, councilId)(there, Prisma.sql`ORDER BY position NULLS LAST, number`)).map(toItem)
  },
  async fromMinutesBy(committeeId, by) {
    const waiting = Prisma.sql`committee_id = ${committeeId}::uuid AND origin_minute IS NOT NULL AND wanted_by <= ${by}::date
      AND stage IN ('accepted', 'unscheduled', 'deferred', 'carried-over')`
    return (await whole(read, councilId)(waiting, Prisma.sql`ORDER BY number`)).map(toItem)
  },
  async like(committeeId, title) {
    const words = title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3)
    const rows = await db.item.findMany({
      where: { councilId, committeeId, stage: { notIn: ['withdrawn', 'not-taken-forward'] } },
    })
    const shared = (other: string) => words.filter((word) => other.toLowerCase().includes(word)).length
    return rows.filter((row) => words.length > 0 && shared(row.title) / words.length >= 0.6).map(toItem)
  },
  async add(item) {
    return toItem(await db.item.create({ data: { councilId, ...toColumns(item) } }))
  },
  async save(item) {
    const { count } = await db.item.updateMany({
      where: { id: item.id, councilId, revision: item.revision },
      data: { ...toColumns(item), revision: { increment: 1 } },
    })
    if (count === 0) throw new StaleWrite('item', item.id)
  },
  async record(itemId, { at, ...change }) {
    await db.itemStage.create({ data: { councilId, itemId, at: fromInstant(at), ...change } })
  },
  async historyOf(itemId) {
    const rows = await db.itemStage.findMany({ where: { councilId, itemId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    return rows.map(({ id: _, councilId: __, itemId: ___, at, stage, ...rest }) => ({
      ...rest,
      at: toInstant(at),
      stage: stage as StageName,
    })) satisfies StageChange[]
  },
  async changedBetween(committeeId, from, until) {
    const at = { gte: fromInstant(from), lt: fromInstant(until) }
    const rows = await db.item.findMany({
      where: { councilId, committeeId, itemStages: { some: { at } } },
      orderBy: { number: 'asc' },
    })
    return rows.map(toItem)
  },
  async possibleWitnesses(itemId) {
    const rows = await db.possibleWitness.findMany({ where: { councilId, itemId }, orderBy: { name: 'asc' } })
    return rows.map(({ personId, name, organisation }) => ({ personId, name, organisation }))
  },
  async setPossibleWitnesses(itemId, witnesses) {
    await db.possibleWitness.deleteMany({ where: { councilId, itemId } })
    await db.possibleWitness.createMany({ data: witnesses.map((witness) => ({ councilId, itemId, ...witness })) })
  },
  async publishedOn(meetingId) {
    const row = await db.publication.findFirst({ where: { councilId, meetingId } })
    return toDayOrNull(row?.publishedOn ?? null)
  },
  openRequests: (itemId) => openRequestsOf(db, councilId, itemId),
  requestsOwedBy: (personId) => requestsOwedBy(db, councilId, personId),
})
