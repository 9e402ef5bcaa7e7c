import type { Records } from '../app/ports/records.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Gathered, Sheet } from '../domain/keeping/record.ts'
import type { Db } from './db.ts'
import { erasePerson } from './erase-person.ts'
import { Prisma } from './generated/client.ts'
import { asSheets, rowsNaming, rowsWhere } from './record-tables.ts'

type Row = Readonly<Record<string, unknown>>
type Rows = Map<string, Row[]>

const add = (to: Rows, from: ReadonlyMap<string, Row[]>) => {
  for (const [table, rows] of from) to.set(table, [...(to.get(table) ?? []), ...rows])
}
const idsIn = (rows: Rows, table: string): string[] => (rows.get(table) ?? []).map(({ id }) => String(id))

/** What hangs on an item by what hangs on it. */
const CHILDREN = ['request', 'proposal', 'outcome', 'paper', 'clearance'] as const

/** What was said, planned and pressed about any of these: the outbox, reminders and the ledger name them by id only. */
const saidAbout = async (db: Db, councilId: string, ids: readonly string[]): Promise<Rows> => {
  const about = Prisma.sql`EXISTS (SELECT FROM unnest(${[...ids]}::text[]) i WHERE strpos(t.about, i) > 0)`
  const aboutId = Prisma.sql`t.about_id = ANY(${[...ids]}::uuid[])`
  return new Map([
    ['outbox_message', await rowsWhere(db, councilId, 'outbox_message', about)],
    ['posted_copy', await rowsWhere(db, councilId, 'posted_copy', about)],
    ['reminder', await rowsWhere(db, councilId, 'reminder', aboutId)],
    ['hold', await rowsWhere(db, councilId, 'hold', aboutId)],
    ['ledger_entry', await pressed(db, councilId, aboutId, ids)],
  ])
}

/** Entries of the ledger with their words, about these things or naming them. */
const pressed = async (db: Db, councilId: string, fit: Prisma.Sql, ids: readonly string[]) => {
  const found = await db.$queryRaw<Record<string, unknown>[]>`
    SELECT t.position::int AS position, t.at, t.by_id, t.did, t.about_kind, t.about_id, t.committee_id, d.detail
    FROM ledger_entry t LEFT JOIN ledger_detail d ON d.entry_id = t.id
    WHERE t.council_id = ${councilId}::uuid AND ((${fit}) OR EXISTS (
      SELECT FROM unnest(${[...ids]}::text[]) i WHERE strpos(d.detail::text, i) > 0)) ORDER BY t.position`
  return found.map((row) => ({ ...row, at: (row.at as Date).toISOString() }))
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Who and what the ids are, of people, committees, meetings and items. */
const namesIn = async (
  db: Db,
  councilId: string,
  sheets: readonly Sheet[],
): Promise<Readonly<Record<string, string>>> => {
  const ids = [...new Set(JSON.stringify(sheets).match(UUID) ?? [])]
  const named = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM person WHERE council_id = ${councilId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id, name FROM committee WHERE council_id = ${councilId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id, 'the meeting of ' || day::text FROM meeting
      WHERE council_id = ${councilId}::uuid AND id = ANY(${ids}::uuid[])
    UNION ALL SELECT id, 'item ' || number || ', ' || title FROM item
      WHERE council_id = ${councilId}::uuid AND id = ANY(${ids}::uuid[])`
  return Object.fromEntries(named.map(({ id, name }) => [id, name]))
}

const gathered = async (db: Db, councilId: string, rows: Rows): Promise<Gathered> => {
  const sheets = asSheets(rows)
  return { sheets, names: await namesIn(db, councilId, sheets) }
}

/** Gathers all that is kept about a thing, and erases what is about a person. It decides nothing. */
export const records = (db: Db, councilId: string): Records => ({
  async ofItem(itemId) {
    const rows: Rows = new Map()
    const own = isUuid(itemId) ? await rowsWhere(db, councilId, 'item', Prisma.sql`t.id = ${itemId}::uuid`) : []
    if (own.length === 0) return { sheets: [], names: {} }
    rows.set('item', own)
    add(rows, await rowsNaming(db, councilId, 'item', [itemId]))
    for (const table of CHILDREN) add(rows, await rowsNaming(db, councilId, table, idsIn(rows, table)))
    const has = (column: string) => Prisma.sql`strpos(t.${Prisma.raw(column)}::text, ${itemId}) > 0`
    rows.set('declaration', await rowsWhere(db, councilId, 'declaration', has('item_ids')))
    // Of an agenda the lines of this item only: the rest is other business.
    const revisions: Row[] = (await rowsWhere(db, councilId, 'agenda_revision', has('lines'))).map((row) => ({
      ...row,
      lines: linesOf(row.lines, itemId),
      changes: undefined,
    }))
    rows.set('agenda_revision', revisions)
    const supplements = await rowsWhere(db, councilId, 'supplement', has('lines'))
    rows.set(
      'supplement',
      supplements.map((row) => ({ ...row, lines: linesOf(row.lines, itemId) })),
    )
    const agendas = [...new Set([...revisions, ...supplements].map((row) => String(row.agenda_id)))]
    const on = Prisma.sql`t.agenda_id = ANY(${agendas}::uuid[])`
    rows.set('agenda', await rowsWhere(db, councilId, 'agenda', Prisma.sql`t.id = ANY(${agendas}::uuid[])`))
    rows.set('agenda_answer', await rowsWhere(db, councilId, 'agenda_answer', on))
    rows.set('publication', await rowsWhere(db, councilId, 'publication', on))
    const about = ['request', 'proposal', 'outcome', 'action', 'referral', 'paper'].flatMap((it) => idsIn(rows, it))
    add(rows, await saidAbout(db, councilId, [itemId, ...about]))
    return gathered(db, councilId, rows)
  },

  async ofPerson(personId) {
    const rows: Rows = new Map()
    const own = isUuid(personId) ? await rowsWhere(db, councilId, 'person', Prisma.sql`t.id = ${personId}::uuid`) : []
    if (own.length === 0) return { sheets: [], names: {} }
    rows.set('person', own)
    add(rows, await rowsNaming(db, councilId, 'person', [personId]))
    add(rows, await saidAbout(db, councilId, [personId]))
    const by = Prisma.sql`t.by_id = ${personId}::uuid OR t.about_id = ${personId}::uuid`
    rows.set('ledger_entry', await pressed(db, councilId, by, [personId]))
    return gathered(db, councilId, rows)
  },

  async peopleCalled(nameOrEmail) {
    const said = { equals: nameOrEmail, mode: 'insensitive' } as const
    const rows = await db.person.findMany({
      where: { councilId, OR: [{ name: said }, { email: said }] },
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  },

  erasePerson: erasePerson(db, councilId),
})

const linesOf = (lines: unknown, itemId: string): unknown =>
  Array.isArray(lines) ? lines.filter((line) => JSON.stringify(line).includes(itemId)) : []
