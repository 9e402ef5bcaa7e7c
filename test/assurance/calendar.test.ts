import { describe, expect, it } from 'vitest'
import { compareWithNaive } from '../domain/calendar/compare-with-naive.ts'

const CASES = 2_000_000

describe('The calendar beside one counted naively, at length', () => {
  it(`gives the same day and the same counted days in ${CASES} cases`, () => {
    expect(compareWithNaive(CASES).compared).toBeGreaterThanOrEqual(CASES)
  }, 900_000)
})
