import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CivilDate, civilDate, longDate, plusDays } from '../../../src/domain/calendar/civil-date.ts'
import { profileNames, profiles } from '../../../src/domain/calendar/profiles.ts'
import { calendarFor, deadlineNamed, meetingTimetable } from '../../../src/domain/calendar/timetable.ts'
import {
  isWorkingDay,
  rolled,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysClear,
} from '../../../src/domain/calendar/working-days.ts'
import { FIRST, next } from './naive-calendar.ts'

const inTheMiddle = fc.integer({ min: 120, max: 3500 }).map((after) => civilDate(next(FIRST, after)))
const aProfile = fc.constantFrom(...profileNames.map((name) => profiles[name]))
const value = <T>(ruling: { ok: true; value: T } | { ok: false }): T => {
  if (!ruling.ok) throw new Error('Refused')
  return ruling.value
}
const publishBy = (day: CivilDate, profile: (typeof profileNames)[number], closures: readonly CivilDate[] = []) =>
  deadlineNamed(
    value(meetingTimetable({ day, profile, closures: closures.map((closed) => ({ day: closed, why: '' })) })),
    'publish-by',
  )!

describe('The laws that every calendar keeps', () => {
  it('publishing one working day earlier is always in time, and one working day later never is', () => {
    fc.assert(
      fc.property(inTheMiddle, aProfile, (day, profile) => {
        const deadline = publishBy(day, profile.name)
        const calendar = calendarFor(profile)
        const clearDaysOf = (published: CivilDate) => value(workingDaysClear(published, day, calendar))

        expect(clearDaysOf(deadline.day)).toBe(deadline.rule.count)
        expect(clearDaysOf(value(workingDaysBefore(deadline.day, 1, calendar)))).toBeGreaterThan(deadline.rule.count)
        expect(clearDaysOf(value(workingDaysAfter(deadline.day, 1, calendar)))).toBeLessThan(deadline.rule.count)
      }),
      { numRuns: 3000 },
    )
  })

  it('a day on which the council is closed never makes a deadline before a meeting later', () => {
    fc.assert(
      fc.property(inTheMiddle, aProfile, fc.integer({ min: -40, max: 5 }), (day, { name }, away) => {
        const [before, after] = [publishBy(day, name), publishBy(day, name, [plusDays(day, away)])]
        expect(after.day <= before.day, `${longDate(before.day)} became ${longDate(after.day)}`).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('counting forward undoes counting back', () => {
    fc.assert(
      fc.property(inTheMiddle, aProfile, fc.integer({ min: 1, max: 60 }), (day, profile, count) => {
        const calendar = calendarFor(profile)
        const start = value(rolled(day, 'next', calendar))
        const there = value(workingDaysBefore(start, count, calendar))

        expect(value(isWorkingDay(there, calendar))).toBe(true)
        expect(value(workingDaysAfter(there, count, calendar))).toBe(start)
      }),
      { numRuns: 3000 },
    )
  })

  it('a later meeting never has an earlier last day to publish', () => {
    fc.assert(
      fc.property(inTheMiddle, aProfile, (day, { name }) => {
        expect(publishBy(plusDays(day, 1), name).day >= publishBy(day, name).day).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('the days counted and the days skipped are together every day between, once', () => {
    fc.assert(
      fc.property(inTheMiddle, aProfile, (day, { name }) => {
        const { day: published, counted, skipped } = publishBy(day, name)
        const between: string[] = []
        for (let each = plusDays(published, 1); each < day; each = plusDays(each, 1)) between.push(each)
        expect([...counted, ...skipped.map((one) => one.day)].sort()).toEqual(between)
      }),
      { numRuns: 1000 },
    )
  })

  it('asking for more clear days than the statute never gives a later day', () => {
    fc.assert(
      fc.property(inTheMiddle, aProfile, fc.integer({ min: 0, max: 20 }), (day, { name }, more) => {
        const statute = publishBy(day, name)
        const own = value(meetingTimetable({ day, profile: name, clearDays: statute.rule.count + more }))
        expect(deadlineNamed(own, 'publish-by')!.day <= statute.day).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
