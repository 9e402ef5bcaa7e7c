import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { DeadlinesGrid, GridRow } from '../domain/calendar/deadlines-grid.ts'

/** A table of the deadlines grid: days as days, so that a spreadsheet can sort them; null where none applies. */
export type GridTable = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (GridCell | null)[])[]
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

const rowOf = ({ committee, meeting, days }: GridRow, last: string | null): readonly (GridCell | null)[] => [
  text(committee),
  { is: 'day', day: meeting },
  ...days.map((deadline): GridCell | null => deadline && { is: 'day', day: deadline.day }),
  ...(last === null ? [] : [text(last)]),
]

/** The whole grid by day, then one table for each committee, then one for each directorate, by name. */
export const gridTables = ({ columns, rows }: DeadlinesGrid): readonly GridTable[] => {
  const headings = ['Committee', 'Meeting', ...columns.map(({ title }) => title)]
  const by = (title: string, those: readonly GridRow[]): GridTable => ({
    title,
    headings,
    rows: those.map((row) => rowOf(row, null)),
  })
  const names = (of: (row: GridRow) => readonly string[]) =>
    [...new Set(rows.flatMap(of))].sort((one, other) => one.localeCompare(other))
  const committees = names(({ committee }) => [committee])
  return [
    {
      title: 'All meetings',
      headings: [...headings, 'Directorates'],
      rows: rows.map((row) => rowOf(row, row.directorates.join(', '))),
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
