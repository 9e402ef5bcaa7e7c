import type { StandingItems } from '../app/ports/standing-items.ts'
import type { Place, StandingItem, StandingKind } from '../domain/agenda/standing-item.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Db } from './db.ts'
import { Prisma, type StandingItem as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const toStandingItem = ({ councilId: _, kind, place, ...row }: Row): StandingItem => ({
  ...row,
  kind: kind as StandingKind,
  place: place as Place,
})

const whole = wholeRows<Row>('standing_item', Prisma.StandingItemScalarFieldEnum)

/** Keeps the standing business of committees. */
export const standingItems = (db: Db, councilId: string, read: Read): StandingItems => ({
  async of(committeeId) {
    const theirs = Prisma.sql`committee_id = ${committeeId}::uuid`
    return (await whole(read, councilId)(theirs, Prisma.sql`ORDER BY position`)).map(toStandingItem)
  },
  async find(id) {
    const row = isUuid(id) ? await db.standingItem.findFirst({ where: { id, councilId } }) : null
    return row && toStandingItem(row)
  },
  async add(item) {
    const last = await db.standingItem.aggregate({
      where: { councilId, committeeId: item.committeeId },
      _max: { position: true },
    })
    const position = (last._max.position ?? 0) + 1
    return toStandingItem(await db.standingItem.create({ data: { councilId, ...item, position } }))
  },
  async change(id, change) {
    await db.standingItem.updateMany({ where: { id, councilId }, data: change })
  },
  async remove(id) {
    await db.standingItem.deleteMany({ where: { id, councilId } })
  },
})
