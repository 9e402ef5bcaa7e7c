import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differences, type Recorded } from '../../../src/domain/workstreams/consistency.ts'
import { type FoundOnPage, planFromPage } from '../../../src/domain/workstreams/from-page.ts'
import { phaseKey } from '../../../src/domain/workstreams/phases.ts'
import { directionSaid, resolutionsOf } from '../../../src/domain/workstreams/resolutions.ts'
import type { Workstream } from '../../../src/domain/workstreams/workstream.ts'
import { read } from '../../../src/import/read.ts'

const pageOf = async (bytes: Uint8Array) => {
  const ruling = await read(bytes)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  const { phases, workstreams, ratings, resolutions, text } = ruling.value
  const found: FoundOnPage = {
    services: phases.map(({ service, phase, direction }) => ({ name: service, phase, direction })),
    streams: workstreams,
    ratings,
    day: null,
  }
  const discussed = text.split('\n').filter((line) => /endorsed the direction/i.test(line))
  const recorded: readonly Recorded[] = [
    ...resolutions.map((one) => ({ number: Number(one.number), text: one.text })),
    ...discussed.map((line) => ({ number: null, text: line.trim() })),
  ]
  return { found, recorded }
}
const asTable = (found: FoundOnPage): readonly Workstream[] =>
  planFromPage('c1', [], found).add.map((one, at) => ({ ...one, id: `w${at}`, closedAt: null, revision: 1 }))

describe('A page of phased services', () => {
  it('becomes a table that its own resolutions agree with, and the slip in its discussion is found', async () => {
    const page = new URL('../../import/fixtures/phased-separation.txt', import.meta.url)
    const { found, recorded } = await pageOf(readFileSync(page))
    const table = asTable(found)

    expect(differences(table, recorded)).toMatchObject([{ is: 'said-twice', says: 'stage one', meant: 'stage two' }])
    expect(planFromPage('c1', table, found)).toEqual({ add: [], fill: [], differ: [] })
  })

  it('fills in what the table does not say, and leaves what it says otherwise', () => {
    const [housing, payroll] = asTable({
      services: [
        { name: 'Housing', phase: 'phase one', direction: null },
        { name: 'Payroll', phase: 'phase one', direction: 'decouple' },
      ],
      streams: [],
      ratings: null,
      day: null,
    })
    const plan = planFromPage('c1', [housing!, payroll!], {
      services: [
        { name: 'housing', phase: 'Phase 1', direction: 'partnership' },
        { name: 'Payroll', phase: 'Phase 1', direction: 'partnership' },
      ],
      streams: [{ name: 'Housing', rating: 'green' }],
      ratings: null,
      day: null,
    })

    expect(plan.add).toEqual([])
    expect(plan.fill.map(({ becomes }) => [becomes.name, becomes.direction, becomes.rating])).toEqual([
      ['Housing', 'partnership', 'green'],
    ])
    expect(plan.differ).toEqual(['The page says ongoing partnership of “Payroll”, the table decouple.'])
  })
})

const seed = new URL('../../../../shared/seeds/002_94e380a8925bf66d.txt', import.meta.url)

describe.skipIf(!existsSync(seed))(
  'The published page of a phased separation (where the reference folder is there)',
  () => {
    it('becomes a table of its eighteen services, writes its resolutions, and finds its slip of phase two for three', async () => {
      const { found, recorded } = await pageOf(readFileSync(seed))
      const table = asTable(found)

      expect([1, 2, 3].map((n) => table.filter(({ phase }) => phaseKey(phase!) === `phase ${n}`).length)).toEqual([
        4, 10, 4,
      ])
      expect(differences(table, recorded)).toMatchObject([
        { is: 'said-twice', of: { number: null }, says: 'phase two', meant: 'phase three' },
      ])

      const written = resolutionsOf(table)
      expect(written).toHaveLength(4)
      expect(
        differences(
          table,
          written.map((text, at) => ({ number: at + 1, text })),
        ),
      ).toEqual([])
      expect(new Set(found.services.map(({ direction }) => directionSaid(direction!)))).toEqual(
        new Set(['decoupled', 'partnership', 'further-work', 'decouple']),
      )
    })
  },
)
