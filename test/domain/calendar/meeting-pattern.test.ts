import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { calendarRefusalWords } from '../../../src/domain/calendar/calendar-refusal-words.ts'
import { civilDate, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { isoOf } from '../../../src/domain/calendar/day-number.ts'
import { type MeetingPattern, meetingsOf } from '../../../src/domain/calendar/meeting-pattern.ts'
import { occurrencesOf } from '../../../src/domain/calendar/occurrences.ts'
import { typedPattern } from '../../../src/domain/calendar/typed-pattern.ts'
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts'

const england = workingCalendar({ division: 'england-and-wales' })
const pattern = (typed: string): MeetingPattern => {
  const ruling = typedPattern(typed)
  if (!ruling.ok) throw new Error(calendarRefusalWords(ruling.refusal))
  return ruling.value
}
const year = (typed: string, from = '2026-05-01', until = '2027-04-30') => {
  const ruling = meetingsOf(pattern(typed), civilDate(from), civilDate(until), england)
  if (!ruling.ok) return calendarRefusalWords(ruling.refusal)
  return ruling.value.map(({ day, movedFrom, leftOut, why }) => {
    if (leftOut) return `no meeting on ${longDate(day)} (${why})`
    return movedFrom === null ? longDate(day) : `${longDate(day)}, not ${longDate(movedFrom)} (${why})`
  })
}

describe('A year of meetings from a pattern', () => {
  it('second Tuesday monthly, not August', () => {
    expect(year('second Tuesday monthly at 10:00, not August')).toEqual([
      'Tuesday 12 May 2026',
      'Tuesday 9 June 2026',
      'Tuesday 14 July 2026',
      'Tuesday 8 September 2026',
      'Tuesday 13 October 2026',
      'Tuesday 10 November 2026',
      'Tuesday 8 December 2026',
      'Tuesday 12 January 2027',
      'Tuesday 9 February 2027',
      'Tuesday 9 March 2027',
      'Tuesday 13 April 2027',
    ])
  })

  it('moves a week on from a bank holiday where it is to avoid them, and says why', () => {
    expect(year('last Monday monthly at 6.30pm, avoid bank holidays', '2026-05-01', '2026-08-31')).toEqual([
      'Monday 1 June 2026, not Monday 25 May 2026 (Spring bank holiday)',
      'Monday 29 June 2026',
      'Monday 27 July 2026',
      'Monday 7 September 2026, not Monday 31 August 2026 (Summer bank holiday)',
    ])
  })

  it('leaves a bank holiday out where it says so, and keeps it where it says nothing', () => {
    expect(year('last Monday monthly at 7pm, leave out bank holidays', '2026-05-01', '2026-05-31')).toEqual([
      'no meeting on Monday 25 May 2026 (Spring bank holiday)',
    ])
    expect(year('last Monday monthly at 7pm', '2026-05-01', '2026-05-31')).toEqual(['Monday 25 May 2026'])
  })

  it('twice a month, every two weeks, quarterly', () => {
    expect(year('first and third Thursday of the month, 6.30pm', '2026-09-01', '2026-10-31')).toEqual([
      'Thursday 3 September 2026',
      'Thursday 17 September 2026',
      'Thursday 1 October 2026',
      'Thursday 15 October 2026',
    ])
    expect(year('every two weeks on Wednesday at 2pm', '2026-09-01', '2026-09-30')).toEqual([
      'Wednesday 2 September 2026',
      'Wednesday 16 September 2026',
      'Wednesday 30 September 2026',
    ])
    expect(year('first Monday quarterly at 19:00')).toHaveLength(4)
  })

  it('a month with no fifth Friday has no such meeting, and fourth and last are one meeting where they coincide', () => {
    expect(year('fifth Friday monthly at 10:00', '2026-01-01', '2026-12-31')).toEqual([
      'Friday 30 January 2026',
      'Friday 29 May 2026',
      'Friday 31 July 2026',
      'Friday 30 October 2026',
    ])
    expect(year('fourth and last Friday monthly at 10:00', '2026-02-01', '2026-02-28')).toEqual([
      'Friday 27 February 2026',
    ])
  })

  it('is refused beyond the known bank holidays where they are to be avoided, and not where they are kept', () => {
    expect(year('first Monday monthly at 10:00, avoid bank holidays', '2028-11-01', '2029-02-28')).toContain(
      '31 December 2028',
    )
    expect(year('first Monday monthly at 10:00', '2029-01-01', '2029-02-28')).toHaveLength(2)
  })
})

describe('A pattern as it is typed', () => {
  it.each([
    ['second Tuesday monthly', 'Say at what time the committee meets'],
    ['monthly at 10:00', 'Say on which day of the week'],
    ['Tuesday at 10:00', 'Say how often'],
    ['second Tuesday and Thursday at 10:00', 'Give one day of the week at a time'],
    ['second Tuesday monthly at 7.30', 'morning or the evening'],
    ['second Tuesday monthly at 25:00', 'is not a time of day'],
  ])('“%s” is refused: %s', (typed, words) => {
    const ruling = typedPattern(typed)
    expect(ruling.ok ? null : calendarRefusalWords(ruling.refusal)).toContain(words)
  })

  it.each([
    ['second Tuesday every two months at 10am', { is: 'monthly', which: [2], months: 2 }],
    ['second Tuesday every other month at 10am', { is: 'monthly', which: [2], months: 2 }],
    ['second Tuesday quarterly at 10am', { is: 'monthly', which: [2], months: 3 }],
    ['every three weeks on Tuesday at 10am', { is: 'weekly', weeks: 3 }],
    ['every other week on Tuesday at 10am', { is: 'weekly', weeks: 2 }],
    ['fortnightly on Tuesday at 10am', { is: 'weekly', weeks: 2 }],
    ['every Tuesday at 10am', { is: 'weekly', weeks: 1 }],
  ])('“%s” comes round as it says', (typed, every) => expect(pattern(typed).every).toEqual(every))

  it('knows the months that are left out', () => {
    expect(pattern('2nd Tuesday monthly at 10am, not January, April or August').notMonths).toEqual([1, 4, 8])
  })
})

describe('The instants at which meetings begin', () => {
  it.each([
    ['Europe/London', 'second Thursday monthly at 18:30'],
    ['Europe/London', 'last Sunday monthly at 01:30'],
    ['America/Indiana/Indianapolis', 'second Sunday monthly at 02:30'],
    ['Pacific/Auckland', 'first Sunday monthly at 02:15'],
    ['Asia/Kolkata', 'every week on Monday at 9.00am'],
  ])('are right in %s from 2000 to 2040, through every clock change: %s', (zone, typed) => {
    const given = pattern(typed)
    const { days, instants } = occurrencesOf(given, civilDate('2000-01-01'), civilDate('2040-12-31'), zone)
    expect(days.length).toBeGreaterThan(490)
    for (const [index, day] of days.entries()) {
      const local = `${isoOf(day)}T${given.time}`
      const luxon = DateTime.fromISO(local, { zone })
      // Where autumn repeats the hour, both instants show the same time; iCalendar (RFC 5545) means the first of them.
      const anHourBefore = luxon.minus({ hours: 1 })
      const expected = anHourBefore.toFormat("yyyy-MM-dd'T'HH:mm") === local ? anHourBefore : luxon
      expect(instants[index], local).toBe(expected.toMillis())
    }
  })
})
