import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Grid } from '../programme/grid.ts'
import { settledZip } from '../settled-zip.ts'

const TOP = { alignVertical: 'top', wrap: true } as const
const LONGEST_SHEET_NAME = 31
const LONGEST_CELL = 32_767

/** A table as an Excel workbook: words as words, never formulas; the head stays in sight; the same words, the same bytes. */
export const xlsx = async ({ head, rows }: Grid, name: string, day: CivilDate): Promise<Uint8Array> => {
  const cell = (value: string) => (value === '' ? null : { value: value.slice(0, LONGEST_CELL), type: String, ...TOP })
  const sheet =
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_SHEET_NAME) || 'Programme'
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bytes = await writeExcelFile(
    [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#F2F5F8', ...TOP })),
      ...rows.map((row) => row.map(cell)),
    ] as never,
    {
      sheet,
      columns: head.map((heading, at) => ({
        width: widthOf(
          heading,
          rows.map((row) => row[at] ?? ''),
        ),
      })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    // a font without a name is another one in each program
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
  return settledZip(new Uint8Array(bytes), day)
}

/** Wide enough for what stands in a column, within what fits on a screen. */
const widthOf = (heading: string, cells: readonly string[]): number => {
  const longest = Math.max(
    heading.length,
    ...cells.map((cell) => Math.max(...cell.split('\n').map((line) => line.length))),
  )
  return Math.min(46, Math.max(12, longest + 2))
}
