import { changeIn } from '../promises/change.ts'
import { dueIn } from '../promises/due.ts'
import { isOwner, tidyOwner } from '../promises/owners.ts'
import { type Setting, settled } from '../promises/setting.ts'
import { asTitle } from '../promises/title.ts'
import { destinationIn } from '../promises/when.ts'
import type { CalendarMeeting, ItemRead, Proposal } from '../reading.ts'
import type { Page } from '../text/page.ts'
import { datesIn } from '../words/dates.ts'
import { evidenceOf, itemOf, oneLine, owners } from './table-cells.ts'
import type { KnownTable, TableRow } from './tables.ts'

/** What the known tables of a page say and propose. */
export type TablesRead = {
  readonly items: ItemRead[]
  readonly proposals: Proposal[]
  readonly meetings: CalendarMeeting[]
}

const DONE =
  /^(?:yes|y|done|complete[d]?|closed|achieved|discharged|no further action|n\/a|superseded|withdrawn|green\b.{0,30}(?:complete|stop)|completed?\b.*)|[.;]\s(?:completed?|done|closed|discharged)\W*$/i
const OPEN_WORDS = /\b(?:not (?:yet )?complete|ongoing|outstanding|open|in progress|to be|incomplete|partially)\b/i
/** "October 2025" in a column of deadlines is all of October. */
const endOfMonthSaid = (deadline: string): string =>
  /^\p{Lu}\p{L}{2,8} \d{4}$/u.test(deadline.trim()) ? `the end of ${deadline.trim()}` : deadline

const withOwner = (table: KnownTable, row: TableRow, action: string, owner: string): KnownTable => ({
  ...table,
  rows: [{ ...row, cells: { ...row.cells, action, owner } }],
})

const linesOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A cell of several actions, beside as many owners or days, is as many rows. */
const parted = (row: TableRow): TableRow[] => {
  const [said, who, when] = [linesOf(row.cells.action), linesOf(row.cells.owner), linesOf(row.cells.due)]
  if (said.length < 2 || (who.length !== said.length && when.length !== said.length)) return [row]
  return said.map((action, at) => {
    const owner = who.length === said.length ? who[at] : row.cells.owner
    const due = when.length === said.length ? when[at] : row.cells.due
    return { ...row, cells: { ...row.cells, action, ...(owner ? { owner } : {}), ...(due ? { due } : {}) } }
  })
}

/** A row whose first cell is "3. Voice of young people" is that item. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,2})?)[.)]?\s+(\p{L}.{1,160})$/u
/** The items of minutes that are kept as a table of actions. */
export const itemsOfRows = (page: Page, table: KnownTable): ItemRead[] => {
  const items = table.rows.flatMap((row) => {
    const m = NUMBERED.exec(oneLine(row.cells.title ?? row.cells.issue) ?? '')
    return m ? [{ ...itemOf(page, row, m[2]!), number: m[1]! }] : []
  })
  return items.length > 1 ? items : []
}

/** The rows of a list of actions: what is done with is left out, and the owner may stand in the action's own words. */
export const readActions = (page: Page, table: KnownTable, setting: Setting, read: TablesRead): void => {
  for (const row of table.rows.flatMap(parted)) {
    const words = oneLine(row.cells.action)
    const status = row.cells.status
    if (!words || (status && DONE.test(status) && !OPEN_WORDS.test(status))) continue
    if (!status && row.cells.due && DONE.test(row.cells.due)) continue
    // "Action / Owner": both stand in one cell, the owner last
    const last = row.cells.owner ? null : /^(.{6,}?)\s(?:[–—-]\s|\()([^–—()]{2,60})\)?\.?$/.exec(words)
    if (last && isOwner(tidyOwner(last[2]!)) && !isOwner(tidyOwner(last[1]!))) {
      readActions(page, withOwner(table, row, last[1]!, tidyOwner(last[2]!)), setting, read)
      continue
    }
    const lead = /^(.{2,60}?) to ([a-z].*)$/.exec(words)
    const owner = oneLine(row.cells.owner) ?? (lead && /^\p{Lu}/u.test(lead[1]!) ? lead[1]! : null)
    const action = !row.cells.owner && lead && owner ? lead[2]! : words
    const change = changeIn(action)
    const deadline = row.cells.due
    const printed = deadline ? datesIn(deadline)[0] : undefined
    const due = printed ? settled(printed, setting) : null
    const { dueHow, due: said } = dueIn(deadline ? `by ${endOfMonthSaid(deadline)}` : action, setting)
    read.proposals.push({
      change,
      title: asTitle(action.replace(/^to\s/i, '')),
      owner,
      owners: owners(owner),
      to: destinationIn(action, change, setting),
      due: due?.iso ?? said,
      dueHow: due?.how ?? dueHow ?? (deadline && !due?.iso ? oneLine(deadline) : null),
      certainty: 'certain',
      item: row.cells.reference ?? null,
      evidence: evidenceOf(page, row),
    })
  }
}
