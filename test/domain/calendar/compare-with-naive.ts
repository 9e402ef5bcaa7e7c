import fc from 'fast-check'
import { expect } from 'vitest'
import { type CivilDate, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { reckon } from '../../../src/domain/calendar/count-days.ts'
import { dayByTable } from '../../../src/domain/calendar/day-by-table.ts'
import { type Rule, units } from '../../../src/domain/calendar/rule.ts'
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts'
import { divisions, FIRST, type NaiveRule, naively, next } from './naive-calendar.ts'

const DAYS_KNOWN = 3653
const CASES_EACH = 100

const aDay = fc.integer({ min: 0, max: DAYS_KNOWN - 1 }).map((after) => next(FIRST, after))
const aRule = fc
  .record({
    count: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.integer({ min: 0, max: 60 })),
    unit: fc.constantFrom(...units),
    direction: fc.constantFrom('before', 'after', 'beginning-with' as const),
    roll: fc.constantFrom('previous', 'next', 'none' as const),
  })
  // Months are counted on from a day, and clear days never count the day itself: a rule file cannot say otherwise.
  .filter(({ unit, direction }) => !(unit === 'months-beginning-with' && direction === 'before'))
  .filter(({ unit, direction }) => !(unit.startsWith('clear') && direction === 'beginning-with'))

const ruleOf = (given: NaiveRule): Rule => ({
  name: 'tried',
  title: 'Tried',
  is: 'by',
  anchor: 'meeting',
  at: null,
  authority: { words: 'a test', link: null },
  statutory: false,
  ...given,
  unit: given.unit as Rule['unit'],
})

/** Compares so many cases, a hundred to a calendar of closure days, and says how many were tried and how many refused. */
export const compareWithNaive = (cases: number): { readonly compared: number; readonly refused: number } => {
  let compared = 0
  let refused = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...divisions),
      fc.uniqueArray(aDay, { maxLength: 60 }),
      fc.array(fc.tuple(aDay, aRule), { minLength: CASES_EACH, maxLength: CASES_EACH }),
      (division, closed, tried) => {
        const closures = closed.map((day) => ({ day: civilDate(day), why: 'Town hall closed' }))
        const calendar = workingCalendar({ division, closures })
        const shut = new Set(closed)
        for (const [anchor, given] of tried) {
          const expected = naively(given, anchor, division, shut)
          const rule = ruleOf(given)
          const readable = reckon(rule, anchor as CivilDate, calendar)
          const quick = dayByTable(rule, anchor as CivilDate, calendar)
          const told = `${division} ${anchor} ${JSON.stringify(given)} closed ${closed}`

          expect(readable.ok ? readable.value.day : null, told).toBe(expected?.day ?? null)
          expect(quick.ok ? quick.value : null, told).toBe(expected?.day ?? null)
          if (readable.ok && given.unit !== 'months-beginning-with') {
            expect(readable.value.counted, told).toEqual(expected!.counted)
          }
          compared += 1
          if (expected === null) refused += 1
        }
      },
    ),
    { numRuns: Math.ceil(cases / CASES_EACH) },
  )
  return { compared, refused }
}
