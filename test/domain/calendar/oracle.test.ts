import { describe, expect, it } from 'vitest'
import { compareWithNaive } from './compare-with-naive.ts'

const CASES = 100_000

describe('The calendar beside one counted naively, day by day', () => {
  it(`gives the same day and the same counted days in ${CASES} cases`, () => {
    const { compared, refused } = compareWithNaive(CASES)

    expect(compared).toBeGreaterThanOrEqual(CASES)
    // Near either end of the known years the answer is a refusal, and it was tried; nearly everywhere it is a day.
    expect(refused).toBeGreaterThan(0)
    expect(refused).toBeLessThan(compared / 5)
  }, 120_000)
})
