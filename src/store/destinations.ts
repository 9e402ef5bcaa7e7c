import type { Destination, Destinations } from '../app/ports/destinations.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { isDestinationKind } from '../domain/programme/planned-change.ts'
import { fromDayOrNull, fromInstant, toDayOrNull, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Destination as Row } from './generated/client.ts'

const toDestination = (row: Row): Destination => {
  if (!isDestinationKind(row.kind)) throw new Error(`Destination ${row.id} is of no known kind: ${row.kind}`)
  return {
    id: row.id,
    committeeId: row.committeeId,
    kind: row.kind,
    name: row.name,
    ownerId: row.ownerId,
    dueOn: toDayOrNull(row.dueOn),
    proof: row.proof,
    happenedAt: toInstantOrNull(row.happenedAt),
  }
}

/** Keeps the destinations that are not meetings. */
export const destinations = (db: Db, councilId: string): Destinations => ({
  async find(id) {
    const row = isUuid(id) ? await db.destination.findFirst({ where: { id, councilId } }) : null
    return row && toDestination(row)
  },
  async findMany(ids) {
    if (ids.length === 0) return []
    return (await db.destination.findMany({ where: { councilId, id: { in: [...ids] } } })).map(toDestination)
  },
  async add(committeeId, { kind, name, ownerId, dueOn }) {
    return toDestination(
      await db.destination.create({
        data: { councilId, committeeId, kind, name, ownerId, dueOn: fromDayOrNull(dueOn) },
      }),
    )
  },
  async happened(id, proof, at) {
    const { count } = await db.destination.updateMany({
      where: { id, councilId, happenedAt: null },
      data: { proof, happenedAt: fromInstant(at) },
    })
    return count === 1
  },
})
