import { describe, expect, it } from 'vitest'
import { divisions } from '../../../src/domain/calendar/bank-holidays.ts'
import {
  type CivilDate,
  civilDate,
  daysBetween,
  isCivilDate,
  longDate,
  plusDays,
  plusMonths,
  weekdayOf,
} from '../../../src/domain/calendar/civil-date.ts'
import { reckon } from '../../../src/domain/calendar/count-days.ts'
import { dayByTable } from '../../../src/domain/calendar/day-by-table.ts'
import { type Rule, units } from '../../../src/domain/calendar/rule.ts'
import { typedDate } from '../../../src/domain/calendar/typed-date.ts'
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts'

describe('Every day of the known calendar', () => {
  it.each(
    divisions.flatMap((division) => ['office-days', 'parish-days'].map((counting) => [division, counting] as const)),
  )('in %s, counting %s: the table and the readable rule agree for every unit', (division, counting) => {
    const calendar = workingCalendar({ division, counting: counting as 'office-days' })
    for (const unit of units) {
      for (const direction of unit === 'months-beginning-with'
        ? (['after'] as const)
        : (['before', 'after'] as const)) {
        for (const count of [0, 1, 5, 28]) {
          const rule: Rule = {
            name: 'tried',
            title: 'Tried',
            is: 'by',
            count,
            unit,
            anchor: 'meeting',
            direction,
            at: null,
            roll: count === 28 ? 'previous' : 'none',
            authority: { words: 'a test', link: null },
            statutory: false,
          }
          const differ = calendar.table.days.filter((day) => {
            const [slow, quick] = [reckon(rule, day, calendar), dayByTable(rule, day, calendar)]
            return (slow.ok ? slow.value.day : 'unknown') !== (quick.ok ? quick.value : 'unknown')
          })
          expect(differ, `${count} ${unit} ${direction}`).toEqual([])
        }
      }
    }
  })
})

describe('Every day of four hundred years', () => {
  it('is the same day, weekday and distance that JavaScript’s own dates give', () => {
    const start = civilDate('1900-01-01')
    let day = start
    for (let index = 0; index < 146_097; index++) {
      const other = new Date(Date.UTC(1900, 0, 1 + index))
      if (day !== other.toISOString().slice(0, 10)) throw new Error(`${day} is not day ${index}`)
      if (weekdayOf(day) % 7 !== other.getUTCDay()) throw new Error(`${day} has the wrong weekday`)
      if (daysBetween(start, day) !== index) throw new Error(`${day} is the wrong distance`)
      day = plusDays(day, 1)
    }
    expect(day).toBe('2300-01-01')
  })

  it('knows which days there are', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCivilDate)).toBe(true)
    expect(
      ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '2026-04-01T', ''].some(
        isCivilDate,
      ),
    ).toBe(false)
  })

  it('adds months to the last day there is', () => {
    expect(plusMonths(civilDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(plusMonths(civilDate('2026-03-31'), -1)).toBe('2026-02-28')
    expect(plusMonths(civilDate('2026-01-15'), -13)).toBe('2024-12-15')
  })
})

describe('Every day of a year, typed in each of the ways people write it', () => {
  it('is read as that day', () => {
    const today = civilDate('2026-01-01')
    for (let day: CivilDate = today; day < '2027-01-01'; day = plusDays(day, 1)) {
      const long = longDate(day)
      const [weekday, date, month, year] = long.split(' ') as [string, string, string, string]
      const figures = day.split('-').reverse()
      const ways = [
        long,
        `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)} ${year}`,
        `${date} ${month}`,
        `${date} ${month.slice(0, 3)} ${year.slice(2)}`,
        `${month} ${date}`,
        `the ${date}${ending(Number(date))} of ${month}`,
        figures.join('/'),
        figures.join('.'),
        `${Number(figures[0])}/${Number(figures[1])}/${year.slice(2)}`,
        day,
      ]
      for (const way of ways) {
        const ruling = typedDate(`${way} 10.15am`, today)
        expect(ruling.ok ? ruling.value : ruling.refusal, way).toEqual({ day, time: '10:15' })
      }
    }
  })
})

const ending = (date: number): string => (date > 10 && date < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][date % 10] ?? 'th'))
