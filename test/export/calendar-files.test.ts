import ICAL from 'ical.js'
import mammoth from 'mammoth'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import { deadlinesGrid, type GridMeeting } from '../../src/domain/calendar/deadlines-grid.ts'
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
  const meeting = (
    committee: string,
    on: string,
    directorates: readonly string[],
    regime: 'statutory' | 'informal' = 'statutory',
  ): GridMeeting => {
    const ruling = meetingTimetable({ day: civilDate(on), regime })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    return {
      id: `${committee.length}-${on}`,
      committee,
      day: civilDate(on),
      isInformal: regime === 'informal',
      timetable: ruling.value,
      directorates,
    }
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

  describe('with an informal gathering, and a meeting beyond the known bank holidays', () => {
    const mixed = deadlinesGrid([
      meeting('People Panel', '2026-11-12', ['Children']),
      meeting('Agenda setting', '2026-11-19', ['Children'], 'informal'),
      {
        id: 'far',
        committee: 'Far Panel',
        day: civilDate('2029-02-01'),
        isInformal: false,
        timetable: null,
        directorates: ['Highways'],
      },
    ])
    const NOTE = 'An informal gathering has no agenda to publish by law'

    it('says in Excel that there is no day to publish by, and that days are not known', async () => {
      const [all] = await readXlsx(Buffer.from(await gridXlsx(mixed, of)))
      const rows = all!.data as unknown as unknown[][]
      const at = (name: string) => 2 + mixed.columns.findIndex((column) => column.name === name)
      expect(rows[2]![0]).toBe('Agenda setting')
      expect([rows[2]![at('our-target')], rows[2]![at('publish-by')]]).toEqual(['None: informal', 'None: informal'])
      expect((rows[2]![at('final-report-by')] as Date).toISOString().slice(0, 10)).toBe('2026-11-16')
      expect(rows[3]!.slice(2, -1).every((cell) => cell === 'Not known')).toBe(true)
      expect(rows.slice(4).map(([first]) => first)).toEqual([
        expect.stringContaining(NOTE),
        expect.stringContaining('not published that far'),
      ])
    })

    it('says it in Word', async () => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await gridDocx(mixed, of)) })
      expect(value.match(/None: informal/g)).toHaveLength(6)
      expect(value).toContain(NOTE)
      expect(value).toContain('Not known')
    })

    it('says it in a calendar, and gives no day to publish by', () => {
      const theirs = eventsIn(gridIcs(mixed, about)).filter(({ summary }) => summary?.includes('Agenda setting'))
      expect(theirs.map(({ summary }) => summary)).toContain('Agenda setting: informal, no agenda to publish')
      expect(theirs.some(({ summary }) => summary?.startsWith('Publish'))).toBe(false)
      expect(theirs.every(({ description }) => description?.startsWith(NOTE))).toBe(true)
      expect(eventsIn(gridIcs(mixed, about)).map(({ summary }) => summary)).toContain(
        'Far Panel: deadlines not known yet',
      )
    })

    it('keeps the name of each day when the meeting moves', () => {
      const uids = (on: string) =>
        eventsIn(gridIcs(deadlinesGrid([{ ...meeting('People Panel', on, []), id: 'one' }]), about)).map(
          ({ uid }) => uid,
        )
      expect(uids('2026-11-19')).toEqual(uids('2026-11-12'))
    })
  })

  it('is the same bytes for the same grid', async () => {
    expect(await gridXlsx(grid, of)).toEqual(await gridXlsx(grid, of))
    expect(await gridDocx(grid, of)).toEqual(await gridDocx(grid, of))
  })
})
