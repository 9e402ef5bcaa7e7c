import { describe, expect, it } from 'vitest'
import { compareWithNaive } from '../domain/calendar/compare-with-naive.ts'

// The default suite compares a hundred thousand cases in test/domain/calendar/oracle.test.ts; these are others, from a
// seed of their own each time.
const CASES = process.env.CLEARDAYS_LONG === '1' ? 2_000_000 : 20_000

describe('The calendar beside one counted naively, at length', () => {
  it(`gives the same day and the same counted days in ${CASES} cases`, () => {
    expect(compareWithNaive(CASES).compared).toBeGreaterThanOrEqual(CASES)
  }, 900_000)
})
