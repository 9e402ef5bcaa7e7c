import PDFDocument from 'pdfkit'
import type { Paper } from '../document/paper.ts'
import { useFonts } from './fonts.ts'

/** A PDF that is being written. */
export type Sheet = PDFKit.PDFDocument
/** An element of the document's structure: what it is, for whoever does not see the page. */
export type Element = PDFKit.PDFStructureElement

export const INK = '#16202b'
export const QUIET = '#47535f'
export const LINK = '#0b4f8a'
export const MARGIN = 54
/** How wide the text is, in points: A4 without its margins. */
export const WIDTH = 595.28 - 2 * MARGIN
/** Where the text ends on a page. */
export const FOOT = 841.89 - MARGIN - 18

/** A new PDF: tagged, in its language, with its title shown, its fonts in it, and dated by what it speaks of. */
export const newSheet = (paper: Paper): Sheet => {
  const at = new Date(`${paper.day}T00:00:00Z`)
  const sheet = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + 18 },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    displayTitle: true,
    lang: paper.language,
    bufferPages: true,
    // None of the standard fonts, which would not be embedded.
    font: false as never,
    info: {
      Title: paper.title,
      Author: paper.above,
      Producer: 'Cleardays',
      Creator: 'Cleardays',
      CreationDate: at,
      ModDate: at,
    },
  })
  useFonts(sheet)
  return sheet
}

/** The bytes of a PDF once it has ended. */
export const bytesOf = async (sheet: Sheet): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  sheet.end()
  for await (const part of sheet as unknown as AsyncIterable<Uint8Array>) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

type WithGlyphs = { readonly _font?: { readonly font?: { hasGlyphForCodePoint(code: number): boolean } } }

/** Words as this font can show them: what it has no letter for (most emoji) shows as the sign for that. */
export const showable = (sheet: Sheet, text: string): string => {
  const font = (sheet as unknown as WithGlyphs)._font?.font
  if (!font) return text
  let shown = ''
  for (const letter of text) {
    // joiners and variation signs have no shape of their own
    if (/[\ufe00-\ufe0f\u200c\u200d]/.test(letter)) continue
    shown += letter === '\n' || font.hasGlyphForCodePoint(letter.codePointAt(0)!) ? letter : '\ufffd'
  }
  return shown
}
