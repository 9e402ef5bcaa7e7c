import type { Publications } from '../app/ports/publications.ts'
import { sortKey } from '../domain/agenda/numbering.ts'
import { supplementLinesFrom } from './agenda-lines.ts'
import { fromDay, fromInstant, toDay, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Publication as PublicationRow, type Supplement as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const toSupplement = (row: Row) => ({
  id: row.id,
  agendaId: row.agendaId,
  number: row.number,
  reason: row.reason,
  lines: supplementLinesFrom(row.lines),
  byId: row.byId,
  publishedAt: toInstantOrNull(row.publishedAt),
  link: row.link,
})

const whole = wholeRows<PublicationRow>('publication', Prisma.PublicationScalarFieldEnum)
const supplements = wholeRows<Row>('supplement', Prisma.SupplementScalarFieldEnum)

/** Keeps what was published, the minute numbers given out and the supplements. Nothing here is changed afterwards. */
export const publications = (db: Db, councilId: string, read: Read): Publications => ({
  async of(meetingId) {
    const [row] = await whole(read, councilId)(Prisma.sql`meeting_id = ${meetingId}::uuid LIMIT 1`)
    if (!row) return null
    const { id: _, councilId: __, publishedAt, publishedOn, ...publication } = row
    return { ...publication, publishedAt: toInstant(publishedAt), publishedOn: toDay(publishedOn) }
  },
  async add({ publishedAt, publishedOn, ...publication }) {
    await db.publication.create({
      data: { councilId, ...publication, publishedAt: fromInstant(publishedAt), publishedOn: fromDay(publishedOn) },
    })
  },
  async allocate(committeeId, meetingId, minutes) {
    await db.minuteNumber.createMany({
      data: minutes.map((minute) => ({
        councilId,
        committeeId,
        meetingId,
        ...minute,
        sortKey: sortKey(minute.number),
      })),
    })
  },
  async minutesOf(meetingId) {
    const rows = await db.minuteNumber.findMany({ where: { councilId, meetingId }, orderBy: { sortKey: 'asc' } })
    return rows.map(({ itemId, title, number }) => ({ itemId, title, number }))
  },
  async taken(committeeId, meetingId, numbers) {
    const where = { councilId, committeeId, number: { in: [...numbers] }, meetingId: { not: meetingId } }
    return (await db.minuteNumber.findMany({ where, orderBy: { sortKey: 'asc' } })).map(({ number }) => number)
  },
  async addSupplement({ lines, publishedAt, ...supplement }, now) {
    // One at a time for an agenda, so that the numbers run on.
    await db.$executeRaw`SELECT id FROM agenda WHERE id = ${supplement.agendaId}::uuid FOR UPDATE`
    const number = (await db.supplement.count({ where: { councilId, agendaId: supplement.agendaId } })) + 1
    const data = {
      councilId,
      ...supplement,
      number,
      lines: lines as unknown as Prisma.InputJsonValue,
      publishedAt: publishedAt && fromInstant(publishedAt),
      createdAt: fromInstant(now),
    }
    return toSupplement(await db.supplement.create({ data }))
  },
  async publishSupplement(id, { at, link }) {
    const { count } = await db.supplement.updateMany({
      where: { councilId, id, publishedAt: null },
      data: { publishedAt: fromInstant(at), link },
    })
    return count === 1
  },
  async supplementsOf(agendaId) {
    const theirs = Prisma.sql`agenda_id = ${agendaId}::uuid`
    return (await supplements(read, councilId)(theirs, Prisma.sql`ORDER BY number`)).map(toSupplement)
  },
})
