import ICAL from 'ical.js'
import mammoth from 'mammoth'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import { deadlinesGrid } from '../../src/domain/calendar/deadlines-grid.ts'
import { meetingTimetable } from '../../src/domain/calendar/timetable.ts'
import { type CalendarEntry, calendarIcs, gridIcs } from '../../src/export/calendar-ics.ts'
import { calendarJson } from '../../src/export/calendar-json.ts'
import { gridDocx } from '../../src/export/grid-docx.ts'
import { gridXlsx } from '../../src/export/grid-xlsx.ts'
import { readCalendarFile } from '../../src/import/calendar-file.ts'
import { readICalendar } from '../../src/import/formats/icalendar.ts'

const entry = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '01980000-0000-7000-8000-0000000000d1',
  committee: 'Corporate and Communities Panel',
  day: civilDate('2026-11-12'),
  time: timeOfDay('10:00'),
  zone: 'Europe/London',
  minutes: 150,
  venue: 'County Hall; Committee Room 1, Westmarch',
  link: null,
  title: null,
  status: 'confirmed',
  sequence: 0,
  reason: null,
  publishing: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
  ...given,
})
const about = { name: 'Westmarch County Council', at: '2026-09-01T09:00:00Z' }
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const eventsIn = (bytes: Uint8Array) =>
  new ICAL.Component(ICAL.parse(textOf(bytes))).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

describe('The calendar of meetings as iCalendar', () => {
  const file = calendarIcs(
    [
      entry(),
      entry({
        id: '01980000-0000-7000-8000-0000000000d2',
        day: civilDate('2026-07-09'),
        sequence: 3,
        title: 'Special meeting',
      }),
      entry({
        id: '01980000-0000-7000-8000-0000000000d3',
        status: 'cancelled',
        sequence: 2,
        reason: 'Not enough business',
      }),
    ],
    about,
  )

  it('is read by another program: the instant in winter and in summer, the place with its commas, the length', () => {
    const [winter, summer] = eventsIn(file)
    expect(winter!.startDate.toJSDate().toISOString()).toBe('2026-11-12T10:00:00.000Z')
    expect(winter!.endDate.toJSDate().toISOString()).toBe('2026-11-12T12:30:00.000Z')
    expect(winter!.location).toBe('County Hall; Committee Room 1, Westmarch')
    expect(winter!.description).toBe(
      'Agenda out by Tuesday 3 November 2026 (our target) and no later than Wednesday 4 November 2026.',
    )
    expect(summer!.startDate.toJSDate().toISOString()).toBe('2026-07-09T09:00:00.000Z')
    expect(summer!.summary).toBe('Corporate and Communities Panel: Special meeting')
  })

  it('keeps the name of a meeting while its number of changes grows', () => {
    const moved = eventsIn(calendarIcs([entry({ day: civilDate('2026-11-19'), sequence: 1 })], about))
    expect(moved[0]!.uid).toBe(eventsIn(file)[0]!.uid)
    expect(eventsIn(file).map(({ sequence }) => sequence)).toEqual([0, 3, 2])
    expect(moved[0]!.sequence).toBe(1)
  })

  it('says that a meeting is cancelled, and why', () => {
    const cancelled = eventsIn(file)[2]!
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(cancelled.summary).toBe('Cancelled: Corporate and Communities Panel')
    expect(cancelled.description).toBe('Not enough business')
  })

  it('is the same file for the same meetings, in lines no longer than the standard allows', () => {
    expect(calendarIcs([entry()], about)).toEqual(calendarIcs([entry()], about))
    expect(
      Math.max(
        ...textOf(file)
          .split('\r\n')
          .map((line) => Buffer.byteLength(line)),
      ),
    ).toBeLessThanOrEqual(75)
  })

  it('is read back by our own reader as it was written', () => {
    expect(readICalendar(textOf(file), 100)?.meetings).toMatchObject([
      { date: '2026-07-09', time: '10:00', status: 'confirmed' },
      { date: '2026-11-12', time: '10:00' },
      { date: '2026-11-12', time: '10:00' },
    ])
  })
})

describe('The calendar as JSON', () => {
  it('is what the reading of minutes takes to settle the next meeting; cancelled ones are left aside there', () => {
    const json = calendarJson([entry(), entry({ status: 'cancelled' })], {
      council: about.name,
      committee: entry().committee,
    })

    expect(readCalendarFile(json)).toEqual({
      committee: 'Corporate and Communities Panel',
      meetings: [{ date: '2026-11-12', time: '10:00', committee: 'Corporate and Communities Panel' }],
    })
    expect(JSON.parse(json).meetings[0]).toMatchObject({ publishBy: { target: '2026-11-03', last: '2026-11-04' } })
  })
})

describe('The deadlines grid as a file', () => {
  const meeting = (committee: string, on: string, directorates: readonly string[]) => {
    const ruling = meetingTimetable({ day: civilDate(on) })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    return { committee, timetable: ruling.value, directorates }
  }
  const grid = deadlinesGrid([
    meeting('People Panel', '2026-11-12', ['Children', 'Adults']),
    meeting('Places: Roads/Paths Committee of the Whole Council', '2027-03-30', ['Highways']),
  ])
  const of = { council: 'Westmarch County Council', covers: '2026/27', on: civilDate('2026-09-01') }

  it('is an Excel workbook with a sheet for each committee and directorate, its days as days', async () => {
    const bytes = Buffer.from(await gridXlsx(grid, of))

    const sheets = await readXlsx(bytes)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'All meetings',
      'People Panel',
      'Places Roads Paths Committee of',
      'Directorate Adults',
      'Directorate Children',
      'Directorate Highways',
    ])
    const rows = sheets[0]!.data as unknown as unknown[][]
    expect(rows[0]!.slice(0, 2)).toEqual(['Committee', 'Meeting'])
    expect(rows[0]!.at(-1)).toBe('Directorates')
    expect((rows[1]![1] as Date).toISOString().slice(0, 10)).toBe('2026-11-12')
    expect(rows[1]!.at(-1)).toBe('Children, Adults')
    const publish = 2 + grid.columns.findIndex(({ name }) => name === 'publish-by')
    expect(rows.slice(1).map((row) => (row[publish] as Date).toISOString().slice(0, 10))).toEqual([
      '2026-11-04',
      '2027-03-18',
    ])
  })

  it('is a Word document whose tables a reader finds again', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await gridDocx(grid, of)) })

    expect(value).toContain('Report deadlines 2026/27')
    expect(value).toContain('Directorate: Highways')
    expect(value).toContain('Wed 4 Nov 2026')
    expect(value.match(/<table>/g)).toHaveLength(6)
    expect(value).toContain('<thead>')
  })

  it('is a calendar of whole days', () => {
    const events = eventsIn(gridIcs(grid, about))
    expect(events).toHaveLength(grid.columns.length * 2)
    const publish = events.find(({ summary }) => summary?.startsWith('Publish the agenda'))!
    expect([publish.startDate.isDate, publish.startDate.toString()]).toEqual([true, '2026-11-04'])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('is the same bytes for the same grid', async () => {
    expect(await gridXlsx(grid, of)).toEqual(await gridXlsx(grid, of))
    expect(await gridDocx(grid, of)).toEqual(await gridDocx(grid, of))
  })
})
