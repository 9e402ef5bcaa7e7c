import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Limits } from '../limits.ts'
import type { ReadingRefusal } from '../refusals.ts'
import type { Page } from './page.ts'
import { readPlain } from './plain.ts'

type Piece = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

/** The lines of a page, top to bottom: pieces of one height are one line, and a wide gap between them is a tab. */
const linesOf = (pieces: readonly Piece[]): { words: string; y: number; height: number }[] => {
  const lines: { words: string; y: number; end: number; height: number }[] = []
  for (const piece of pieces) {
    if (!piece.str) continue
    const [x, y] = [piece.transform[4] ?? 0, piece.transform[5] ?? 0]
    const last = lines.at(-1)
    if (last && Math.abs(last.y - y) < Math.max(2, last.height * 0.4) && x >= last.end - last.height) {
      const gap = x - last.end
      last.words += `${gap > last.height * 2.5 && piece.str.trim() ? '\t' : gap > 0.5 && !/\s$/.test(last.words) && !/^\s/.test(piece.str) ? ' ' : ''}${piece.str}`
      last.end = x + piece.width
      if (piece.height > 0) last.height = Math.max(last.height, piece.height)
    } else if (piece.str.trim()) lines.push({ words: piece.str, y, end: x + piece.width, height: piece.height || 10 })
  }
  return lines
}

/** Lines as paragraphs: a gap wider than the page's usual one is an empty line. */
const paragraphs = (pieces: readonly Piece[]): string => {
  const lines = linesOf(pieces)
  const gaps = lines
    .slice(1)
    .map((line, at) => lines[at]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0
  return lines
    .map((line, at) => {
      const gap = at === 0 ? 0 : lines[at - 1]!.y - line.y
      return `${at === 0 ? '' : gap > usual * 1.35 || gap < 0 ? '\n\n' : '\n'}${line.words.trimEnd()}`
    })
    .join('')
}

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
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const content = await page.getTextContent()
      const words = paragraphs(content.items.filter((item) => 'str' in item) as unknown as Piece[])
      page.cleanup()
      length += words.length
      if (length > limits.characters) return refuse({ rule: 'text-too-long', most: limits.characters })
      pages.push(words)
    }
    const text = withoutRunningHeads(pages).join('\n\n')
    if (text.replace(/\s/g, '').length < 12 * document.numPages && text.replace(/\s/g, '').length < 200)
      return refuse({ rule: 'no-words-in-scan', pages: document.numPages })
    return allow(readPlain(text))
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'PasswordException') return refuse({ rule: 'password-protected' })
    return refuse({ rule: 'file-damaged', format: 'a PDF' })
  } finally {
    await task.destroy()
  }
}

/** Lines that stand first or last on most pages, whatever their page number, are not part of the text. */
const withoutRunningHeads = (pages: readonly string[]): string[] => {
  if (pages.length < 3) return pages.map((page) => page.replace(/\n+(?:Page )?\d{1,3}(?: of \d{1,3})?$/i, ''))
  const counts = new Map<string, number>()
  const key = (line: string): string => line.replace(/\d+/g, '#').trim()
  const edges = pages.map((page) => page.split('\n').filter((line) => line.trim()))
  for (const lines of edges)
    for (const line of new Set([lines[0], lines.at(-1)].map((one) => key(one ?? ''))))
      counts.set(line, (counts.get(line) ?? 0) + 1)
  const runs = (line: string | undefined): boolean =>
    line !== undefined && (counts.get(key(line)) ?? 0) >= pages.length * 0.6
  return pages.map((page) => {
    const lines = page.split('\n')
    const first = lines.findIndex((line) => line.trim())
    if (runs(lines[first])) lines.splice(first, 1)
    const last = lines.findLastIndex((line) => line.trim())
    if (runs(lines[last])) lines.splice(last, 1)
    return lines.join('\n')
  })
}
