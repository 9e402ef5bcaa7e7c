import { describe, expect, it } from 'vitest'
import { civilDate, longDate } from '../../../src/domain/calendar/civil-date.ts'
import { profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor, deadlineNamed, meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import { next } from './naive-calendar.ts'

const deadlineFor = (meeting: string, name = 'publish-by') => {
  const ruling = meetingTimetable({ day: civilDate(meeting), profile: 'parish' })
  if (!ruling.ok) throw new Error('Refused')
  return deadlineNamed(ruling.value, name)!
}

/** Easter Day by the almanac's own rule (Meeus, Jones and Butcher), so that the list of Good Fridays is checked too. */
const easterDay = (year: number): string => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const f = Math.floor((b + 8) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const date = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

describe('A parish council counts by section 243', () => {
  it('so a Saturday counts and a Sunday does not', () => {
    const { day, counted, skipped } = deadlineFor('2026-03-10')
    expect(longDate(day)).toBe('Thursday 5 March 2026')
    expect(counted).toContain('2026-03-07')
    expect(skipped).toEqual([{ day: '2026-03-08', why: 'Sunday' }])
  })

  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
    'so the Easter break of %i is left out, from the Thursday before Easter Day to the Tuesday after',
    (year) => {
      const calendar = calendarFor(profiles.parish)
      const easter = easterDay(year)
      const left = [-4, -3, -2, -1, 0, 1, 2, 3].map((days) => calendar.isWorkingDay(civilDate(next(easter, days))))
      expect(left).toEqual([true, false, false, false, false, false, false, true])
    },
  )

  it('so the Christmas break is left out', () => {
    const calendar = calendarFor(profiles.parish)
    expect(calendar.whyNot(civilDate('2026-12-24'))).toBe('Christmas break')
    expect(calendar.whyNot(civilDate('2026-12-25'))).toBe('Christmas Day')
    expect(calendar.whyNot(civilDate('2026-12-29'))).toBe('Christmas break')
    expect(calendar.whyNot(civilDate('2026-12-30'))).toBeNull()
  })

  it('and a day of public mourning is entered as a closure', () => {
    const ruling = meetingTimetable({
      day: civilDate('2026-03-10'),
      profile: 'parish',
      closures: [{ day: civilDate('2026-03-09'), why: 'day of public mourning' }],
    })
    expect(ruling.ok && deadlineNamed(ruling.value, 'publish-by')!.day).toBe('2026-03-04')
  })

  it('but the clerk’s own stages count the days on which offices work', () => {
    expect(longDate(deadlineFor('2026-03-09', 'public-questions-by').day)).toBe('Friday 6 March 2026')
  })
})
