/** A run of letters as a PDF draws it, upright: `x` to `end` from the left, `y` down from the top, in points. */
export type Drawn = {
  readonly str: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly height: number
}

/** Letters that stand together on one line: words with no more than a space between them. */
export type Segment = { readonly x: number; readonly end: number; readonly words: string }

/** A line of a page as the eye sees it, from the left to the right. */
export type Line = { readonly y: number; readonly height: number; readonly segments: readonly Segment[] }

type Matrix = readonly number[]
type Item = { readonly str: string; readonly transform: Matrix; readonly width: number; readonly height: number }

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0]! * b[0]! + a[2]! * b[1]!,
  a[1]! * b[0]! + a[3]! * b[1]!,
  a[0]! * b[2]! + a[2]! * b[3]!,
  a[1]! * b[2]! + a[3]! * b[3]!,
  a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
  a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
]

/** What is drawn upright on a page, as it is turned; what stands askew, a watermark for instance, is not read. */
export const drawnOn = (items: readonly Item[], viewport: Matrix): Drawn[] =>
  items.flatMap(({ str, transform, width, height }) => {
    const [a, b, c, d, x, y] = times(viewport, transform) as [number, number, number, number, number, number]
    if (!str.trim() || Math.abs(b) > Math.abs(a) * 0.1) return []
    return [{ str, x, end: x + width, y, height: height || Math.hypot(c, d) || 10 }]
  })

const sameLine = (a: Drawn, b: Drawn): boolean => Math.abs(a.y - b.y) < Math.max(2, Math.min(a.height, b.height) * 0.4)

/** The drawn letters in lines from the top, each from the left. */
const rowsOf = (drawn: readonly Drawn[]): Drawn[][] => {
  const rows: Drawn[][] = []
  for (const one of [...drawn].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && sameLine(row[0]!, one)) row.push(one)
    else rows.push([one])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

/** How far two columns' beginnings may lie apart and still be one, in points. */
export const NEAR = 3

/** Whether a place is one of some sorted places. */
export const isAt = (places: readonly number[], x: number): boolean => {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < x - NEAR) low = middle + 1
    else high = middle
  }
  return low < places.length && places[low]! <= x + NEAR
}

const segmentsOf = (row: readonly Drawn[], starts: readonly number[]): Segment[] => {
  const segments: { x: number; end: number; words: string }[] = []
  for (const { str, x, end, height } of row) {
    const last = segments.at(-1)
    const gap = last ? x - last.end : 0
    if (!last || gap > height * 0.9 || (gap > height * 0.2 && isAt(starts, x)))
      segments.push({ x, end, words: str.trim() })
    else {
      const parted = gap > Math.max(0.5, height * 0.12) || /\s$/.test(last.words) || /^\s/.test(str)
      last.words = `${last.words.trimEnd()}${parted ? ' ' : ''}${str.trimStart()}`
      last.end = Math.max(last.end, end)
    }
  }
  return segments.map((one) => ({ ...one, words: one.words.trimEnd() }))
}

/** Where columns begin on a page: places where at least two lines have words that stand off from what is before them. */
const startsIn = (lines: readonly (readonly Segment[])[]): number[] => {
  const places = lines
    .filter((segments) => segments.length > 1)
    .flatMap((segments) => segments.map(({ x }) => x))
    .sort((a, b) => a - b)
  const starts: number[] = []
  let count = 0
  let from = Number.NEGATIVE_INFINITY
  for (const x of places) {
    if (x - from > NEAR) {
      from = x
      count = 1
    } else {
      count += 1
      if (count === 2) starts.push(from)
    }
  }
  return starts
}

/** The lines of a page, parted where columns begin. */
export const linesOf = (drawn: readonly Drawn[]): { lines: Line[]; starts: number[] } => {
  const rows = rowsOf(drawn)
  const starts = startsIn(rows.map((row) => segmentsOf(row, [])))
  const lines = rows.map((row) => ({
    y: row[0]!.y,
    height: row.reduce((most, { height }) => Math.max(most, height), 0),
    segments: segmentsOf(row, starts),
  }))
  return { lines, starts }
}

/** Whether the first word of a line below had no room behind the words above it. */
export const hasNoRoom = (above: Segment, below: Segment, right: number): boolean => {
  const word = below.words.search(/\s/)
  const letter = (below.end - below.x) / Math.max(1, below.words.length)
  // the word with the space before it
  return above.end + letter * ((word < 0 ? below.words.length : word) + 1) > right - 1
}
