import { afterAll, describe, expect, it } from 'vitest'
import { pagesIn, precision, recall, type Scored, score, sum } from './support/clerk.ts'
import { evidenceOf, reading } from './support/pages.ts'

/** The least that each sort of thing may be found, and the least of what is read that may have been asked for. */
const FLOORS: Readonly<Record<keyof Scored, readonly [recall: number, precision: number]>> = {
  page: [0.95, 1],
  items: [0.95, 0.95],
  exempt: [0.95, 0.95],
  people: [0.95, 0.95],
  resolutions: [0.9, 0.9],
  promises: [0.95, 0.9],
  facts: [0.95, 1],
  warnings: [1, 1],
}

/**
 * Pages of councils that do not exist, in five sets. What is expected of each was written before the reader was shown
 * it; when one set was right the next was scored, once, before anything was mended for it (docs/decisions/0018).
 */
describe.each(['councils', 'blind', 'blind-again', 'blind-last', 'blind-fifth'])(
  'The pages in test/import/%s',
  (folder) => {
    const scores: Scored[] = []

    it.each(pagesIn(folder).map((page) => [page.name, page] as const))('%s is read', async (_, { bytes, expected }) => {
      const read = await reading(bytes)
      scores.push(score(expected, read))

      for (const { text, start, end } of evidenceOf(read)) expect(read.text.slice(start, end)).toBe(text)
    })

    it.each(Object.keys(FLOORS) as (keyof Scored)[])('tell of their %s as well as we ask', (sort) => {
      const all = sum(scores.map((one) => one[sort]))
      const [found, asked] = FLOORS[sort]

      expect(recall(all), all.missing.join('; ')).toBeGreaterThanOrEqual(found)
      expect(precision(all), all.besides.join('; ')).toBeGreaterThanOrEqual(asked)
    })

    afterAll(() => {
      const lines = (Object.keys(FLOORS) as (keyof Scored)[]).map((sort) => {
        const all = sum(scores.map((one) => one[sort]))
        const percent = (part: number) => `${(100 * part).toFixed(1)}%`
        return `${sort.padEnd(12)} asked ${all.asked}, found ${percent(recall(all))}, of what was read ${percent(precision(all))} asked for`
      })
      process.stdout.write(`\n${folder}\n${lines.join('\n')}\n`)
    })
  },
)
