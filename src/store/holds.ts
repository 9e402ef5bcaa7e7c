import { isUuid } from '../app/is-uuid.ts'
import type { Holds } from '../app/ports/holds.ts'
import type { Hold, HoldKind, HoldReason } from '../domain/keeping/hold.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Hold as Row } from './generated/client.ts'

const toHold = ({ id, why, aboutKind, aboutId, since, endedAt, byId }: Row): Hold => ({
  id,
  why: why as HoldReason,
  kind: aboutKind as HoldKind,
  aboutId,
  since: toInstant(since),
  endedAt: toInstantOrNull(endedAt),
  byId,
})

/** Keeps the holds. What they reach is in `held-things.ts`. */
export const holds = (db: Db, councilId: string): Holds => ({
  async find(id) {
    const row = isUuid(id) ? await db.hold.findFirst({ where: { id, councilId } }) : null
    return row && toHold(row)
  },
  async standing() {
    const rows = await db.hold.findMany({
      where: { councilId, endedAt: null },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toHold)
  },
  async place({ kind, since, ...hold }) {
    return toHold(await db.hold.create({ data: { councilId, aboutKind: kind, since: fromInstant(since), ...hold } }))
  },
  async release(id, at) {
    const { count } = await db.hold.updateMany({
      where: { id, councilId, endedAt: null },
      data: { endedAt: fromInstant(at) },
    })
    return count === 1
  },
})
