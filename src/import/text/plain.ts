import { fromMarkdown, withBars } from './markdown.ts'
import { type Block, bodyOf, type Cell, type Page } from './page.ts'

/** Line ends and odd spaces as one kind each, letter for letter, so that words can be matched simply. */
export const tidy = (text: string): string => (UNTIDY.test(text) ? tidied(text) : text)

/** One look says whether any of it is there, which in most texts it is not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNTIDY = /[\r\v\f\u0000\u00a0\u00ad\u2000-\u200b\u200e\u200f\u202f\u205f\u2060\u3000\ufeff]| {13}|\t{9}|\n{5}/

const tidied = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    // runs, not letters: a million separate matches cost more memory than the text
    .replace(/\r+/g, (run) => '\n'.repeat(run.length))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f]+/g, (run) => ' '.repeat(run.length))
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]+/g, '')
    .replaceAll('\u0000', '')
    // a run of spaces says no more than a few do, and costs every pattern that meets it
    .replace(/ {13,}/g, '            ')
    .replace(/\t{9,}/g, '\t\t\t\t\t\t\t\t')
    .replace(/\n{5,}/g, '\n\n\n\n')

type Line = { start: number; end: number }

/** The lines with letters in them, without the spaces at their ends. */
const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const until = found === -1 ? text.length : found
    let start = from
    let end = until
    while (start < end && text.charCodeAt(start) <= 32) start += 1
    while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
    // the bar that is left at the end of a cell when a table is copied as text
    if (text.charCodeAt(end - 1) === 124 && text.indexOf('|', start) === end - 1) {
      end -= 1
      while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1
    }
    if (end > start) lines.push({ start, end })
    from = until + 1
  }
  return lines
}

/**
 * Whether lines were broken at a fixed width: most lines that another follows at once are of much the same length and
 * stop in mid-sentence.
 */
const isHardWrapped = (text: string, lines: readonly Line[]): boolean => {
  let followed = 0
  let broken = 0
  for (let at = 0; at + 1 < lines.length && at < 2000; at += 1) {
    const line = lines[at]!
    if (lines[at + 1]!.start - line.end > 40 || text.slice(line.end, lines[at + 1]!.start).split('\n').length > 2)
      continue
    followed += 1
    const length = line.end - line.start
    if (length >= 50 && length <= 140 && !/[.:;?!]$/.test(text.slice(line.end - 1, line.end))) broken += 1
  }
  return followed >= 6 && broken / followed > 0.45
}

/** A narrow column of prose: most lines that another follows are of 36 to 60 letters, and the next goes on in lower case. */
const isNarrow = (text: string, lines: readonly Line[]): boolean => {
  let followed = 0
  let goesOn = 0
  for (let at = 0; at + 1 < lines.length && at < 2000; at += 1) {
    const [line, next] = [lines[at]!, lines[at + 1]!]
    if (text.slice(line.end, next.start).split('\n').length > 2) continue
    followed += 1
    const length = line.end - line.start
    if (length >= NARROW && length <= 60 && /[a-z,]/.test(text[line.end - 1]!) && /[a-z\d£]/.test(text[next.start]!))
      goesOn += 1
  }
  return followed >= 20 && goesOn / followed > 0.35
}
const NARROW = 36

const isContinuation = (text: string, before: Line, line: Line, least: number): boolean => {
  const gap = text.slice(before.end, line.start)
  if (gap.split('\n').length > 2 || before.end - before.start < least) return false
  if (bodyOf(text.slice(line.start, Math.min(line.end, line.start + 30))).marker) return false
  if (/[.:;?!]/.test(text[before.end - 1]!))
    return before.end - before.start >= (least < 45 ? least : 60) && /[a-z(]/.test(text[line.start]!)
  return !text.slice(before.start, before.end).includes('\t')
}

const blockOf = (text: string, line: Line, cell: Cell | null): Block => {
  const { body, marker } = cell ? { body: 0, marker: null } : bodyOf(text.slice(line.start, line.end))
  return { ...line, body: line.start + body, marker, heading: 0, strong: false, cell }
}

/** The cells of a line that was copied from a table: parted by tabs or, in Markdown, by bars. */
const cellsOf = (text: string, line: Line): Line[] | null => {
  const said = text.slice(line.start, line.end)
  const parter = said.includes('\t')
    ? '\t'
    : said.startsWith('|') && said.endsWith('|')
      ? '|'
      : said.split(' | ').length > 2
        ? ' | '
        : null
  if (!parter) return null
  const cells: Line[] = []
  let at = line.start
  for (const piece of said.split(parter)) {
    const lead = piece.length - piece.trimStart().length
    cells.push({ start: at + lead, end: at + lead + piece.trim().length })
    at += piece.length + parter.length
  }
  const kept = parter === '|' ? cells.slice(1, -1) : cells
  return kept.length >= 2 ? kept : null
}

/** A bullet, or a letter or number in brackets, and a tab: an entry of a list, and no row of a table. */
const ENTRY = /^(?:[·•●▪]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{2,5})[.)]|\d{1,2}\))\t/

/** The text a person copies from a browser, types, or saves: lines are blocks, and broken lines are put together. */
export const readPlain = (raw: string): Page => {
  const tidied = tidy(raw)
  const markdown = fromMarkdown(tidied)
  const text = markdown?.text ?? tidied
  const lines = linesOf(text)
  const narrow = isNarrow(text, lines)
  const wrapped = narrow || isHardWrapped(text, lines)
  const least = narrow ? NARROW : 45
  const blocks: Block[] = []
  let table = -1
  let row = 0
  let rowEnd = -1
  let before: Line | null = null
  for (const line of lines) {
    const cells = cellsOf(text, line)
    if (/^[\s|:-]*\|[\s|:-]*$/.test(text.slice(line.start, Math.min(line.end, line.start + 400)))) continue
    if (cells && !ENTRY.test(text.slice(line.start, line.start + 9))) {
      const goesOn = rowEnd >= 0 && text.slice(rowEnd, line.start).split('\n').length <= 3
      table = goesOn ? table : table + 1
      row = goesOn ? row + 1 : 0
      cells.forEach((cell, column) => {
        if (cell.end > cell.start) blocks.push(blockOf(text, cell, { table, row, column }))
      })
      rowEnd = line.end
      before = null
      continue
    }
    if (wrapped && before && !markdown?.headings.has(line.start) && isContinuation(text, before, line, least)) {
      const last = blocks.pop()!
      blocks.push({ ...last, end: line.end })
    } else {
      const heading = markdown?.headings.get(line.start) ?? 0
      const strong = markdown?.strong.has(line.start) ?? false
      blocks.push({ ...blockOf(text, line, null), heading, strong })
    }
    before = line
  }
  return { text: markdown ? withBars(text) : text, blocks, title: null, papers: [] }
}
