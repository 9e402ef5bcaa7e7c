import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asShipped } from '../../src/command-line/holidays/shipped-file.ts'
import { deadlinesMoved, holidayChanges, holidayChangeWords } from '../../src/domain/calendar/bank-holiday-changes.ts'
import { type BankHolidays, divisions, shippedBankHolidays } from '../../src/domain/calendar/bank-holidays.ts'
import { civilDate, longDate } from '../../src/domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../src/domain/calendar/timetable.ts'
import { readBankHolidayFeed } from '../../src/import/bank-holiday-feed.ts'

type Event = { title: string; date: string; notes: string; bunting: boolean }
const feedOf = (holidays: BankHolidays, change: (events: Event[], division: string) => Event[] = (events) => events) =>
  JSON.stringify(
    Object.fromEntries(
      divisions.map((division) => [
        division,
        {
          division,
          events: change(
            holidays.divisions[division].map(({ day, title, substitute }) => ({
              title,
              date: day,
              notes: substitute ? 'Substitute day' : '',
              bunting: true,
            })),
            division,
          ),
        },
      ]),
    ),
  )
const ours = shippedBankHolidays
const read = (text: string) => readBankHolidayFeed(text, ours)
const proclaimed = (events: Event[], division: string) =>
  division === 'scotland'
    ? events
    : [...events, { title: 'Extra bank holiday', date: '2026-11-10', notes: '', bunting: true }]

describe('The bank-holiday feed', () => {
  it('that says what is already known changes nothing', () => {
    const reading = read(feedOf(ours))
    expect(reading.ok && reading.holidays.divisions).toEqual(ours.divisions)
    expect(reading.ok && holidayChanges(ours, reading.holidays)).toEqual([])
  })

  it('that covers only its latest years keeps the earlier ones', () => {
    const reading = read(feedOf(ours, (events) => events.filter(({ date }) => date >= '2024')))
    expect(reading.ok && reading.holidays.divisions).toEqual(ours.divisions)
    expect(reading.ok && reading.holidays.known).toEqual(ours.known)
  })

  it('with a new year in it makes the known calendar longer, and proclaims nothing', () => {
    const reading = read(
      feedOf(ours, (events) => [
        ...events,
        ...events
          .filter(({ date }) => date.startsWith('2027'))
          .map((event) => ({ ...event, date: event.date.replace('2027', '2029') })),
      ]),
    )
    if (!reading.ok) throw new Error(reading.why)
    expect(reading.holidays.known).toEqual({ from: '2019-01-01', until: '2029-12-31' })
    expect(holidayChanges(ours, reading.holidays)).toEqual([])
    expect(meetingTimetable({ day: civilDate('2029-03-08'), holidays: reading.holidays }).ok).toBe(true)
  })

  it('with a day newly proclaimed moves the deadlines that it touches, and says why', () => {
    const reading = read(feedOf(ours, proclaimed))
    if (!reading.ok) throw new Error(reading.why)
    expect(holidayChanges(ours, reading.holidays).map(holidayChangeWords)).toEqual([
      'Tuesday 10 November 2026 is now a bank holiday in England and Wales (Extra bank holiday).',
      'Tuesday 10 November 2026 is now a bank holiday in Northern Ireland (Extra bank holiday).',
    ])

    const timetable = (holidays: BankHolidays, profile: 'england-council' | 'scotland') => {
      const ruling = meetingTimetable({ day: civilDate('2026-11-12'), holidays, profile })
      if (!ruling.ok) throw new Error('Refused')
      return ruling.value
    }
    const moved = deadlinesMoved(timetable(ours, 'england-council'), timetable(reading.holidays, 'england-council'))
    expect(moved.find(({ deadline }) => deadline.name === 'publish-by')).toMatchObject({
      from: '2026-11-04',
      to: '2026-11-03',
    })
    expect(longDate(moved.find(({ deadline }) => deadline.name === 'final-report-by')!.to)).toBe(
      'Thursday 29 October 2026',
    )
    expect(deadlinesMoved(timetable(ours, 'scotland'), timetable(reading.holidays, 'scotland'))).toEqual([])
  })

  it('with a day withdrawn says so', () => {
    const reading = read(feedOf(ours, (events) => events.filter(({ date }) => date !== '2026-06-15')))
    expect(reading.ok && holidayChanges(ours, reading.holidays).map(holidayChangeWords)).toEqual([
      'Monday 15 June 2026 is no longer a bank holiday in Scotland (World Cup bank holiday).',
    ])
  })

  it.each([
    ['a page instead of JSON', '<html>', 'did not answer with JSON'],
    ['nothing in it', '{}', 'england-and-wales'],
    ['a date that is none', feedOf(ours).replace('2026-12-25', '2026-13-25'), 'is not a date'],
    ['a date of the other shape', feedOf(ours).replace('2026-12-25', '25/12/2026'), 'is not a date'],
    [
      'an empty division',
      feedOf(ours, (events, division) => (division === 'scotland' ? [] : events)),
      'scotland.events',
    ],
    ['a day twice', feedOf(ours, (events) => [...events, events[0]!]), 'a day twice'],
    ['only the start of it', feedOf(ours, (events) => events.slice(0, 5)), 'does not cover a whole year'],
    [
      'days lost from the middle',
      feedOf(ours, (events) => events.filter(({ date }) => !/-05-/.test(date) || date < '2026')),
      'cut short',
    ],
    [
      'years that nobody knows between',
      feedOf(ours, (events) =>
        events
          .filter(({ date }) => date >= '2025')
          .map((event) => ({ ...event, date: event.date.replace('202', '204') })),
      ),
      'nobody knows',
    ],
  ])('with %s is refused in a sentence, and changes nothing', (_, text, why) => {
    const reading = read(text)
    expect(reading.ok ? 'believed' : reading.why).toMatch(new RegExp(why))
  })
})

describe('The project’s own copy of the bank holidays', () => {
  it('is written as the refresh would write it, so that a refresh changes only what changed', () => {
    const kept = readFileSync(new URL('../../src/domain/calendar/bank-holidays.json', import.meta.url), 'utf8')
    expect(asShipped(ours)).toBe(kept)
  })

  it('says where it is from, under what licence, and for which years it is complete', () => {
    expect(ours.source).toContain('Open Government Licence')
    expect(ours.known).toEqual({ from: '2019-01-01', until: '2028-12-31' })
    for (const division of divisions) {
      for (let year = 2019; year <= 2028; year++) {
        const inYear = ours.divisions[division].filter(({ day }) => day.startsWith(String(year)))
        expect(inYear.length, `${division} ${year}`).toBeGreaterThanOrEqual(8)
      }
    }
  })
})
