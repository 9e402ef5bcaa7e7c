import type { Paper, Papers } from '../app/ports/papers.ts'
import type { PaperPart, PaperState } from '../domain/agenda/line-paper.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { fromInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Paper as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'
import { wordTemplates } from './word-templates.ts'

const toPaper = ({ councilId: _, createdAt: __, state, part, receivedAt, decidedAt, ...row }: Row): Paper => ({
  ...row,
  state: state as PaperState,
  part: part as PaperPart,
  isDecided: decidedAt !== null,
  isAppendix: row.appendixOfId !== null,
  decidedAt: toInstantOrNull(decidedAt),
  receivedAt: toInstantOrNull(receivedAt),
})
const instant = (iso: string | null): Date | null => (iso === null ? null : fromInstant(iso))

type Change = Parameters<Papers['change']>[1]
const columns = ({ receivedAt, decidedAt, paragraphs, ...rest }: Change) => ({
  ...rest,
  ...(paragraphs && { paragraphs: [...paragraphs] }),
  ...(receivedAt !== undefined && { receivedAt: instant(receivedAt) }),
  ...(decidedAt !== undefined && { decidedAt: instant(decidedAt) }),
})

const whole = wholeRows<Row>('paper', Prisma.PaperScalarFieldEnum)

/** Keeps the papers of items: where they are, never what they say. */
export const papers = (db: Db, councilId: string, read: Read): Papers => ({
  ...wordTemplates(db, councilId),
  async find(id) {
    const row = isUuid(id) ? await db.paper.findFirst({ where: { id, councilId } }) : null
    return row && toPaper(row)
  },
  async of(itemIds) {
    if (itemIds.length === 0) return []
    const theirs = Prisma.sql`item_id = ANY(${[...itemIds]}::uuid[])`
    return (await whole(read, councilId)(theirs, Prisma.sql`ORDER BY created_at, id`)).map(toPaper)
  },
  async add({ itemId, requestId, meetingId, appendixOfId, title, state, ...rest }) {
    const data = { councilId, itemId, requestId, meetingId, appendixOfId, title, state, ...columns(rest) }
    return toPaper(await db.paper.create({ data }))
  },
  async change(id, change) {
    await db.paper.updateMany({ where: { id, councilId }, data: columns(change) })
  },
})
