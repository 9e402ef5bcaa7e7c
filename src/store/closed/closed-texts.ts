import type { Closed } from '../../app/ports/closed.ts'
import { fromInstant } from '../days.ts'
import type { Db } from '../db.ts'
import { heldThings } from '../held-things.ts'

type Texts = Pick<Closed, 'holds' | 'read' | 'keep' | 'erase' | 'eraseEnded'>

/** Keeps the closed words of items. The only file that reads the table they stand in; it asks for a pass each time. */
export const closedTexts = (db: Db, councilId: string): Texts => ({
  async holds(itemId) {
    return (await db.closedText.count({ where: { councilId, aboutKind: 'item', aboutId: itemId } })) > 0
  },
  async read({ itemId }) {
    const row = await db.closedText.findFirst({ where: { councilId, aboutKind: 'item', aboutId: itemId } })
    return row && { title: row.title, summary: row.summary }
  },
  async keep(itemId, { title, summary }, by) {
    const { holdsExemptText } = await db.council.findUniqueOrThrow({ where: { id: councilId } })
    if (!holdsExemptText) throw new Error('This council holds no closed text')
    const words = { title, summary, decidedById: by.personId, decidedAt: fromInstant(by.at) }
    await db.closedText.deleteMany({ where: { councilId, aboutKind: 'item', aboutId: itemId } })
    await db.closedText.create({ data: { councilId, aboutKind: 'item', aboutId: itemId, ...words } })
  },
  async erase(itemId) {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM closed_text t WHERE t.council_id = ${councilId}::uuid
        AND (${itemId}::uuid IS NULL OR t.about_id = ${itemId}::uuid)
        AND t.about_id NOT IN (SELECT id FROM held_item)`
  },
  async eraseEnded() {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM closed_text t WHERE t.council_id = ${councilId}::uuid
        AND (EXISTS (SELECT FROM council c WHERE c.id = t.council_id AND NOT c.holds_exempt_text)
          OR EXISTS (SELECT FROM item i WHERE i.id = t.about_id AND i.part = 'open'))
        AND t.about_id NOT IN (SELECT id FROM held_item)`
  },
})
