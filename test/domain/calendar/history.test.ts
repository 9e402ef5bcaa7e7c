import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { BankHolidays } from '../../../src/domain/calendar/bank-holidays.ts'
import { civilDate, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { reckon } from '../../../src/domain/calendar/count-days.ts'
import { type ProfileName, profiles } from '../../../src/domain/calendar/profiles.ts'
import type { Rule } from '../../../src/domain/calendar/rule.ts'
import { calendarFor, deadlineNamed, meetingTimetable } from '../../../src/domain/calendar/timetable.ts'

type Row = Record<
  'what' | 'authority' | 'event' | 'on' | 'profile' | 'count' | 'unit' | 'direction' | 'roll' | 'at' | 'published',
  string
> & { readonly agrees: 'yes' | 'no' | 'refused'; readonly why: string }

const rows: readonly Row[] = parse(readFileSync(new URL('published-agendas.csv', import.meta.url)), { columns: true })

const reckoned = (row: Row) => {
  const rule: Rule = {
    name: row.what,
    title: row.what,
    is: 'by',
    count: Number(row.count),
    unit: row.unit as Rule['unit'],
    anchor: row.event,
    direction: row.direction as Rule['direction'],
    at: null,
    roll: row.roll as Rule['roll'],
    authority: { words: row.authority, link: null },
    statutory: false,
  }
  return reckon(rule, civilDate(row.on), calendarFor(profiles[row.profile as ProfileName]))
}

describe('What councils really published', () => {
  it.each(rows.map((row) => [`${row.authority}: ${row.what}`, row] as const))('%s', (_, row) => {
    const ruling = reckoned(row)

    if (row.agrees === 'refused') {
      expect(ruling.ok).toBe(false)
      expect(row.why).not.toBe('')
      return
    }
    const day = ruling.ok ? ruling.value.day : 'refused'
    if (row.agrees === 'yes') expect(day).toBe(row.published)
    else {
      // The council was late: it published after the last lawful day, and the row says what came of it.
      expect(row.published > day).toBe(true)
      expect(row.why).not.toBe('')
    }
  })
})

describe('Years before the shipped calendar, with their holidays handed in', () => {
  const holidays2018: BankHolidays = {
    source: 'the list for 2018, for this test',
    known: { from: civilDate('2018-01-01'), until: civilDate('2018-12-31') },
    divisions: {
      'england-and-wales': [
        '2018-01-01',
        '2018-03-30',
        '2018-04-02',
        '2018-05-07',
        '2018-05-28',
        '2018-08-27',
        '2018-12-25',
        '2018-12-26',
      ].map((day) => ({ day: civilDate(day), title: 'bank holiday', substitute: false })),
      scotland: [],
      'northern-ireland': [],
    },
  }

  it('the Cabinet of 18 September 2018 had to be noticed by 20 August and its agenda out by 10 September', () => {
    // Reference: Oxfordshire County Council, the debate forwarded to Cabinet (seed 003).
    const ruling = meetingTimetable({
      day: civilDate('2018-09-18'),
      profile: 'england-executive',
      keyDecision: true,
      holidays: holidays2018,
    })
    if (!ruling.ok) throw new Error('Refused')
    expect(longDate(deadlineNamed(ruling.value, 'key-decision-notice-by')!.day)).toBe('Monday 20 August 2018')
    expect(longDate(deadlineNamed(ruling.value, 'publish-by')!.day)).toBe('Monday 10 September 2018')
  })
})
