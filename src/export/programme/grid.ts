import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeGroup, ProgrammeOut } from '../../domain/papers/programme-out.ts'
import { printable } from '../document/printable.ts'
import { COLUMN_SETS, COLUMNS, type Columns } from './columns.ts'

/** A table of words: headings first, every row as long as they are. */
export type Grid = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The programme as a table, in the columns that were asked for: one row an item. */
export const programmeGrid = (out: ProgrammeOut, columns: Columns): Grid => {
  if (columns === 'pro-forma') return proForma(out)
  const names = typeof columns === 'string' ? COLUMN_SETS[columns].columns : columns
  return {
    head: names,
    rows: out.groups.flatMap((group) =>
      group.rows.map((row) => names.map((name) => printable(COLUMNS[name](row, group)))),
    ),
  }
}

const UNTIMED = 'Not yet scheduled'
const periodOf = ({ meeting }: ProgrammeGroup): string =>
  meeting ? longDate(meeting.day).split(' ').slice(2).join(' ') : UNTIMED
const categoryOf = (from: string | null): string =>
  from === null
    ? 'Other'
    : /^minute/.test(from)
      ? 'Follow-up of earlier minutes'
      : from.charAt(0).toUpperCase() + from.slice(1)

/** The pro forma: where business came from down the side, months across, and in each box what it is. */
const proForma = ({ groups }: ProgrammeOut): Grid => {
  const periods = [...new Set(groups.map(periodOf))].sort((a, b) => Number(a === UNTIMED) - Number(b === UNTIMED))
  const boxes = new Map<string, Map<string, string[]>>()
  for (const group of groups)
    for (const row of group.rows) {
      const category = categoryOf(row.from)
      const across = boxes.get(category) ?? new Map<string, string[]>()
      boxes.set(category, across)
      across.set(periodOf(group), [...(across.get(periodOf(group)) ?? []), row.title])
    }
  return {
    head: ['Category', ...periods],
    rows: [...boxes]
      .sort(([one], [other]) => one.localeCompare(other, 'en'))
      .map(([category, across]) => [
        category,
        ...periods.map((period) => printable((across.get(period) ?? []).join('\n'))),
      ]),
  }
}
