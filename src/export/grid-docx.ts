import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { longDate, shortDate } from '../domain/calendar/civil-date.ts'
import type { DeadlinesGrid } from '../domain/calendar/deadlines-grid.ts'
import { type GridAbout, type GridCell, type GridTable, gridTables } from './grid-tables.ts'
import { settledZip } from './settled-zip.ts'

/** The width of the text on an A4 page on its side, in twentieths of a point. */
const WIDTH = 14_570
const FIRST = 2_600

const words = (cell: GridCell | null): string =>
  cell === null ? '–' : cell.is === 'text' ? cell.text : `${shortDate(cell.day)} ${cell.day.slice(0, 4)}`

const cell = (text: string, width: number, bold = false) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    children: [new Paragraph({ children: [new TextRun({ text, bold, size: 18 })] })],
  })

const tableOf = ({ headings, rows }: GridTable): Table => {
  const other = Math.floor((WIDTH - FIRST) / Math.max(1, headings.length - 1))
  const widths = headings.map((_, column) => (column === 0 ? FIRST : other))
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((heading, column) => cell(heading, widths[column]!, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((one, column) => cell(words(one), widths[column]!, column === 0)),
          }),
      ),
    ],
  })
}

/** The deadlines grid as a Word document on its side: headings that repeat on each page, one table for each committee and directorate. */
export const gridDocx = async (grid: DeadlinesGrid, { council, covers, on }: GridAbout): Promise<Uint8Array> => {
  const title = `Report deadlines ${covers}`
  const document = new Document({
    creator: council,
    title,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({
                    size: 18,
                    children: [`${council}. Made up to ${longDate(on)}. Page `, PageNumber.CURRENT],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
          new Paragraph({ text: council }),
          ...gridTables(grid).flatMap((table) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: table.title, spacing: { before: 300, after: 100 } }),
            tableOf(table),
            ...table.notes.map((note) => new Paragraph({ text: note, spacing: { before: 100 } })),
          ]),
        ],
      },
    ],
  })
  return settledZip(new Uint8Array(await Packer.toBuffer(document)), on)
}
