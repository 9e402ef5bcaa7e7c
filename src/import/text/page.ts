/** The place of a block in a table: tables, rows and columns are numbered from 0. */
export type Cell = { readonly table: number; readonly row: number; readonly column: number }

/** A paragraph, heading, list entry or cell. `start` to `end` are its letters; `body` is after its bullet or number. */
export type Block = {
  readonly start: number
  readonly end: number
  readonly body: number
  readonly marker: string | null
  readonly heading: number
  readonly strong: boolean
  readonly cell: Cell | null
}

/** A linked paper, as the page's own mark-up tells it. */
export type LinkedPaper = { readonly title: string; readonly format: string | null }

/** What every format is turned into before it is read: one text, and the blocks that lie in it. */
export type Page = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The title a file carries in its head, where it has one. */
  readonly title: string | null
  readonly papers: readonly LinkedPaper[]
}

/** A block before its place in the text is known. */
export type Loose = {
  readonly text: string
  readonly heading?: number
  readonly strong?: boolean
  readonly cell?: Cell | null
  /** Within a row of a table: parted from the cell before by a tab, not by a line. */
  readonly sameLine?: boolean
}

const BULLETS = '·•●▪◦‣∙○■□–—*-'
// A number before a list entry: 304.  7)  (1)  (a)  iv)  1.1  (but 10.00am is no number of an entry)
const NUMBERED =
  /^(?:\((?:\d{1,4}|[a-z]|[ivx]{2,5})\)|(?:\d{1,4}|[a-zA-Z]|[ivx]{2,5})[.)]|R\d{1,2}[.:)]?|\d{1,3}(?:\.\d{1,3}){1,3}\.?)(?=\s)/

/** Where the words of a block begin, after its bullet or number, and what that was. */
export const bodyOf = (text: string): { body: number; marker: string | null } => {
  const first = text[0] ?? ''
  const length = BULLETS.includes(first) && /[\s·•●]/.test(text[1] ?? '') ? 1 : (NUMBERED.exec(text)?.[0].length ?? 0)
  if (length === 0) return { body: 0, marker: null }
  let body = length
  while (body < text.length && text.charCodeAt(body) <= 32) body += 1
  return body >= text.length ? { body: 0, marker: null } : { body, marker: text.slice(0, length) }
}

/** Puts loose blocks one after the other in one text. */
export const layOut = (loose: readonly Loose[], title: string | null, papers: readonly LinkedPaper[] = []): Page => {
  const parts: string[] = []
  const blocks: Block[] = []
  let at = 0
  for (const one of loose) {
    if (at > 0) {
      const gap = one.sameLine ? '\t' : '\n'
      parts.push(gap)
      at += 1
    }
    const { body, marker } = bodyOf(one.text)
    blocks.push({
      start: at,
      end: at + one.text.length,
      body: at + body,
      marker,
      heading: one.heading ?? 0,
      strong: one.strong ?? false,
      cell: one.cell ?? null,
    })
    parts.push(one.text)
    at += one.text.length
  }
  return { text: parts.join(''), blocks, title, papers }
}

/** The letters of a block without its bullet or number. */
export const wordsOf = (page: Page, block: Block): string => page.text.slice(block.body, block.end)
