import type { CivilDate } from './civil-date.ts'
import type { Deadline, DeadlineName } from './deadline.ts'
import { deadlineNamed, type Timetable } from './timetable.ts'

/** A meeting in the grid: whose it is, its timetable, and the directorates that owe it reports. */
export type GridMeeting = {
  /** What tells it from every other, wherever it moves: its days keep their names in a calendar. */
  readonly id: string
  readonly committee: string
  readonly day: CivilDate
  readonly isInformal: boolean
  /** Null where the bank holidays are not known that far: the meeting is there, and its days are not guessed. */
  readonly timetable: Timetable | null
  readonly directorates: readonly string[]
}

/** The year’s report deadlines as every council sets them out: a row for each meeting, a column for each stage. */
export type DeadlinesGrid = {
  readonly columns: readonly { readonly name: DeadlineName; readonly title: string }[]
  readonly rows: readonly GridRow[]
}

/** One meeting’s days, in step with the columns; null where a stage does not apply or its day cannot be known. */
export type GridRow = {
  readonly id: string
  readonly committee: string
  readonly isInformal: boolean
  /** Whether the bank holidays are known as far as this meeting. */
  readonly isKnown: boolean
  readonly directorates: readonly string[]
  readonly meeting: CivilDate
  readonly days: readonly (Deadline | null)[]
}

/** The stages that authors work to, in the order in which they come. A council’s own stages follow in theirs. */
const gridColumns: readonly DeadlineName[] = [
  'request-report-by',
  'draft-report-by',
  'clearance-by',
  'chairs-briefing',
  'translation-by',
  'final-report-by',
  'our-target',
  'publish-by',
]

/** What an informal gathering has none of: no statute has its agenda published. */
export const ONLY_IF_PUBLISHED: readonly DeadlineName[] = ['our-target', 'publish-by']

/** The grid of these meetings, by day and then by committee. Columns that no meeting uses are left out. */
export const deadlinesGrid = (
  meetings: readonly GridMeeting[],
  names: readonly DeadlineName[] = gridColumns,
): DeadlinesGrid => {
  const titles = new Map<DeadlineName, string>()
  for (const { timetable } of meetings) {
    for (const { name, title } of timetable?.deadlines ?? []) if (!titles.has(name)) titles.set(name, title)
  }
  const columns = names.filter((name) => titles.has(name)).map((name) => ({ name, title: titles.get(name)! }))
  const rows = meetings
    .map(
      ({ id, committee, day, isInformal, directorates, timetable }): GridRow => ({
        id,
        committee,
        isInformal,
        isKnown: timetable !== null,
        directorates,
        meeting: day,
        days: columns.map(({ name }) => (timetable && deadlineNamed(timetable, name)) ?? null),
      }),
    )
    .sort((one, other) =>
      one.meeting < other.meeting ? -1 : one.meeting > other.meeting ? 1 : one.committee.localeCompare(other.committee),
    )
  return { columns, rows }
}

/** One directorate’s part of the grid: the meetings that it owes reports to. */
export const gridForDirectorate = (grid: DeadlinesGrid, directorate: string): DeadlinesGrid => ({
  ...grid,
  rows: grid.rows.filter(({ directorates }) => directorates.includes(directorate)),
})

/** A call for reports: everything one directorate is asked for in one cycle, in one message. */
export type CallForReports = { readonly directorate: string; readonly rows: readonly GridRow[] }

/** The calls to send for the meetings between two days, one to a directorate, by its name. None has nothing in it. */
export const callsForReports = (grid: DeadlinesGrid, from: CivilDate, until: CivilDate): readonly CallForReports[] => {
  const inCycle = grid.rows.filter(({ meeting }) => from <= meeting && meeting <= until)
  const directorates = [...new Set(inCycle.flatMap((row) => row.directorates))].sort((one, other) =>
    one.localeCompare(other),
  )
  return directorates.map((directorate) => ({
    directorate,
    rows: inCycle.filter((row) => row.directorates.includes(directorate)),
  }))
}
