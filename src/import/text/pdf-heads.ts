import type { Line } from './pdf-lines.ts'

/** How many lines at the top and at the foot of a page may be its running head. */
const MOST = 3
const PAGE_NUMBER =
  /^(?:page\s|tudalen\s)?[-–|\s]*\d{1,4}(?:\s?(?:of|\/|o)\s?\d{1,4})?[-–|\s]*(?:page)?$|\bpage \d{1,4} of \d{1,4}$/i

const wordsOf = (line: Line): string => line.segments.map(({ words }) => words).join(' ')
/** Where a line has the number of its page: after "page", at its end, or at its beginning without a full stop. */
const PAGE_IN_LINE = /(?<=\bpage\s)\d{1,4}\b|\b\d{1,4}$|^\d{1,4}(?=\s{1,4}[^\s.):])/gi
/** A line as it stands, and with each of its numbers told by how far it is from the page's own. */
const keysOf = (line: Line, page: number): string[] => {
  const said = wordsOf(line)
  const numbers = [...said.matchAll(PAGE_IN_LINE)]
  return [
    said,
    ...numbers.map((m) => `${said.slice(0, m.index)}#${Number(m[0]) - page}${said.slice(m.index + m[0].length)}`),
  ]
}

/** How many lines of each page stand at its edge on most pages, whatever page number they carry. */
const runningAt = (
  pages: readonly (readonly Line[])[],
  edge: (lines: readonly Line[], at: number) => Line | undefined,
): number[] => {
  const counts = new Map<string, number>()
  const keys = pages.map((lines, page) =>
    Array.from({ length: MOST }, (_, at) => edge(lines, at)).map((line) => (line ? keysOf(line, page) : [])),
  )
  for (const page of keys) for (const key of new Set(page.flat())) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = Math.max(2, pages.length * 0.6)
  return keys.map((page, number) => {
    let length = 0
    page.forEach((said, at) => {
      const line = edge(pages[number]!, at)
      // the rest of a sentence or cell is no head, however often it stands there
      const runs = !/^\p{Ll}/u.test(said[0] ?? '') && said.some((key) => (counts.get(key) ?? 0) >= most)
      if (line && length === at && (runs || PAGE_NUMBER.test(wordsOf(line)))) length = at + 1
    })
    return length
  })
}

/** The pages without what stands at the top or foot of most of them: heads, feet and page numbers. */
export const withoutRunningHeads = (pages: readonly (readonly Line[])[]): Line[][] => {
  const tops = runningAt(pages, (lines, at) => lines[at])
  const feet = runningAt(pages, (lines, at) => lines[lines.length - 1 - at])
  return pages.map((lines, at) => {
    const kept = lines.slice(tops[at]!, Math.max(tops[at]!, lines.length - feet[at]!))
    return kept.length > 0 ? kept : [...lines]
  })
}
