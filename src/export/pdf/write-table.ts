import { type Element, FOOT, INK, MARGIN, type Sheet, showable } from './sheet.ts'
import { forTheEye } from './write-words.ts'

const PAD = 4
const SIZE = 9

type Cells = readonly string[]

/** A table with borders; its head stands again on each page, for the eye only. Words too long for a page go on over it. */
export const writeTable = (
  sheet: Sheet,
  into: Element,
  head: Cells | null,
  rows: readonly Cells[],
  widths: readonly number[],
): void => {
  const table = sheet.struct('Table')
  into.add(table)
  if (head) {
    makeRoom(sheet, heightOf(sheet, head, widths, true))
    writeRow(sheet, table, head, widths, () => 'TH', 'Column')
  }
  const tallest = FOOT - MARGIN - (head ? heightOf(sheet, head, widths, true) : 0)
  for (const row of rows)
    for (const part of partsOf(sheet, row, widths, tallest)) {
      if (sheet.y + heightOf(sheet, part, widths, false) > FOOT) {
        sheet.addPage()
        if (head) forTheEye(sheet, () => drawRow(sheet, head, widths, () => true))
      }
      writeRow(sheet, table, part, widths, (column) => (head === null && column === 0 ? 'TH' : 'TD'), 'Row')
    }
  table.end()
  sheet.moveDown(0.6)
}

const makeRoom = (sheet: Sheet, height: number): void => {
  if (sheet.y + height * 2 > FOOT) sheet.addPage()
}

const inFont = (sheet: Sheet, isHead: boolean): Sheet => sheet.font(isHead ? 'bold' : 'plain').fontSize(SIZE)

const heightOf = (sheet: Sheet, cells: Cells, widths: readonly number[], isHead: boolean): number =>
  Math.max(
    ...cells.map((text, at) =>
      inFont(sheet, isHead || at === 0).heightOfString(showable(sheet, text) || ' ', {
        width: widths[at]! - 2 * PAD,
        lineGap: 1,
      }),
    ),
  ) +
  2 * PAD

/** A row that is taller than a page, as several. */
const partsOf = (sheet: Sheet, row: Cells, widths: readonly number[], tallest: number): readonly Cells[] => {
  if (heightOf(sheet, row, widths, false) <= tallest) return [row]
  const parts: string[][] = []
  let left = row.map((text) => text)
  while (left.some((text) => text !== '')) {
    const fits = left.map((text, at) => whatFits(sheet, text, widths[at]!, tallest))
    parts.push(fits)
    left = left.map((text, at) => text.slice(fits[at]!.length).replace(/^\s+/, ''))
  }
  return parts
}

const whatFits = (sheet: Sheet, text: string, width: number, tallest: number): string => {
  let [fits, tooMuch] = [0, text.length + 1]
  while (tooMuch - fits > 1) {
    const middle = Math.floor((fits + tooMuch) / 2)
    if (heightOf(sheet, [text.slice(0, middle)], [width], true) <= tallest) fits = middle
    else tooMuch = middle
  }
  if (fits >= text.length) return text
  const atSpace = text.lastIndexOf(' ', fits)
  return text.slice(0, Math.max(1, atSpace > fits / 2 ? atSpace : fits))
}

const writeRow = (
  sheet: Sheet,
  table: Element,
  cells: Cells,
  widths: readonly number[],
  kindOf: (column: number) => 'TH' | 'TD',
  scope: 'Column' | 'Row',
): void => {
  const row = sheet.struct('TR')
  table.add(row)
  const top = sheet.y
  const height = heightOf(
    sheet,
    cells,
    widths,
    cells.every((_, at) => kindOf(at) === 'TH'),
  )
  forTheEye(sheet, () => drawBorders(sheet, widths, top, height))
  cells.forEach((text, at) => {
    const kind = kindOf(at)
    const scoped = kind === 'TH' ? { scope } : {}
    row.add(sheet.struct(kind, scoped as never, () => drawCell(sheet, text, widths, at, top, kind === 'TH')))
  })
  row.end()
  sheet.x = MARGIN
  sheet.y = top + height
}

const leftOf = (widths: readonly number[], at: number): number =>
  MARGIN + widths.slice(0, at).reduce((sum, width) => sum + width, 0)

const drawCell = (
  sheet: Sheet,
  text: string,
  widths: readonly number[],
  at: number,
  top: number,
  isHead: boolean,
): void => {
  inFont(sheet, isHead)
    .fillColor(INK)
    .text(showable(sheet, text) || ' ', leftOf(widths, at) + PAD, top + PAD, {
      width: widths[at]! - 2 * PAD,
      lineGap: 1,
    })
}

const drawBorders = (sheet: Sheet, widths: readonly number[], top: number, height: number): void => {
  sheet.lineWidth(0.5).strokeColor('#8a949e')
  for (const [at, width] of widths.entries()) sheet.rect(leftOf(widths, at), top, width, height).stroke()
}

const drawRow = (sheet: Sheet, cells: Cells, widths: readonly number[], isHead: () => boolean): void => {
  const top = sheet.y
  const height = heightOf(sheet, cells, widths, isHead())
  drawBorders(sheet, widths, top, height)
  for (const [at, text] of cells.entries()) drawCell(sheet, text, widths, at, top, isHead())
  sheet.x = MARGIN
  sheet.y = top + height
}
