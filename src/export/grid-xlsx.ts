import type { Cell } from 'write-excel-file/node'
import type { DeadlinesGrid } from '../domain/calendar/deadlines-grid.ts'
import { type GridAbout, type GridCell, gridTables } from './grid-tables.ts'
import { settledZip } from './settled-zip.ts'

/** Excel takes 31 characters of a sheet's name, and not these. */
const sheetName = (title: string, taken: ReadonlySet<string>): string => {
  const safe =
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .replace(/\s+/g, ' ')
      .trim() || 'Sheet'
  for (let copy = 1; ; copy++) {
    const ending = copy === 1 ? '' : ` (${copy})`
    const name = `${safe.slice(0, 31 - ending.length).trim()}${ending}`
    if (!taken.has(name.toLowerCase())) return name
  }
}

const cellOf = (cell: GridCell | null): Cell => {
  if (cell === null) return { value: '–', type: String, textColor: '#5A6672' }
  if (cell.is === 'text') return { value: cell.text, type: String, wrap: true }
  return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'ddd d mmm yyyy', align: 'left' }
}

/** The deadlines grid as an Excel workbook: days are days, headings stay in sight, a sheet for each committee and directorate. */
export const gridXlsx = async (grid: DeadlinesGrid, about: GridAbout): Promise<Uint8Array> => {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const taken = new Set<string>()
  const sheets = gridTables(grid).map(({ title, headings, rows, notes }) => {
    const sheet = sheetName(title, taken)
    taken.add(sheet.toLowerCase())
    return {
      sheet,
      columns: headings.map((heading) => ({ width: heading === 'Committee' || heading === 'Directorates' ? 34 : 18 })),
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      orientation: 'landscape' as const,
      data: [
        headings.map((heading): Cell => ({ value: heading, type: String, fontWeight: 'bold', wrap: true })),
        ...rows.map((row) => row.map(cellOf)),
        ...notes.map((note): Cell[] => [{ value: note, type: String, fontStyle: 'italic' }]),
      ],
    }
  })
  return settledZip(new Uint8Array(await writeExcelFile(sheets).toBuffer()), about.on)
}
