import type { Closed } from '../../app/ports/closed.ts'
import { fromInstant } from '../days.ts'
import type { Db } from '../db.ts'
import { heldThings } from '../held-things.ts'

type Texts = Pick<Closed, 'holds' | 'read' | 'readPapers' | 'keep' | 'move' | 'erase' | 'eraseEnded'>

/**
 * Keeps the closed words of items and papers. The only file that reads the table they stand in; it asks for a pass each
 * time, and a pass is for one item and its papers.
 */
export const closedTexts = (db: Db, councilId: string): Texts => ({
  async holds(aboutId) {
    return (await db.closedText.count({ where: { councilId, aboutId } })) > 0
  },
  async read({ itemId }) {
    const row = await db.closedText.findFirst({ where: { councilId, aboutKind: 'item', aboutId: itemId } })
    return row && { title: row.title, summary: row.summary }
  },
  async readPapers({ itemId }) {
    const papers = await db.paper.findMany({ where: { councilId, itemId }, select: { id: true } })
    const about = { aboutKind: 'paper', aboutId: { in: papers.map(({ id }) => id) } }
    const rows = await db.closedText.findMany({ where: { councilId, ...about } })
    return new Map(rows.map(({ aboutId, title, summary }) => [aboutId, { title, summary }]))
  },
  async keep({ kind: aboutKind, id: aboutId }, { title, summary }, by) {
    const { holdsExemptText } = await db.council.findUniqueOrThrow({ where: { id: councilId } })
    if (!holdsExemptText) throw new Error('This council holds no closed text')
    const words = { title, summary, decidedById: by.personId, decidedAt: fromInstant(by.at) }
    await db.closedText.deleteMany({ where: { councilId, aboutKind, aboutId } })
    await db.closedText.create({ data: { councilId, aboutKind, aboutId, ...words } })
  },
  async move(itemId, paperId) {
    const isTheirs = await db.paper.count({ where: { councilId, id: paperId, itemId } })
    if (isTheirs === 0) return
    await db.closedText.updateMany({
      where: { councilId, aboutKind: 'item', aboutId: itemId },
      data: { aboutKind: 'paper', aboutId: paperId },
    })
  },
  async erase(aboutId) {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM closed_text t WHERE t.council_id = ${councilId}::uuid
        AND (${aboutId}::uuid IS NULL OR t.about_id = ${aboutId}::uuid)
        AND t.about_id NOT IN (SELECT id FROM held_thing WHERE id IS NOT NULL)`
  },
  async eraseEnded() {
    return db.$executeRaw`
      WITH ${heldThings(councilId)}
      DELETE FROM closed_text t WHERE t.council_id = ${councilId}::uuid
        AND (EXISTS (SELECT FROM council c WHERE c.id = t.council_id AND NOT c.holds_exempt_text)
          OR EXISTS (SELECT FROM item i WHERE i.id = t.about_id AND i.part = 'open')
          OR EXISTS (SELECT FROM paper p WHERE p.id = t.about_id AND p.part = 'open'))
        AND t.about_id NOT IN (SELECT id FROM held_thing WHERE id IS NOT NULL)`
  },
})
