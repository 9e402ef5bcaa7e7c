import type { OwedRequest } from '../app/ports/items.ts'
import type { OpenRequest } from '../domain/programme/consequences.ts'
import { toDay } from './days.ts'
import type { Db } from './db.ts'
import type { Prisma } from './generated/client.ts'

/** What nobody waits for any more. */
const SETTLED = ['received', 'declined', 'withdrawn', 'handed-on']

const withNames = { askedOf: { select: { name: true } }, item: { select: { title: true } } } as const
type Row = Prisma.RequestGetPayload<{ include: typeof withNames }>

const toOpen = (row: Row): OpenRequest => ({
  id: row.id,
  kind: row.kind as OpenRequest['kind'],
  askedOf: row.askedOf.name,
  dueOn: toDay(row.dueOn),
})

/** What has been asked for an item and is not settled, soonest first. */
export const openRequestsOf = async (db: Db, councilId: string, itemId: string): Promise<readonly OpenRequest[]> => {
  const where = { councilId, itemId, state: { notIn: SETTLED } }
  return (await db.request.findMany({ where, include: withNames, orderBy: { dueOn: 'asc' } })).map(toOpen)
}

/** What one person owes, soonest first. What an officer has not sent yet has not been asked of them. */
export const requestsOwedBy = async (db: Db, councilId: string, askedOfId: string): Promise<readonly OwedRequest[]> => {
  const where = { councilId, askedOfId, state: { notIn: [...SETTLED, 'coming', 'colleague'] } }
  const rows = await db.request.findMany({ where, include: withNames, orderBy: { dueOn: 'asc' } })
  const asking = { councilId, drawing: 'request-asked', about: { in: rows.map(({ id }) => id) }, state: 'held' }
  const held = rows.length === 0 ? [] : await db.outboxMessage.findMany({ where: asking, select: { about: true } })
  const sent = rows.filter(({ id }) => held.every(({ about }) => about !== id))
  return sent.map((row) => ({
    ...toOpen(row),
    itemId: row.itemId,
    committeeId: row.committeeId,
    title: row.item.title,
  }))
}
