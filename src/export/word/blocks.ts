import {
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnWidths } from '../document/column-widths.ts'
import type { Block, Run } from '../document/paper.ts'

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8A949E' } as const
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const
/** The width of the text on an A4 page with its margins, in twentieths of a point. */
const WIDTH = 9638

/** Words as runs, a line break where there is one. */
export const textRuns = (text: string, more: { bold?: boolean; style?: string } = {}): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, ...more, ...(at > 0 && { break: 1 }) }))

const runsOf = (runs: readonly Run[]): ParagraphChild[] =>
  runs.flatMap((run): ParagraphChild[] =>
    run.link
      ? [new ExternalHyperlink({ link: run.link, children: textRuns(run.text, { style: 'Hyperlink' }) })]
      : textRuns(run.text, run.bold ? { bold: true } : {}),
  )

const cell = (text: string, width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead && { shading: { fill: 'F2F5F8' } }),
    children: [new Paragraph({ style: 'Cell', children: textRuns(text, isHead ? { bold: true } : {}) })],
  })

const tableOf = (
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table =>
  new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, at) => cell(text, widths[at]!, true)),
            }),
          ]
        : []),
      ...rows.map(
        (row) => new TableRow({ children: row.map((text, at) => cell(text, widths[at]!, head === null && at === 0)) }),
      ),
    ],
  })

/** One part of a document as Word has it. `numberedList` gives each list a number of its own. */
export const wordBlock = (block: Block, numberedList: () => number): readonly FileChild[] => {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          children: textRuns(`${block.number === null ? '' : `${block.number}. `}${block.text}`),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ ...(block.look === 'note' && { style: 'Note' }), children: runsOf(block.runs) })]
    case 'facts':
      return [tableOf(null, block.facts, [2600, WIDTH - 2600]), new Paragraph({ style: 'Cell', children: [] })]
    case 'list': {
      const instance = numberedList()
      return block.entries.map(
        (entry) =>
          new Paragraph({
            numbering: { reference: block.isNumbered ? 'numbered' : 'dotted', level: 0, instance },
            children: runsOf(entry),
          }),
      )
    }
    case 'table': {
      const widths = columnWidths(block.head, block.rows).map((part) => Math.floor(part * WIDTH))
      return [
        ...(block.isCaptionShown
          ? [new Paragraph({ style: 'Caption', keepNext: true, children: textRuns(block.caption) })]
          : []),
        tableOf(block.head, block.rows, widths),
        new Paragraph({ style: 'Cell', children: [] }),
      ]
    }
    default:
      return block satisfies never
  }
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  style: { paragraph: { indent: { left: 500, hanging: 300 } } },
})

/** The lists that parts of a document use, by their names. */
export const LISTS = {
  config: [
    { reference: 'numbered', levels: [level(LevelFormat.DECIMAL, '%1.')] },
    { reference: 'dotted', levels: [level(LevelFormat.BULLET, '•')] },
  ],
}
