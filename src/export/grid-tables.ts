import type { CivilDate } from '../domain/calendar/civil-date.ts'
import { type DeadlinesGrid, type GridRow, ONLY_IF_PUBLISHED } from '../domain/calendar/deadlines-grid.ts'

/** A table of the deadlines grid: days as days, so that a spreadsheet can sort them; null where none applies. */
export type GridTable = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (GridCell | null)[])[]
  /** What a reader should know of its rows, in whole sentences. */
  readonly notes: readonly string[]
}
export type GridCell = { readonly is: 'text'; readonly text: string } | { readonly is: 'day'; readonly day: CivilDate }

/** What the grid is called and covers. */
export type GridAbout = {
  readonly council: string
  /** `2026/27`, or what was asked for instead. */
  readonly covers: string
  /** The day it is made up to: the same grid on the same day is the same file. */
  readonly on: CivilDate
}

const text = (words: string): GridCell => ({ is: 'text', text: words })

const INFORMAL = 'None: informal'
const UNKNOWN = 'Not known'

/** Said below every table with an informal gathering, in a calendar beside each of its days. */
export const INFORMAL_NOTE =
  'An informal gathering has no agenda to publish by law: it has no day to publish one by, and its stages count back from the day itself.'
const UNKNOWN_NOTE = 'Where days are not known, the bank holidays are not published that far yet.'

const notesOf = (rows: readonly GridRow[]): readonly string[] => [
  ...(rows.some(({ isInformal }) => isInformal) ? [INFORMAL_NOTE] : []),
  ...(rows.some(({ isKnown }) => !isKnown) ? [UNKNOWN_NOTE] : []),
]

const rowOf = (columns: DeadlinesGrid['columns'], row: GridRow, last: string | null): readonly (GridCell | null)[] => [
  text(row.committee),
  { is: 'day', day: row.meeting },
  ...columns.map(({ name }, at): GridCell | null => {
    const deadline = row.days[at]
    if (deadline) return { is: 'day', day: deadline.day }
    if (row.isInformal && ONLY_IF_PUBLISHED.includes(name)) return text(INFORMAL)
    return row.isKnown ? null : text(UNKNOWN)
  }),
  ...(last === null ? [] : [text(last)]),
]

/** The whole grid by day, then one table for each committee, then one for each directorate, by name. */
export const gridTables = ({ columns, rows }: DeadlinesGrid): readonly GridTable[] => {
  const headings = ['Committee', 'Meeting', ...columns.map(({ title }) => title)]
  const by = (title: string, those: readonly GridRow[]): GridTable => ({
    title,
    headings,
    rows: those.map((row) => rowOf(columns, row, null)),
    notes: notesOf(those),
  })
  const names = (of: (row: GridRow) => readonly string[]) =>
    [...new Set(rows.flatMap(of))].sort((one, other) => one.localeCompare(other))
  const committees = names(({ committee }) => [committee])
  return [
    {
      title: 'All meetings',
      headings: [...headings, 'Directorates'],
      rows: rows.map((row) => rowOf(columns, row, row.directorates.join(', '))),
      notes: notesOf(rows),
    },
    ...(committees.length < 2 ? [] : committees).map((name) =>
      by(
        name,
        rows.filter(({ committee }) => committee === name),
      ),
    ),
    ...names(({ directorates }) => directorates).map((name) =>
      by(
        `Directorate: ${name}`,
        rows.filter(({ directorates }) => directorates.includes(name)),
      ),
    ),
  ]
}
