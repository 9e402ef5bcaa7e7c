import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { leanFont } from './lean-font.ts'

const require = createRequire(import.meta.url)
const FACES = { plain: 'DejaVuSans', bold: 'DejaVuSans-Bold' } as const
type Face = keyof typeof FACES
const NAMES = Object.keys(FACES) as Face[]

/** A font as pdfkit puts it into one document, made of a font as it was parsed, which belongs to none. */
type Embedded = {
  readonly font: Parsed
  readonly constructor: new (sheet: object, font: Parsed, id: string) => Embedded
}
/**
 * A parsed font, with the letters that were asked of it. It remembers each by the first that asked: where that was Ŵ,
 * which is drawn with W, a W that comes later is drawn and is no letter any more to whoever copies or hears it.
 */
type Parsed = { _glyphs?: object }
/** Where pdfkit keeps the fonts of a document. Parsing one takes longer than writing an agenda, so it is done once. */
type Kept = { _font: Embedded; _fontCount: number; readonly _fontFamilies: Record<string, Embedded> }

const parsed = new Map<Face, Pick<Embedded, 'font' | 'constructor'>>()

/** Gives a PDF its faces, to be embedded in it: they have every letter of Welsh, and of most that is not. */
export const useFonts = (sheet: PDFKit.PDFDocument): void => {
  const kept = sheet as unknown as Kept
  for (const name of NAMES) {
    const before = parsed.get(name)
    if (before) {
      // What a document says must not hang on which were made before it.
      before.font._glyphs = {}
      kept._fontCount += 1
      kept._fontFamilies[name] = new before.constructor(sheet, before.font, `F${kept._fontCount}`)
      continue
    }
    const file = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${FACES[name]}.ttf`))
    sheet.registerFont(name, leanFont(file))
    sheet.font(name)
    parsed.set(name, { font: kept._font.font, constructor: kept._font.constructor })
  }
  sheet.font('plain')
}
