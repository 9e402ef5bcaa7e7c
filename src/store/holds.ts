import type { Holds } from '../app/ports/holds.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Hold, HoldKind } from '../domain/keeping/hold.ts'
import type { HoldReason } from '../domain/keeping/hold-reasons.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Hold as Row } from './generated/client.ts'
import { heldThings } from './held-things.ts'

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
  async reaches(personId) {
    if (!isUuid(personId)) return false
    const [found] = await db.$queryRaw<{ held: boolean }[]>`
      WITH ${heldThings(councilId)}
      SELECT EXISTS (SELECT FROM held_person WHERE id = ${personId}::uuid)
        OR EXISTS (SELECT FROM request WHERE id IN (SELECT id FROM held_request)
          AND (asked_of_id = ${personId}::uuid OR asked_by_id = ${personId}::uuid))
        OR EXISTS (SELECT FROM item WHERE id IN (SELECT id FROM held_item) AND ${personId}::uuid IN
          (lead_officer_id, portfolio_holder_id, author_id, proposed_by_id, created_by_id))
        OR EXISTS (SELECT FROM possible_witness WHERE person_id = ${personId}::uuid AND item_id IN (SELECT id FROM held_item))
        OR EXISTS (SELECT FROM attendance WHERE person_id = ${personId}::uuid AND meeting_id IN (SELECT id FROM held_meeting))
        OR EXISTS (SELECT FROM outbox_message o WHERE o.council_id = ${councilId}::uuid AND o.person_id = ${personId}::uuid
          AND EXISTS (SELECT FROM held_thing h WHERE strpos(o.about, h.id::text) > 0)) AS held`
    return found?.held ?? false
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
