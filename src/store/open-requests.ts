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

/** What one person owes, soonest first. What is only prepared has not been asked of them yet. */
export const requestsOwedBy = async (db: Db, councilId: string, askedOfId: string): Promise<readonly OwedRequest[]> => {
  const where = { councilId, askedOfId, state: { notIn: [...SETTLED, 'prepared', 'coming', 'colleague'] } }
  const rows = await db.request.findMany({ where, include: withNames, orderBy: { dueOn: 'asc' } })
  return rows.map((row) => ({
    ...toOpen(row),
    itemId: row.itemId,
    committeeId: row.committeeId,
    title: row.item.title,
  }))
}
