import { bodyOf, type Loose, layOut, type Page } from './page.ts'
import { hasNoRoom, type Line, NEAR } from './pdf-lines.ts'
import { HANGS, type Row, type Stretch } from './pdf-tables.ts'
import { readPlain } from './plain.ts'
import { singleRows } from './single-rows.ts'

type Table = { readonly columns: readonly number[]; readonly rows: Row[] }

/** Stands in the words where a table stood; no letter of it is ever printed. */
const placeOf = (table: number): string => `\ue000${table}\ue000`
const PLACE = /^\ue000(\d+)\ue000$/

const PREFIX =
  /^(?:follow|long|short|well|re|co|non|pre|post|sub|anti|self|multi|cross|inter|off|on|up|set|drop|one|two|three|four|half|year|part|full|high|low|mid|all|task|end|day|by|face|cost|vice|ex|over|under|work|north|south|east|west|decision|policy|fly|e)$/i

/** A word that was parted at the end of a line is put together; one that has a hyphen of its own keeps it. */
export const withoutLineHyphens = (text: string): string => {
  if (!/[-\u00ad]\n/.test(text)) return text
  const whole = new Set(text.match(/(?<![\p{L}-])\p{L}+-\p{L}+/gu) ?? [])
  return (
    text
      .replace(/\u00ad\n/g, '')
      // a name keeps its hyphen: Llewellyn-Jones
      .replace(/(?<=\p{L}-)\n(?=\p{Lu})/gu, '')
      .replace(/(?<![\p{L}-])(\p{L}+)-\n(\p{Ll}+)/gu, (_, a: string, b: string) =>
        PREFIX.test(a) || whole.has(`${a}-${b}`) ? `${a}-${b}` : a + b,
      )
  )
}

/** Words that stand far apart are cells of a row; nearer ones are only spaced. */
const wordsOf = ({ segments, height }: Line): string =>
  segments
    .map(({ words, x }, at) => (at === 0 ? '' : x - segments[at - 1]!.end > height * 2.5 ? '\t' : ' ') + words)
    .join('')

const HANGING = /^(\(?[\w./]{1,7}[.):]?|[•·▪○–*-])\t/
/** A number that hangs before its paragraph stands a space from it; anything else keeps its distance. */
const spaced = (line: Line): string => wordsOf(line).replace(HANGING, '$1 ')

/** Whether a line was broken where it is: it goes on below at the same place, and the next word had no room on it. */
const isBroken = (line: Line, next: Line, right: number): boolean => {
  const [last, first] = [line.segments.at(-1)!, next.segments[0]!]
  const alone = line.segments.length === 1 || (line.segments.length === 2 && HANGS.test(line.segments[0]!.words))
  const below =
    Math.abs(first.x - last.x) <= NEAR || (line.segments.length === 1 && first.x < last.x && last.x - first.x < 60)
  return alone && below && next.segments.length === 1 && !bodyOf(first.words).marker && hasNoRoom(last, first, right)
}

/** Lines as paragraphs: those that were broken are put together, and a gap wider than the usual one is an empty line. */
const paragraphs = (lines: readonly Line[]): string => {
  const gaps = lines
    .slice(1)
    .map((line, at) => line.y - lines[at]!.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 0
  const right = lines.reduce((most, { segments }) => Math.max(most, segments.at(-1)!.end), 0)
  return lines
    .map((line, at) => {
      const before = lines[at - 1]
      if (!before) return spaced(line)
      const gap = line.y - before.y
      if (gap > usual * 1.35) return `\n\n${spaced(line)}`
      return isBroken(before, line, right) ? BROKEN + spaced(line) : `\n${spaced(line)}`
    })
    .join('')
}
/** Where a line was broken, until it is known whether a word was parted there. */
const BROKEN = '\ue001\n'
const joined = (text: string): string => withoutLineHyphens(text.replaceAll(BROKEN, '\n')).replace(/\n/g, ' ')
/** Every broken line put together with the next, paragraph by paragraph. */
const withoutBreaks = (text: string): string =>
  text.replace(/^[^\n]*(?:\ue001\n[^\n]*)+/gm, (paragraph) => joined(paragraph))

const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((place, at) => Math.abs(place - b[at]!) <= NEAR)

const rowSaid = (row: Row): string => row.cells.map((cell) => cell.map(({ words }) => words).join(' ')).join('\t')

/** A table that goes on over the page is one: its head is not said again, and a row that was parted is put together. */
const goOn = (table: Table, rows: readonly Row[]): void => {
  const [first, ...rest] = rows
  if (!first) return
  const last = table.rows.at(-1)!
  if (rowSaid(first) === rowSaid(table.rows[0]!)) table.rows.push(...rest)
  else if (first.cells[0]!.length === 0) {
    table.rows[table.rows.length - 1] = { cells: last.cells.map((cell, at) => [...cell, ...first.cells[at]!]) }
    table.rows.push(...rest)
  } else table.rows.push(...rows)
}

/** A cell's lines as its paragraphs: one ends where its last line stops short and the next begins anew. */
const paragraphsOf = (cell: Row['cells'][number]): string[] => {
  const found: string[] = []
  let before: Row['cells'][number][number] | undefined
  for (const line of cell) {
    const isParted = before !== undefined && /\p{L}-$/u.test(before.words)
    const anew = !before || (before.ends && !isParted) || /^[•·▪○]/.test(line.words)
    if (anew) found.push(line.words)
    else found[found.length - 1] += `\n${line.words}`
    before = line
  }
  return found.map(joined)
}

const cellsOf = (table: Table, id: number): Loose[] =>
  table.rows.flatMap((row, at) =>
    row.cells.flatMap((cell, column) =>
      paragraphsOf(cell).map((text) => ({ text, cell: { table: id, row: at, column } })),
    ),
  )

/** The stretches of all pages as one page of words, with the cells of its tables where they stand. */
export const pageOf = (pages: readonly (readonly Stretch[])[]): Page => {
  const tables: Table[] = []
  const parts: string[] = []
  for (const stretches of pages)
    stretches.forEach((stretch, at) => {
      if ('lines' in stretch) {
        parts.push(paragraphs(stretch.lines))
        return
      }
      const before = tables.at(-1)
      const isOn = at === 0 && before && parts.at(-1) === placeOf(tables.length - 1)
      if (isOn && sameColumns(before.columns, stretch.columns)) goOn(before, stretch.rows)
      else {
        parts.push(placeOf(tables.length))
        tables.push({ columns: stretch.columns, rows: [...stretch.rows] })
      }
    })
  const plain = readPlain(withoutLineHyphens(withoutBreaks(parts.join('\n\n'))))
  const most = plain.blocks.reduce((id, { cell }) => Math.max(id, cell ? cell.table + 1 : 0), 0)
  const loose = plain.blocks.flatMap((block): Loose[] => {
    const text = plain.text.slice(block.start, block.end)
    const place = PLACE.exec(text)?.[1]
    return place === undefined
      ? [{ text, heading: block.heading, strong: block.strong, cell: block.cell }]
      : cellsOf(tables[Number(place)]!, most + Number(place))
  })
  return layOut(singleRows(loose), null)
}
