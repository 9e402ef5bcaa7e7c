import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Proposal } from '../../src/import/reading.ts'
import { EXPECTED, type Expected } from './support/minutes-expected.ts'
import { evidenceOf, reading } from './support/pages.ts'

/** Minutes in many councils' styles, of councils that do not exist, scored against what a careful clerk would take. */
const names = readdirSync(new URL('./minutes/', import.meta.url)).sort()
const page = (name: string) => reading(new Uint8Array(readFileSync(new URL(`./minutes/${name}`, import.meta.url))))

const kinds = (one: Expected): readonly string[] => [one.change, ...(one.or ?? [])]

/** The proposal a promise became: of its own words, of its own kind where there is one, of its own owner before others. */
const madeOf = (one: Expected, proposals: readonly Proposal[]): Proposal | undefined => {
  const said = proposals.filter(({ evidence }) => evidence.text.includes(one.says))
  const fits = said.filter(({ change }) => kinds(one).includes(change))
  return fits.find(({ owner }) => !one.owner || owner?.includes(one.owner)) ?? fits[0] ?? said[0]
}

/** Each fact of a promise that was asked for, and whether it was read. */
const facts = (one: Expected, made: Proposal | undefined): readonly (readonly [string, boolean])[] => [
  ['change', made !== undefined && kinds(one).includes(made.change)],
  ...(one.owner ? [['owner', made?.owner?.includes(one.owner) === true] as const] : []),
  ...(one.due ? [['due', made?.due === one.due] as const] : []),
  ...(one.meeting ? [['meeting', made?.to.meeting === one.meeting] as const] : []),
  ...(one.body ? [['body', made?.to.body?.includes(one.body) === true] as const] : []),
]

const scored = async (name: string) => {
  const { all, also = [] } = EXPECTED[name]!
  const read = await page(name)
  const found = all.map((one) => madeOf(one, read.proposals))
  const known = (one: Proposal): boolean =>
    all.some(({ says }) => one.evidence.text.includes(says)) || also.some((says) => one.evidence.text.includes(says))
  return {
    read,
    promised: all.length,
    recalled: found.filter((one) => one !== undefined).length,
    proposed: read.proposals.length,
    besides: read.proposals.filter((one) => !known(one)).map((one) => one.evidence.text),
    wrong: all.flatMap((one, at) =>
      found[at]
        ? facts(one, found[at])
            .filter(([, holds]) => !holds)
            .map(([fact]) => `${fact} of “${one.says}”`)
        : [`nothing of “${one.says}”`],
    ),
    asked: all.reduce((sum, one) => sum + facts(one, undefined).length, 0),
  }
}

const table: string[] = []
const sums = { promised: 0, recalled: 0, proposed: 0, besides: 0, asked: 0, wrong: 0 }

describe('Minutes in a style nobody chose for us', () => {
  it('are all expected of, each one', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(names)
  })

  it.each(names)('%s: its promises are found, with at most one fact amiss and nothing made up', async (name) => {
    const score = await scored(name)
    sums.promised += score.promised
    sums.recalled += score.recalled
    sums.proposed += score.proposed
    sums.besides += score.besides.length
    sums.asked += score.asked
    sums.wrong += score.wrong.length
    table.push(
      `${name.padEnd(36)} promised ${score.promised}, found ${score.recalled}, proposed ${score.proposed}, besides ${score.besides.length}`,
    )

    expect(score.wrong.length, score.wrong.join('; ')).toBeLessThanOrEqual(1)
    expect(score.besides).toEqual([])
    for (const { text, start, end } of evidenceOf(score.read)) expect(score.read.text.slice(start, end)).toBe(text)
  })

  it('are read as well as we ask of all minutes: of a hundred promises 95 found, of a hundred proposals 90 promised', () => {
    expect(sums.recalled / sums.promised).toBeGreaterThanOrEqual(0.95)
    expect(1 - sums.besides / sums.proposed).toBeGreaterThanOrEqual(0.9)
    expect(1 - sums.wrong / sums.asked).toBeGreaterThanOrEqual(0.95)
  })

  afterAll(() => {
    const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`
    process.stdout.write(
      `\n${table.join('\n')}\nall: recall ${percent(sums.recalled, sums.promised)}, precision ${percent(sums.proposed - sums.besides, sums.proposed)}, facts ${percent(sums.asked - sums.wrong, sums.asked)}\n`,
    )
  })
})
