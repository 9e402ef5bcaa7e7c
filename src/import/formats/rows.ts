import { parse } from 'csv-parse/sync'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Limits } from '../limits.ts'
import type { ReadingRefusal } from '../refusals.ts'
import { type Loose, layOut, type Page } from '../text/page.ts'
import { tidy } from '../text/plain.ts'

/** The rows of a table as text, headings first. */
export type Rows = readonly (readonly string[])[]

const separatorOf = (text: string): string => {
  const line = text.slice(0, Math.max(0, text.indexOf('\n')) || 500)
  return [',', ';', '\t', '|'].reduce((best, one) => (line.split(one).length > line.split(best).length ? one : best))
}

/** The apostrophe that keeps a spreadsheet from working a cell out as a formula is no part of its words. */
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** How much of a table is read: rows are cut off, and too many cells are refused. */
type Most = Pick<Limits, 'rows' | 'cells'>

const tooMany = ({ cells }: Most): Ruling<Rows, ReadingRefusal> => refuse({ rule: 'too-many-cells', most: cells })

/** Rows of comma-separated text, with whichever separator its first line uses. Quotes that do not match are forgiven. */
export const csvRows = (text: string, most: Most): Ruling<Rows, ReadingRefusal> => {
  let cells = 0
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: most.rows,
      bom: true,
      on_record: (row: string[]) => {
        cells += row.length
        if (cells > most.cells) throw new RangeError('too many cells')
        return row
      },
    }) as string[][]
    return allow(rows.map((row) => row.map(withoutGuard)))
  } catch {
    if (cells > most.cells) return tooMany(most)
    return refuse({ rule: 'file-damaged', format: 'comma-separated text' })
  }
}

const written = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value)
  const stamp = value.toISOString()
  return stamp.endsWith('T00:00:00.000Z')
    ? stamp.slice(0, 10)
    : stamp.startsWith('1899-12-3') || stamp.startsWith('1900-01-0')
      ? stamp.slice(11, 16)
      : `${stamp.slice(0, 10)} ${stamp.slice(11, 16)}`
}

/** Rows of the first sheet that has any. A formula's last kept value is read; no formula is worked out. */
export const xlsxRows = async (bytes: Uint8Array, most: Most): Promise<Ruling<Rows, ReadingRefusal>> => {
  try {
    const { default: readXlsxFile } = await import('read-excel-file/node')
    const read = (await readXlsxFile(Buffer.from(bytes))) as unknown
    const sheets = (
      Array.isArray(read) && read.length > 0 && !Array.isArray(read[0])
        ? (read as { data: unknown[][] }[]).map((sheet) => sheet.data)
        : [read as unknown[][]]
    ) as unknown[][][]
    const rows = (sheets.find((sheet) => sheet.length > 0) ?? []).slice(0, most.rows)
    if (rows.reduce((sum, row) => sum + row.length, 0) > most.cells) return tooMany(most)
    return allow(rows.map((row) => row.map(written)))
  } catch {
    return refuse({ rule: 'file-damaged', format: 'an Excel workbook' })
  }
}

/** Rows as a page with one table, so that they are read as a table on a page is. */
export const rowsAsPage = (rows: Rows, title: string | null): Page => {
  const loose: Loose[] = []
  rows.forEach((row, at) => {
    let first = true
    row.forEach((words, column) => {
      const text = tidy(words)
        .split(/[^\S\n]/)
        .filter(Boolean)
        .join(' ')
        .trim()
      if (!text) return
      loose.push({ text, cell: { table: 0, row: at, column }, sameLine: !first })
      first = false
    })
  })
  return layOut(loose, title)
}
