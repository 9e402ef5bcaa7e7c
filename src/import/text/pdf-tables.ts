import { hasNoRoom, isAt, type Line, NEAR, type Segment } from './pdf-lines.ts'

/** A stretch of a page: lines of words, or rows of a table whose cells hold lines of words. */
export type Stretch =
  | { readonly lines: readonly Line[] }
  | { readonly columns: readonly number[]; readonly rows: readonly Row[] }

/** A row of a table: what each column holds, line by line, with the height at which each stands and whether it ends there. */
export type Row = {
  readonly cells: readonly (readonly { readonly words: string; readonly y: number; readonly ends: boolean }[])[]
}

/** A number, letter or bullet that hangs before its paragraph makes no table of them. */
export const HANGS = /^(?:\(?[\w./]{1,7}[.):]?|[•·▪○–*-])$/

const alignedIn = (line: Line, starts: readonly number[]): number =>
  line.segments.filter(({ x }) => isAt(starts, x)).length

/** Whether a line's words keep within the columns: none reaches over the place where the next one begins. */
const keepsWithin = (line: Line, columns: readonly number[]): boolean =>
  line.segments.every(({ x, end }) => {
    const next = columns.find((column) => column > x + NEAR)
    return isAt(columns, x) && (next === undefined || end <= next + 1)
  })

/** The columns of some lines, unless the first only holds the numbers that hang before paragraphs of one column. */
const tableOf = (lines: readonly Line[], columns: readonly number[]): boolean => {
  const tabular = lines.filter(({ segments }) => segments.length > 1)
  if (columns.length < 2 || tabular.length < 2) return false
  const hangs = tabular.filter(({ segments }) => HANGS.test(segments[0]!.words)).length
  return !(columns.length === 2 && hangs >= tabular.length * 0.6)
}

const cellOf = (columns: readonly number[], { x }: Segment): number => {
  let at = 0
  while (at + 1 < columns.length && columns[at + 1]! <= x + NEAR) at += 1
  return at
}

/** The distance from one line of a paragraph to the next: the smallest that is usual. */
const pitchOf = (lines: readonly Line[]): number => {
  const gaps = lines
    .slice(1)
    .map((line, at) => line.y - lines[at]!.y)
    .filter((gap) => gap > 1)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.2)] ?? 0
}

/** A row begins where the first column has words again, after a gap or beside words in another column. */
const rowsOf = (lines: readonly Line[], columns: readonly number[]): Row[] => {
  const pitch = pitchOf(lines)
  const even = lines.slice(1).every((line, at) => line.y - lines[at]!.y <= pitch * 1.25)
  const right = columns.map((_, at) =>
    lines.reduce(
      (most, { segments }) =>
        segments.reduce((far, one) => (cellOf(columns, one) === at ? Math.max(far, one.end) : far), most),
      0,
    ),
  )
  const rows: { words: string; y: number; ends: boolean; segment: Segment }[][][] = []
  lines.forEach((line, at) => {
    const gap = at === 0 ? Number.POSITIVE_INFINITY : line.y - lines[at - 1]!.y
    const leads = cellOf(columns, line.segments[0]!) === 0
    const begins =
      at === 0 ||
      (leads &&
        (gap > pitch * 1.25 || (even && line.segments.length > 1 && /^[\p{Lu}\d]/u.test(line.segments[0]!.words))))
    if (begins) rows.push(columns.map(() => []))
    for (const segment of line.segments) {
      const column = cellOf(columns, segment)
      const cell = rows.at(-1)![column]!
      const before = cell.at(-1)
      if (before) before.ends = line.y - before.y > pitch * 1.25 || !hasNoRoom(before.segment, segment, right[column]!)
      cell.push({ words: segment.words, y: line.y, ends: false, segment })
    }
  })
  return rows.map((cells) => ({ cells }))
}

const LONG_LIST = 60
/** No table of a council has as many columns. */
const MOST_COLUMNS = 24

const merged = (columns: readonly number[], line: Line): number[] =>
  [...columns, ...line.segments.map(({ x }) => x).filter((x) => !isAt(columns, x))].sort((a, b) => a - b)

/** How far from a line on the lines keep to columns, and which those are. */
const runFrom = (
  lines: readonly Line[],
  from: number,
  starts: readonly number[],
): { until: number; columns: number[] } => {
  let columns = lines[from]!.segments.map(({ x }) => x)
  let until = from + 1
  let last = from
  for (; until < lines.length; until += 1) {
    const line = lines[until]!
    if (!keepsWithin(line, columns)) {
      const wider = merged(columns, line)
      const run = lines.slice(from, until + 1)
      if (line.segments.length < 2 || alignedIn(line, starts) < 2 || wider.length > MOST_COLUMNS) break
      if (!run.every((one) => keepsWithin(one, wider))) break
      columns = wider
    }
    if (line.segments.length > 1) last = until
  }
  return { until: endAfter(lines, from, last, until), columns }
}

/** Words of the first column below the last row, after a gap, are paragraphs again. */
const endAfter = (lines: readonly Line[], from: number, last: number, until: number): number => {
  const pitch = pitchOf(lines.slice(from, until))
  let end = last + 1
  while (end < until && lines[end]!.y - lines[end - 1]!.y <= pitch * 1.25) end += 1
  return end
}

/** How many lines at the top of a page go on with the table that ended the page before. */
const goesOn = (lines: readonly Line[], columns: readonly number[]): number => {
  let until = 0
  let last = -1
  for (; until < lines.length && keepsWithin(lines[until]!, columns); until += 1) {
    const { segments } = lines[until]!
    if (segments.length > 1 || cellOf(columns, segments[0]!) > 0) last = until
  }
  return last < 0 ? 0 : endAfter(lines, 0, last, until)
}

/** A page's lines in stretches of words and tables; `before` are the columns of a table that ended the page before. */
export const stretchesOf = (
  lines: readonly Line[],
  starts: readonly number[],
  before: readonly number[] | null = null,
): Stretch[] => {
  const stretches: Stretch[] = []
  let plain: Line[] = []
  const settle = (): void => {
    if (plain.length > 0) stretches.push({ lines: plain })
    plain = []
  }
  const on = before ? goesOn(lines, before) : 0
  if (before && on > 0) stretches.push({ columns: before, rows: rowsOf(lines.slice(0, on), before) })
  for (let at = on; at < lines.length; ) {
    const first = lines[at]!
    const run = first.segments.length > 1 && alignedIn(first, starts) > 1 ? runFrom(lines, at, starts) : null
    const held = run ? lines.slice(at, run.until) : []
    if (run && tableOf(held, run.columns)) {
      settle()
      stretches.push({ columns: run.columns, rows: rowsOf(held, run.columns) })
      at = run.until
    } else {
      // a long list that is no table is none from its second line on either
      const past = held.length > LONG_LIST ? run!.until : at + 1
      plain.push(...lines.slice(at, past))
      at = past
    }
  }
  settle()
  return stretches
}
