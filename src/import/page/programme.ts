import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { comesBackSaid } from '../../domain/programme/recurrence.ts'
import { type Setting, settled } from '../promises/setting.ts'
import type { Destination } from '../reading.ts'
import type { Page } from '../text/page.ts'
import { type DateSaid, datesIn } from '../words/dates.ts'
import { timesIn } from '../words/times.ts'
import { itemsOfRows, readActions, type TablesRead } from './action-rows.ts'
import { asPrinted, evidenceOf, itemOf, oneLine, owners } from './table-cells.ts'
import type { KnownTable } from './tables.ts'

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
      const recurs = row.cells.recurs ? comesBackSaid(row.cells.recurs.replace(/\s+/g, ' ')) : null
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
        ...(recurs && { recurs }),
        evidence: evidenceOf(page, row),
      })
    }
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
    if (table.holds === 'actions') {
      read.items.push(...itemsOfRows(page, table))
      readActions(page, table, setting, read)
    }
    if (table.holds === 'meetings') meetings(table, read)
    if (table.holds === 'programme' || table.holds === 'forward-plan') programme(page, table, setting, read)
  }
  return read
}
