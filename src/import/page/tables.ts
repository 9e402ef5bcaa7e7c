import type { Block, Page } from '../text/page.ts'
import { type Field, mapColumns } from './columns.ts'

/** A row of a table that was understood: its cells by field, and where it stands in the text. */
export type TableRow = {
  readonly start: number
  readonly end: number
  readonly block: number
  readonly cells: Partial<Record<Field, string>>
  /** A row of one cell that heads the rows below it, as a meeting's date does in many programmes. */
  readonly heading: string | null
}

/** A table whose headings say what it holds. */
export type KnownTable = {
  readonly holds: 'programme' | 'forward-plan' | 'actions' | 'meetings' | 'people'
  readonly fields: readonly (Field | null)[]
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  readonly blocks: ReadonlySet<number>
  /** The line above the table, which names the meeting of all its rows where it is a date. */
  readonly above: string | null
}

type RawRow = { cells: Map<number, string>; start: number; end: number; block: number; strong: boolean }

const rawTables = (page: Page): Map<number, { rows: Map<number, RawRow>; blocks: Set<number> }> => {
  const tables = new Map<number, { rows: Map<number, RawRow>; blocks: Set<number> }>()
  page.blocks.forEach((block: Block, at) => {
    if (!block.cell) return
    const table = tables.get(block.cell.table) ?? { rows: new Map(), blocks: new Set() }
    tables.set(block.cell.table, table)
    table.blocks.add(at)
    const row = table.rows.get(block.cell.row) ?? {
      cells: new Map(),
      start: block.start,
      end: block.end,
      block: at,
      strong: true,
    }
    table.rows.set(block.cell.row, row)
    const words = page.text.slice(block.start, block.end)
    const before = row.cells.get(block.cell.column)
    row.cells.set(block.cell.column, before ? `${before}\n${words}` : words)
    row.end = Math.max(row.end, block.end)
    row.strong &&= block.strong
  })
  return tables
}

const holding = (fields: ReadonlySet<Field | null>): KnownTable['holds'] | null => {
  if (fields.has('action') && (fields.has('owner') || fields.has('due') || fields.has('status'))) return 'actions'
  if (fields.has('title') && fields.has('decision-maker')) return 'forward-plan'
  if (fields.has('title') && (fields.has('date') || fields.has('owner') || fields.has('why') || fields.has('holder')))
    return 'programme'
  if (fields.has('name') && (fields.has('role') || fields.has('email'))) return 'people'
  if (
    fields.has('date') &&
    !fields.has('title') &&
    (fields.has('committee') || fields.has('time') || fields.has('venue'))
  )
    return 'meetings'
  return null
}

/** Every table on the page whose headings are known; tables that only lay a page out are left to be read as words. */
export const tablesIn = (page: Page): KnownTable[] => {
  const known: KnownTable[] = []
  for (const { rows, blocks } of rawTables(page).values()) {
    const ordered = [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row)
    for (const [at, head] of ordered.slice(0, 4).entries()) {
      if (head.cells.size < 2) continue
      const width = [...head.cells.keys()].reduce((most, column) => Math.max(most, column), 0) + 1
      const headings = Array.from({ length: width }, (_, column) => (head.cells.get(column) ?? '').replace(/\s+/g, ' '))
      const fields = dueInActions(mapColumns(headings), headings)
      const holds = holding(new Set(fields.filter((field) => field !== null)))
      if (!holds) continue
      const said = (row: RawRow): string => [...row.cells.values()].join('\t').replace(/\s+/g, ' ').toLowerCase()
      const rows = ordered.filter((row, place) =>
        place < at ? row.cells.size === 1 : place > at && said(row) !== said(head),
      )
      const [first = 0] = blocks
      const line = page.blocks[first - 1]
      const above = line && !line.cell && line.end - line.start <= 120 ? page.text.slice(line.start, line.end) : null
      known.push({ holds, fields, headings, rows: rows.map((row) => understood(row, fields)), blocks, above })
      break
    }
  }
  return known
}

/** In a list of actions a plain "Date" that follows the action is the day by which it is to be done. */
const dueInActions = (fields: readonly (Field | null)[], headings: readonly string[]): (Field | null)[] => {
  const action = fields.indexOf('action')
  const date = fields.indexOf('date')
  const isDue =
    action >= 0 && date > action && !fields.includes('due') && !/meeting|raised|added|agreed/i.test(headings[date]!)
  return fields.map((field, at) => (isDue && at === date ? 'due' : field))
}

const understood = (row: RawRow, fields: readonly (Field | null)[]): TableRow => {
  const cells: Partial<Record<Field, string>> = {}
  for (const [column, words] of row.cells) {
    const field = fields[column]
    if (field && words.trim()) cells[field] = words.trim()
  }
  const only = row.cells.size === 1 ? [...row.cells.values()][0]!.trim() : null
  return { start: row.start, end: row.end, block: row.block, cells, heading: only }
}
