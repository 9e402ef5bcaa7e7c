import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Limits } from '../limits.ts'
import type { ReadingRefusal } from '../refusals.ts'
import type { Page } from './page.ts'
import { pageOf } from './pdf-blocks.ts'
import { withoutRunningHeads } from './pdf-heads.ts'
import { drawnOn, type Line, linesOf } from './pdf-lines.ts'
import { stretchesOf } from './pdf-tables.ts'

/** The text of a PDF. Its scripts are not run, nothing is fetched, and a scan without text is said to be one. */
export const readPdf = async (bytes: Uint8Array, limits: Limits): Promise<Ruling<Page, ReadingRefusal>> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  } as Parameters<typeof getDocument>[0])
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      return refuse({ rule: 'too-many-pages', pages: document.numPages, most: limits.pages })
    const pages: { lines: Line[]; starts: number[] }[] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const content = await page.getTextContent()
      const items = content.items.filter((item) => 'str' in item)
      const drawn = drawnOn(items, page.getViewport({ scale: 1 }).transform)
      page.cleanup()
      length += drawn.reduce((sum, { str }) => sum + str.length, 0)
      if (length > limits.characters) return refuse({ rule: 'text-too-long', most: limits.characters })
      pages.push(linesOf(drawn))
    }
    if (length < 12 * document.numPages && length < 200)
      return refuse({ rule: 'no-words-in-scan', pages: document.numPages })
    const bodies = withoutRunningHeads(pages.map(({ lines }) => lines))
    let before: readonly number[] | null = null
    const stretches = bodies.map((lines, at) => {
      const found = stretchesOf(lines, pages[at]!.starts, before)
      const last = found.at(-1)
      before = last && 'columns' in last ? last.columns : null
      return found
    })
    return allow(pageOf(stretches))
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'PasswordException') return refuse({ rule: 'password-protected' })
    return refuse({ rule: 'file-damaged', format: 'a PDF' })
  } finally {
    await task.destroy()
  }
}
