import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { changeIn } from '../promises/change.ts'
import { dueIn } from '../promises/due.ts'
import { isOwner, tidyOwner } from '../promises/owners.ts'
import { type Setting, settled } from '../promises/setting.ts'
import { asTitle } from '../promises/title.ts'
import { destinationIn } from '../promises/when.ts'
import type { CalendarMeeting, Destination, ItemRead, Proposal } from '../reading.ts'
import type { Page } from '../text/page.ts'
import { type DateSaid, datesIn } from '../words/dates.ts'
import { timesIn } from '../words/times.ts'
import { asPrinted, evidenceOf, itemOf, oneLine, owners } from './table-cells.ts'
import type { KnownTable, TableRow } from './tables.ts'

/** What the known tables of a page say and propose. */
export type TablesRead = {
  readonly items: ItemRead[]
  readonly proposals: Proposal[]
  readonly meetings: CalendarMeeting[]
}

const DONE =
  /^(?:yes|y|done|complete[d]?|closed|achieved|discharged|no further action|n\/a|superseded|withdrawn|green\b.{0,30}(?:complete|stop)|completed?\b.*)/i
const OPEN_WORDS = /\b(?:not (?:yet )?complete|ongoing|outstanding|open|in progress|to be|incomplete|partially)\b/i
const UNSCHEDULED =
  /\b(?:tbc|tba|unscheduled|to be (?:confirmed|scheduled|agreed|determined)|not (?:yet )?scheduled|date to be|pending)\b/i

const whenOf = (
  words: string | undefined,
  setting: Setting,
): Pick<Destination, 'meeting' | 'time' | 'derived' | 'how' | 'says'> => {
  const none = { meeting: null, time: null, derived: false, how: null, says: null }
  if (!words || UNSCHEDULED.test(words)) return none
  const date: DateSaid | undefined = datesIn(words)[0]
  if (!date) return { ...none, says: words.replace(/\s+/g, ' ') }
  const { iso, derived, how } = settled(date, setting)
  return {
    meeting: iso,
    time: timesIn(words.slice(0, date.start) + words.slice(date.end))[0]?.time ?? null,
    derived,
    how,
    says: iso ? null : words.replace(/\s+/g, ' '),
  }
}

/** The rows of a programme: a dated row is to be scheduled, an undated one to be added. A forward plan proposes nothing. */
const programme = (page: Page, table: KnownTable, setting: Setting, read: TablesRead): void => {
  let date = table.above && datesIn(table.above).length > 0 ? table.above : undefined
  for (const row of table.rows) {
    if (
      row.heading &&
      (datesIn(row.heading).length > 0 ||
        table.fields.length === 0 ||
        /\bmeeting\b|unscheduled|to be scheduled/i.test(row.heading))
    ) {
      date = row.heading
      continue
    }
    if (row.cells.date) date = row.cells.date
    // a cell of several lines is several items of one meeting
    for (const line of row.cells.title?.split('\n') ?? []) {
      const title = asPrinted(line)
      if (title.length < 3) continue
      const when = whenOf(row.cells.date ?? date, setting)
      if (table.holds === 'forward-plan') {
        const maker = oneLine(row.cells['decision-maker'])
        read.items.push({
          ...itemOf(page, row, title),
          decides: { maker, day: when.meeting, says: oneLine(row.cells.date) },
        })
        continue
      }
      read.items.push(itemOf(page, row, title))
      const owner = /^(?:tbc|tba|n\/a|none|-|–|to be confirmed)$/i.test(row.cells.owner ?? '')
        ? null
        : oneLine(row.cells.owner)
      const scheduled = when.meeting !== null || when.says !== null
      read.proposals.push({
        change: scheduled ? 'schedule-item' : 'add-item',
        title,
        owner,
        owners: owners(owner),
        to: { body: row.cells.committee ?? setting.committee, ...when },
        due: null,
        dueHow: null,
        certainty: scheduled && when.meeting === null ? 'likely' : 'certain',
        item: null,
        evidence: evidenceOf(page, row),
      })
    }
  }
}

/** "October 2025" in a column of deadlines is all of October. */
const endOfMonthSaid = (deadline: string): string =>
  /^\p{Lu}\p{L}{2,8} \d{4}$/u.test(deadline.trim()) ? `the end of ${deadline.trim()}` : deadline

const withOwner = (table: KnownTable, row: TableRow, action: string, owner: string): KnownTable => ({
  ...table,
  rows: [{ ...row, cells: { ...row.cells, action, owner } }],
})

const actions = (page: Page, table: KnownTable, setting: Setting, read: TablesRead): void => {
  for (const row of table.rows) {
    const words = oneLine(row.cells.action)
    const status = row.cells.status
    if (!words || (status && DONE.test(status) && !OPEN_WORDS.test(status))) continue
    if (!status && row.cells.due && DONE.test(row.cells.due)) continue
    // "Action / Owner": both stand in one cell, the owner last
    const last = row.cells.owner ? null : /^(.{6,}?)\s(?:[–—-]\s|\()([^–—()]{2,60})\)?\.?$/.exec(words)
    if (last && isOwner(tidyOwner(last[2]!)) && !isOwner(tidyOwner(last[1]!))) {
      actions(page, withOwner(table, row, last[1]!, tidyOwner(last[2]!)), setting, read)
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

const meetings = (table: KnownTable, read: TablesRead): void => {
  for (const { cells } of table.rows) {
    const date = datesIn(cells.date ?? '').find((one) => one.iso)?.iso as CivilDate | undefined
    if (!date) continue
    const cancelled = /cancel/i.test(`${cells.status ?? ''} ${cells.date ?? ''}`)
    read.meetings.push({
      date,
      time:
        timesIn(cells.time ?? cells.date ?? '')[0]?.time ??
        (/^(\d{1,2})[.:](\d{2})$/.test(cells.time ?? '') ? cells.time!.replace('.', ':').padStart(5, '0') : null),
      venue: cells.venue ?? null,
      derived: false,
      how: null,
      committee: cells.committee ?? null,
      title: cells.committee ?? null,
      id: cells.reference ?? null,
      status: cancelled ? 'cancelled' : /provisional|tbc/i.test(cells.status ?? '') ? 'provisional' : null,
    })
  }
}

/** Reads every known table of a page. */
export const readTables = (page: Page, tables: readonly KnownTable[], setting: Setting): TablesRead => {
  const read: TablesRead = { items: [], proposals: [], meetings: [] }
  for (const table of tables) {
    if (table.holds === 'actions') actions(page, table, setting, read)
    else if (table.holds === 'meetings') meetings(table, read)
    else if (table.holds !== 'people') programme(page, table, setting, read)
  }
  return read
}
