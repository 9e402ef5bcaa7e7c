import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../src/app/ports/store.ts'
import { CANARY, chanceFrom, methodsOf, type TwoCouncils, twoCouncils } from './two-councils.ts'

const LONG = process.env.CLEARDAYS_LONG === '1'
/** Calls besides those with one id of every table. */
const FURTHER = LONG ? 100 : 3
/** What nearly everything names: in the short form each method is given one of these, and of a quarter of the other tables. */
const MAIN = new Set(['committee', 'person', 'item', 'meeting', 'request', 'agenda'])
let councils: TwoCouncils
let ids: Readonly<Record<string, readonly string[]>>
let entities: readonly unknown[]
let tried = 0

beforeAll(async () => {
  councils = await twoCouncils()
  ids = await councils.idsOf(councils.b)
  entities = await councils.store.for(councils.b).transaction(async (tx) => {
    const committees = await tx.committees.all()
    const items = (await Promise.all(committees.map(({ id }) => tx.items.of(id)))).flat()
    const whole = [...committees, ...items.slice(0, 4), ...(await tx.people.all()).slice(0, 4)]
    // What is handed over may be kept as one’s own, and read again: it is told apart from what was read over the wall.
    return JSON.parse(JSON.stringify(whole).replaceAll(CANARY, 'handed over'))
  })
})
afterAll(async () => {
  console.log(`cross-council: ${tried} calls of repositories with what is another council’s`)
  await councils.close()
})

const all = () => Object.values(ids).flat()

/** What a call may be given: ids of the other council, its things whole, and objects that name its ids everywhere. */
const argument = (chance: ReturnType<typeof chanceFrom>): unknown => {
  const named = () =>
    Object.fromEntries(
      [
        'id',
        'committeeId',
        'itemId',
        'meetingId',
        'personId',
        'requestId',
        'aboutId',
        'about',
        'proposalId',
        'agendaId',
      ].map((key) => [key, chance.pick(all())]),
    )
  return chance.pick<() => unknown>([
    () => chance.pick(all()),
    () => chance.pick(all()),
    () => chance.pick(entities),
    () => ({ ...(chance.pick(entities) as object), ...named() }),
    () => ({ ...named(), key: 'k', drawing: 'agenda-posted', at: '2026-09-01T09:00:00Z', atMost: 5 }),
    () => [chance.pick(all())],
    () => '2026-09-01T09:00:00Z',
    () => 'C0PANEL',
    () => 1,
    () => null,
  ])()
}

/** Calls every method of every repository of a store, and gives what was read that is another’s. */
const attack = async (
  store: Store,
  councilId: string,
  further: number,
  tables: readonly string[] = Object.keys(ids),
): Promise<string[]> => {
  const chance = chanceFrom(20_260_901)
  const here = store.for(councilId)
  const methods = await here.transaction(async (tx) => methodsOf(tx))
  const leaks: string[] = []
  for (const [at, [repository, method]] of methods.entries()) {
    const ofEveryTable = tables
      .filter((table, n) => LONG || MAIN.has(table) || (n + at) % 4 === 0)
      .flatMap((table) => ids[table]?.[0] ?? [])
    for (let n = 0; n < ofEveryTable.length + further; n += 1) {
      tried += 1
      const args = [ofEveryTable[n] ?? argument(chance), argument(chance), argument(chance), argument(chance)]
      const read = await here
        .transaction(async (tx) => {
          const it = tx[repository] as unknown as Record<string, (...given: unknown[]) => unknown>
          return it[method]!(...args)
        })
        .catch(() => null)
      const said = JSON.stringify(read, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? ''
      if (said.includes(CANARY)) leaks.push(`${repository}.${method}`)
    }
  }
  return [...new Set(leaks)]
}

describe('An officer of one council, with every id of another', () => {
  it('reads nothing of it and changes nothing in it, through any method of any repository', async () => {
    const before = await councils.digest()
    // What passes both walls passes each: one id of every table is tried on them one by one, below.
    expect(await attack(councils.store, councils.a, FURTHER, LONG ? undefined : [])).toEqual([])
    expect(await councils.digest()).toEqual(before)
  })

  it('nor where row-level security is taken away: the store’s own words hold', async () => {
    const before = await councils.digest()
    expect(await attack(councils.withoutSecurity, councils.a, FURTHER)).toEqual([])
    expect(await councils.digest()).toEqual(before)
  })

  it('nor where the store’s words are taken away: row-level security holds', async () => {
    const before = await councils.digest()
    expect(await attack(councils.withoutWords, councils.b, FURTHER)).toEqual([])
    expect(await councils.digest()).toEqual(before)
  })

  it('would be seen where both walls are away', async () => {
    const read = await attack(councils.withoutSecurity, councils.b, 0, [
      'committee',
      'item',
      'meeting',
      'person',
      'request',
    ])
    expect(read).toContain('items.find')
    expect(read.length).toBeGreaterThan(5)
  })
})
