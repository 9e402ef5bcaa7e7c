import { describe, expect, it } from 'vitest'
import { civilDate, shortDate } from '../../../src/domain/calendar/civil-date.ts'
import { callsForReports, deadlinesGrid, gridForDirectorate } from '../../../src/domain/calendar/deadlines-grid.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import type { TimetableOf } from '../../../src/domain/calendar/timetable-of.ts'

const aMeeting = (committee: string, on: string, directorates: readonly string[], given: Partial<TimetableOf> = {}) => {
  const ruling = meetingTimetable({ ...given, day: civilDate(on) })
  if (!ruling.ok) throw new Error('Refused')
  const isInformal = given.regime === 'informal'
  return { id: `${committee} ${on}`, committee, day: civilDate(on), isInformal, timetable: ruling.value, directorates }
}
const people = aMeeting('People Panel', '2026-11-12', ['Children', 'Adults'])
const places = aMeeting('Places Panel', '2026-04-15', ['Highways'])
const both = aMeeting('Audit Committee', '2026-11-12', ['Children'])

describe('The deadlines grid', () => {
  const grid = deadlinesGrid([people, places, both])

  it('has a row for each meeting, by day and then by committee, and a column for each stage', () => {
    expect(grid.rows.map(({ committee }) => committee)).toEqual(['Places Panel', 'Audit Committee', 'People Panel'])
    expect(grid.columns.map(({ name }) => name)).toEqual([
      'request-report-by',
      'draft-report-by',
      'clearance-by',
      'chairs-briefing',
      'final-report-by',
      'our-target',
      'publish-by',
    ])
  })

  it('gives each meeting its own days', () => {
    expect(grid.rows[0]!.days.map((deadline) => deadline && shortDate(deadline.day))).toEqual([
      'Fri 20 Feb',
      'Fri 13 Mar',
      'Fri 20 Mar',
      'Tue 24 Mar',
      'Tue 31 Mar',
      'Thu 2 Apr',
      'Tue 7 Apr',
    ])
  })

  it('leaves a gap where a stage is not one of a committee’s, or lies beyond the known bank holidays', () => {
    const welsh = aMeeting('Cabinet', '2026-11-10', [], { profile: 'wales' })
    const early = aMeeting('Early Panel', '2019-01-31', [])
    const mixed = deadlinesGrid([welsh, early, people])
    const translation = mixed.columns.findIndex(({ name }) => name === 'translation-by')
    expect(mixed.rows.map(({ days }) => days[translation] !== null)).toEqual([false, true, false])
    expect(mixed.rows[0]!.days[0]).toBeNull()
  })

  it('can be cut to one directorate', () => {
    expect(gridForDirectorate(grid, 'Children').rows.map(({ committee }) => committee)).toEqual([
      'Audit Committee',
      'People Panel',
    ])
  })

  it('makes one call for reports to each directorate in a cycle, with everything it owes', () => {
    const calls = callsForReports(grid, civilDate('2026-11-01'), civilDate('2026-11-30'))
    expect(calls.map(({ directorate, rows }) => [directorate, rows.length])).toEqual([
      ['Adults', 1],
      ['Children', 2],
    ])
  })
})
