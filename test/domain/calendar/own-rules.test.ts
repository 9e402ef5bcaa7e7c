import { describe, expect, it } from 'vitest'
import { calendarRefusalWords } from '../../../src/domain/calendar/calendar-refusal-words.ts'
import { civilDate, longDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import type { ProfileName } from '../../../src/domain/calendar/profiles.ts'
import type { LocalRule } from '../../../src/domain/calendar/rules-in-force.ts'
import { deadlineNamed, meetingTimetable } from '../../../src/domain/calendar/timetable.ts'

const aRule = (given: Partial<LocalRule>): LocalRule => ({
  name: 'publish-by',
  count: 5,
  unit: 'clear-working-days',
  anchor: 'meeting',
  direction: 'before',
  at: null,
  roll: 'none',
  authority: { words: 'our constitution, part 4, rule 12', link: null },
  statutory: false,
  ...given,
})
const withRules = (overrides: readonly LocalRule[], profile: ProfileName = 'england-council') =>
  meetingTimetable({ day: civilDate('2026-04-07'), profile, overrides, received: civilDate('2026-03-15') })
const dayOf = (name: string, ...rules: readonly LocalRule[]) => {
  const ruling = withRules(rules)
  if (!ruling.ok) throw new Error(calendarRefusalWords(ruling.refusal))
  return longDate(deadlineNamed(ruling.value, name)!.day)
}
const refused = (rule: LocalRule, profile?: ProfileName) => {
  const ruling = withRules([rule], profile)
  return ruling.ok ? null : ruling.refusal
}

describe('A council’s own rules', () => {
  it('may ask for more than the statute', () => {
    expect(dayOf('publish-by', aRule({ count: 7 }))).toBe('Tuesday 24 March 2026')
  })

  it('carry the stages with them, which count back from the council’s own last day', () => {
    expect(dayOf('final-report-by', aRule({ count: 7 }))).toBe('Thursday 19 March 2026')
  })

  it('may not ask for less, and the refusal names the section', () => {
    const refusal = refused(aRule({ count: 4 }))!
    expect(refusal).toMatchObject({ rule: 'weaker-than-statute', name: 'publish-by' })
    expect(calendarRefusalWords(refusal)).toContain('Local Government Act 1972, sections 100A(6)(a) and 100B(3)')
  })

  it('are tried against every day there is: seven days of any kind are often enough, and not at Easter', () => {
    const refusal = refused(aRule({ count: 7, unit: 'days' }))
    expect(refusal).toMatchObject({ rule: 'weaker-than-statute' })
    // Fifteen days of any kind hold five clear working days at every Easter and every Christmas to 2028.
    expect(dayOf('publish-by', aRule({ count: 15, unit: 'days' }))).toBe('Monday 23 March 2026')
  })

  it('may not count from something else to look stricter', () => {
    expect(refused(aRule({ count: 40, anchor: 'received' }))).toMatchObject({ rule: 'weaker-than-statute' })
  })

  it('may shorten the time for an answer and may not lengthen it', () => {
    const months = {
      name: 'response-due',
      anchor: 'received',
      direction: 'after',
      unit: 'months-beginning-with',
    } as const
    expect(dayOf('response-due', aRule({ ...months, count: 1 }))).toBe('Tuesday 14 April 2026')
    expect(refused(aRule({ ...months, count: 3 }))).toMatchObject({ name: 'response-due' })
  })

  it('may keep papers longer and may not keep them a shorter time', () => {
    const months = {
      name: 'minutes-kept-until',
      direction: 'after',
      unit: 'months-beginning-with',
      is: 'until',
    } as const
    expect(dayOf('minutes-kept-until', aRule({ ...months, count: 120 }))).toBe('Sunday 6 April 2036')
    expect(refused(aRule({ ...months, count: 48 }))).toMatchObject({ name: 'minutes-kept-until' })
  })

  it('replace a local default freely, with their own time of day', () => {
    const rule = aRule({ name: 'public-questions-by', count: 2, unit: 'working-days', at: timeOfDay('12:00') })
    expect(dayOf('public-questions-by', rule)).toBe('Wednesday 1 April 2026')
  })

  it('add deadlines of their own, which may count from one another', () => {
    const member = aRule({ name: 'member-questions-by', count: 3 })
    const circulated = aRule({
      name: 'questions-circulated',
      anchor: 'member-questions-by',
      direction: 'after',
      unit: 'working-days',
      count: 1,
    })
    expect(dayOf('questions-circulated', circulated, member)).toBe('Tuesday 31 March 2026')
  })

  it('are refused where they count from nothing, or from each other', () => {
    expect(refused(aRule({ name: 'questions', anchor: 'nonsense' }))).toEqual({
      rule: 'anchor-not-known',
      name: 'questions',
      anchor: 'nonsense',
    })
    const round = withRules([aRule({ name: 'one', anchor: 'other' }), aRule({ name: 'other', anchor: 'one' })])
    expect(round.ok ? null : round.refusal).toEqual({ rule: 'rules-go-round', names: ['one', 'other'] })
  })

  it('may use either reading in Northern Ireland, where the statute only says “days”', () => {
    expect(refused(aRule({ count: 5, unit: 'days' }), 'northern-ireland')).toBeNull()
    expect(refused(aRule({ count: 4, unit: 'days' }), 'northern-ireland')).toMatchObject({ name: 'publish-by' })
  })
})
