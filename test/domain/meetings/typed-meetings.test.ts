import { describe, expect, it } from 'vitest'
import { shippedBankHolidays } from '../../../src/domain/calendar/bank-holidays.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor } from '../../../src/domain/calendar/timetable.ts'
import { typedMeetings } from '../../../src/domain/meetings/typed-meetings.ts'

const given = {
  today: civilDate('2026-10-05'),
  until: civilDate('2027-10-06'),
  usualTime: timeOfDay('10:00'),
  calendar: calendarFor(profiles['england-council'], [], shippedBankHolidays),
}
const read = (typed: string) => {
  const ruling = typedMeetings(typed, given)
  return ruling.ok ? ruling.value.map(({ day, time, title }) => [day, time, title]) : ruling.refusal.rule
}

describe('Meetings as they are typed', () => {
  it.each([
    ['9 November 2026, 2pm', null],
    ['Special meeting 9 November 2026, 2pm', 'Special meeting'],
    ['Special meeting on Monday 9 November 2026 at 2pm', 'Special meeting'],
    ['extraordinary: 9 November 2026, 2pm', 'Extraordinary meeting'],
    ['EXTRAORDINARY MEETING – 9 November 2026, 2pm', 'Extraordinary meeting'],
  ])('%s', (typed, title) => expect(read(typed)).toEqual([['2026-11-09', '14:00', title]]))

  it('are one to a line, in order, each called what its own line says', () => {
    expect(read('Special 10 December 2026\n12 November 2026')).toEqual([
      ['2026-11-12', '10:00', null],
      ['2026-12-10', '10:00', 'Special meeting'],
    ])
  })

  it('of a pattern are called nothing', () => {
    expect(read('second Tuesday monthly at 18:30')).toContainEqual(['2026-10-13', '18:30', null])
  })

  it('are refused where no day follows the word, or the weekday is another', () => {
    expect(read('Special needs board')).toBe('date-not-settled')
    expect(read('Special meeting Wednesday 9 November 2026')).not.toEqual(expect.any(Array))
  })
})
