import type { Sheet } from '../domain/keeping/record.ts'
import type { Db } from './db.ts'
import { Prisma } from './generated/client.ts'

/** Never gathered: closed words have a door of their own. */
const APART = ['closed_text']
/** Columns that stay where they are: special-category words, why somebody is not cleared, the bytes of a template. */
const LEFT_OUT: readonly string[] = ['words of access_need', 'why of clearing', 'bytes of word_template']

type Reference = { readonly table: string; readonly column: string }

/** Every column of every table that names a row of this one, from the database itself: no table can be forgotten. */
const referencesTo = (db: Db, table: string): Promise<Reference[]> =>
  db.$queryRaw<Reference[]>`
    SELECT c.relname AS "table", a.attname AS "column"
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
    JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND f.confrelid = to_regclass(${`public.${table}`})
      AND c.relname <> ALL (${APART}) ORDER BY 1, 2`

type Row = Readonly<Record<string, unknown>>

const without = (table: string, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => name !== 'council_id' && !LEFT_OUT.includes(`${name} of ${table}`)),
  )

/** The rows of a table of this council that fit. The name of the table is ours or the database's own, never typed. */
export const rowsWhere = async (db: Db, councilId: string, table: string, fit: Prisma.Sql): Promise<Row[]> => {
  const found = await db.$queryRaw<{ row: Row }[]>`
    SELECT to_jsonb(t) AS row FROM ${Prisma.raw(`"${table}"`)} t WHERE t.council_id = ${councilId}::uuid AND (${fit})`
  return found.map(({ row }) => without(table, row))
}

/** Whatever names one of these, table by table. */
export const rowsNaming = async (
  db: Db,
  councilId: string,
  table: string,
  ids: readonly string[],
): Promise<Map<string, Row[]>> => {
  const columns = Map.groupBy(await referencesTo(db, table), (one) => one.table)
  const found = new Map<string, Row[]>()
  for (const [named, references] of columns) {
    const fits = references.map(({ column }) => Prisma.sql`t.${Prisma.raw(`"${column}"`)} = ANY(${[...ids]}::uuid[])`)
    found.set(named, await rowsWhere(db, councilId, named, Prisma.join(fits, ' OR ')))
  }
  return found
}

const WHEN = ['at', 'asked_at', 'proposed_at', 'created_at', 'made_at', 'since', 'position', 'number']
const when = (row: Row): string => String(WHEN.map((name) => row[name]).find((value) => value != null) ?? '')

/** As sheets: each row once, oldest first, kinds without rows left away. */
export const asSheets = (found: ReadonlyMap<string, readonly Row[]>): Sheet[] =>
  [...found].flatMap(([kind, rows]) => {
    const once = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
    return once.length === 0 ? [] : [{ kind, rows: once.sort((one, other) => (when(one) < when(other) ? -1 : 1)) }]
  })
