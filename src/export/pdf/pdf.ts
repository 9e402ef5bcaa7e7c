import { columnWidths } from '../document/column-widths.ts'
import { type Block, type Paper, textOf } from '../document/paper.ts'
import { bytesOf, type Element, FOOT, INK, MARGIN, newSheet, QUIET, type Sheet, showable, WIDTH } from './sheet.ts'
import { writeTable } from './write-table.ts'
import { keepRoom, type Look, writeRuns } from './write-words.ts'

const BODY: Look = { font: 'plain', size: 10.5 }
const NOTE: Look = { ...BODY, colour: QUIET }

/** A document as a PDF: tagged and bookmarked, its fonts in it, as PDF/UA asks; the same words, the same bytes. */
export const pdf = async (paper: Paper): Promise<Uint8Array> => {
  const sheet = newSheet(paper)
  const root = sheet.struct('Document')
  sheet.addStructure(root)

  inElement(sheet, root, 'P', (into) => writeRuns(sheet, into, [{ text: paper.above }], NOTE))
  inElement(sheet, root, 'H1', (into) => writeRuns(sheet, into, [{ text: paper.title }], { font: 'bold', size: 19 }))
  const { mark } = paper
  if (mark !== undefined)
    inElement(sheet, root, 'P', (into) => writeRuns(sheet, into, [{ text: mark }], { ...BODY, font: 'bold' }))
  sheet.moveDown(0.5)
  const top = sheet.outline.addItem(paper.title, { expanded: true })
  for (const block of paper.blocks) writeBlock(sheet, root, block, top)

  root.end()
  writeFeet(sheet, paper.title, mark ?? null)
  return bytesOf(sheet)
}

const inElement = (sheet: Sheet, into: Element, kind: string, write: (element: Element) => void): void => {
  const element = sheet.struct(kind as never)
  into.add(element)
  write(element)
  element.end()
}

const writeBlock = (sheet: Sheet, root: Element, block: Block, outline: PDFKit.PDFOutline): void => {
  switch (block.is) {
    case 'heading': {
      const text = `${block.number === null ? '' : `${block.number}. `}${block.text}`
      const size = block.level === 2 ? 13 : 11.5
      sheet.moveDown(0.5)
      // A heading stays with the beginning of what it heads.
      sheet.font('bold').fontSize(size)
      keepRoom(sheet, Math.min(sheet.heightOfString(text, { width: WIDTH }), 400) + 45)
      outline.addItem(text.length > 120 ? `${text.slice(0, 119)}…` : text)
      inElement(sheet, root, `H${block.level}`, (into) => writeRuns(sheet, into, [{ text }], { font: 'bold', size }))
      sheet.moveDown(0.2)
      return
    }
    case 'paragraph':
      inElement(sheet, root, 'P', (into) => writeRuns(sheet, into, block.runs, block.look === 'note' ? NOTE : BODY))
      sheet.moveDown(0.4)
      return
    case 'facts':
      writeTable(sheet, root, null, block.facts, [130, WIDTH - 130])
      return
    case 'list':
      inElement(sheet, root, 'L', (into) => {
        block.entries.forEach((entry, at) => {
          inElement(sheet, into, 'LI', (item) => writeEntry(sheet, item, block.isNumbered ? `${at + 1}.` : '•', entry))
        })
      })
      sheet.moveDown(0.4)
      return
    case 'table':
      keepRoom(sheet, 80)
      if (block.isCaptionShown) {
        inElement(sheet, root, 'P', (into) =>
          writeRuns(sheet, into, [{ text: block.caption }], { ...BODY, font: 'bold' }),
        )
        sheet.moveDown(0.2)
      }
      writeTable(
        sheet,
        root,
        block.head,
        block.rows,
        columnWidths(block.head, block.rows).map((part) => part * WIDTH),
      )
      return
    default:
      block satisfies never
  }
}

const writeEntry = (sheet: Sheet, item: Element, mark: string, entry: Parameters<typeof writeRuns>[2]): void => {
  keepRoom(sheet, 16)
  const top = sheet.y
  inElement(sheet, item, 'Lbl', (into) => {
    into.add(
      sheet.struct('Span', {}, () => {
        sheet
          .font('plain')
          .fontSize(BODY.size)
          .fillColor(INK)
          .text(mark, MARGIN + 6, top, { lineBreak: false })
      }),
    )
  })
  sheet.y = top
  inElement(sheet, item, 'LBody', (into) =>
    writeRuns(sheet, into, textOf(entry) === '' ? [{ text: ' ' }] : entry, { ...BODY, setIn: 24 }),
  )
}

/** The title and the page at the foot of each page, and what marks it at its head: for the eye only. */
const writeFeet = (sheet: Sheet, title: string, mark: string | null): void => {
  const { start, count } = sheet.bufferedPageRange()
  for (let at = start; at < start + count; at += 1) {
    sheet.switchToPage(at)
    const below = sheet.page.margins.bottom
    sheet.page.margins.bottom = 0
    sheet.markContent('Artifact', { type: 'Pagination' } as never)
    sheet.font('plain').fontSize(8).fillColor(QUIET)
    const page = `Page ${at - start + 1} of ${count}`
    const room = WIDTH - sheet.widthOfString(page) - 12
    let shown = showable(sheet, title)
    if (sheet.widthOfString(shown) > room) {
      while (shown.length > 1 && sheet.widthOfString(`${shown}…`) > room) shown = shown.slice(0, -1)
      shown = `${shown}…`
    }
    sheet.text(shown, MARGIN, FOOT + 22, { lineBreak: false })
    sheet.text(page, MARGIN, FOOT + 22, { width: WIDTH, align: 'right', lineBreak: false })
    if (mark !== null)
      sheet
        .font('bold')
        .fontSize(7.5)
        .fillColor(INK)
        .text(showable(sheet, mark), MARGIN, 14, { width: WIDTH, align: 'center', height: 36, ellipsis: true })
    sheet.endMarkedContent()
    sheet.page.margins.bottom = below
  }
}
