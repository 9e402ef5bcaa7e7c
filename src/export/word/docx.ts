import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Paper } from '../document/paper.ts'
import { type OfficePart, settledParts, settledZip } from '../settled-zip.ts'
import { LISTS, textRuns, wordBlock } from './blocks.ts'
import { wordStyles } from './styles.ts'

/** A document for Word: real headings, lists and table heads, in the language it is in; the same words, the same bytes. */
export const docx = async (paper: Paper): Promise<Uint8Array> => {
  let lists = 0
  const file = new Document({
    title: paper.title,
    creator: paper.above,
    lastModifiedBy: paper.above,
    description: paper.title,
    styles: wordStyles(paper.language),
    numbering: LISTS,
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        ...(paper.mark !== undefined && { headers: { default: header(paper.mark) } }),
        footers: { default: footer(paper.title) },
        children: [
          new Paragraph({ style: 'Note', children: textRuns(paper.above) }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(paper.title) }),
          ...paper.blocks.flatMap((block) => wordBlock(block, () => (lists += 1))),
        ],
      },
    ],
  })
  const parts = unpacked(file)
  return parts ? settledParts(parts, paper.day) : settledZip(new Uint8Array(await Packer.toBuffer(file)), paper.day)
}

/** What the library packs with, which its types keep to themselves: where it is not there, its packing is undone. */
type WithCompiler = { readonly compiler?: { compile?(file: Document): unknown } }

/**
 * The parts of a document before they are packed. To pack them, unpack them and pack them again settled would be half
 * of the time that a document takes.
 */
const unpacked = (file: Document): readonly OfficePart[] | null => {
  const parts = (Packer as unknown as WithCompiler).compiler?.compile?.(file)
  if (!(parts instanceof Map) || !parts.has('word/document.xml')) return null
  const all = [...parts.entries()] as OfficePart[]
  return all.every(([, part]) => typeof part === 'string' || part instanceof Uint8Array) ? all : null
}

/** What is not for publication says so at the head of each page. */
const header = (mark: string): Header =>
  new Header({ children: [new Paragraph({ style: 'Note', children: textRuns(mark, { bold: true }) })] })

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        children: [new TextRun({ children: [`${title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
