import type { Closed } from '../../app/ports/closed.ts'
import { fromInstant } from '../days.ts'
import type { Db } from '../db.ts'

type Texts = Pick<Closed, 'holds' | 'read' | 'keep' | 'erase'>

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
    const { count } = await db.closedText.deleteMany({
      where: { councilId, ...(itemId !== null && { aboutKind: 'item', aboutId: itemId }) },
    })
    return count
  },
})
