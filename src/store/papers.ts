import type { Paper, Papers } from '../app/ports/papers.ts'
import type { PaperPart, PaperState } from '../domain/agenda/line.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { fromInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Paper as Row } from './generated/client.ts'
import { wordTemplates } from './word-templates.ts'

const toPaper = ({ councilId: _, createdAt: __, state, part, receivedAt, ...row }: Row): Paper => ({
  ...row,
  state: state as PaperState,
  part: part as PaperPart,
  receivedAt: toInstantOrNull(receivedAt),
})
const instant = (iso: string | null): Date | null => (iso === null ? null : fromInstant(iso))

/** Keeps the papers of items: where they are, never what they say. */
export const papers = (db: Db, councilId: string): Papers => ({
  ...wordTemplates(db, councilId),
  async find(id) {
    const row = isUuid(id) ? await db.paper.findFirst({ where: { id, councilId } }) : null
    return row && toPaper(row)
  },
  async of(itemIds) {
    const where = { councilId, itemId: { in: [...itemIds] } }
    return (await db.paper.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })).map(toPaper)
  },
  async add({ receivedAt, ...paper }) {
    return toPaper(await db.paper.create({ data: { councilId, ...paper, receivedAt: instant(receivedAt) } }))
  },
  async change(id, { receivedAt, ...change }) {
    await db.paper.updateMany({
      where: { id, councilId },
      data: { ...change, ...(receivedAt !== undefined && { receivedAt: instant(receivedAt) }) },
    })
  },
})
