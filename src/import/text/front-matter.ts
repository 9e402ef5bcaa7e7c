import type { LinkedPaper } from './page.ts'

/** The facts a static site keeps above a page's own words, between two lines of dashes. */
export type FrontMatter = {
  readonly title: string | null
  readonly papers: readonly LinkedPaper[]
  readonly rest: string
}

const ENDINGS: Record<string, string> = { msword: 'DOC', 'vnd.ms-powerpoint': 'PPT', 'vnd.ms-excel': 'XLS', pdf: 'PDF' }

/** Takes the front matter off a page, where it has any. Only the title and the linked files are read from it. */
export const withoutFrontMatter = (raw: string): FrontMatter => {
  if (!/^---\r?\n/.test(raw.slice(0, 5))) return { title: null, papers: [], rest: raw }
  const close = raw.slice(0, 20_000).indexOf('\n---', 3)
  if (close < 0) return { title: null, papers: [], rest: raw }
  const head = raw.slice(0, close).split(/\r?\n/)
  const value = (line: string): string =>
    line
      .slice(line.indexOf(':') + 1)
      .trim()
      .replace(/^["']|["']$/g, '')
  const title = head.find((line) => line.startsWith('title:'))
  const papers: LinkedPaper[] = []
  head.forEach((line, at) => {
    if (!/^\s{1,8}-?\s?filename:/.test(line)) return
    const type = head.slice(at + 1, at + 4).find((other) => /^\s{1,8}mimetype:/.test(other))
    const ending = /\.(\w{2,4})$/.exec(line)?.[1]?.toUpperCase()
    papers.push({
      title: value(line),
      format: ending ?? (type ? (ENDINGS[value(type).split('/')[1] ?? ''] ?? null) : null),
    })
  })
  return { title: title ? value(title) || null : null, papers, rest: raw.slice(close + 4) }
}
