import { describe, expect, it } from 'vitest'
import { scoreReading } from '../../scripts/score-reading.ts'

const score = await scoreReading()

describe.skipIf(score === null)(
  'Real minutes and the tracker their secretariat wrote (skipped where ../shared/data/gold is not there)',
  () => {
    it('are read so that 95 of a hundred actions are found, 90 of a hundred proposals are actions, and 9 of 10 owners are right', () => {
      process.stdout.write(`\n${score!.lines.join('\n')}\n`)

      expect(score!.recall).toBeGreaterThanOrEqual(0.95)
      expect(score!.precision).toBeGreaterThanOrEqual(0.9)
      expect(score!.owner).toBeGreaterThanOrEqual(0.9)
    })
  },
)
