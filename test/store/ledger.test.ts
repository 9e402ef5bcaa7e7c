import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/app/ports/ledger.ts'
import { openStore } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase
let councilId: string
const entry = (n: number): LedgerEntry => ({
  at: `2026-09-01T09:0${n}:00.000Z`,
  byId: null,
  did: 'item-added',
  aboutKind: 'item',
  aboutId: null,
  committeeId: null,
  detail: { title: `Item ${n}`, b: 1, a: 2 },
})
const broken = () =>
  openStore(fresh.database.prisma)
    .for(councilId)
    .transaction((tx) => tx.ledger.firstBrokenLink())

beforeAll(async () => {
  fresh = await freshDatabase()
  const store = openStore(fresh.database.prisma)
  councilId = await store.startCouncil({ name: 'Westmarch', nation: 'england', zone: 'Europe/London', teamId: 'T1' })
  for (const n of [1, 2, 3, 4, 5]) await store.for(councilId).transaction((tx) => tx.ledger.record(entry(n)))
})
afterAll(() => fresh.close())

/** Behind the wall, as somebody with the owner's password would. */
const behind = async (sql: string) => {
  const client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
const all = [
  "UPDATE ledger_entry SET did = 'item-removed' WHERE position = 3",
  "UPDATE ledger_entry SET did = 'item-added' WHERE position = 3",
] as const

describe('The ledger', () => {
  it('verifies as it was written, in one order however many write at once', async () => {
    const store = openStore(fresh.database.prisma)
    await Promise.all([6, 7, 8, 9].map((n) => store.for(councilId).transaction((tx) => tx.ledger.record(entry(n)))))

    expect(await broken()).toBeNull()
  })

  it('names the first entry that somebody changed', async () => {
    await behind(all[0])
    expect(await broken()).toBe(3)

    await behind(all[1])
    expect(await broken()).toBeNull()
  })

  it('notices words that were changed, and an entry that was taken out', async () => {
    await behind(
      `UPDATE ledger_detail SET detail = '{"title":"Other"}' WHERE entry_id = (SELECT id FROM ledger_entry WHERE position = 2)`,
    )
    expect(await broken()).toBe(2)

    await behind(`DELETE FROM ledger_detail WHERE entry_id = (SELECT id FROM ledger_entry WHERE position = 2)`)
    expect(await broken(), 'words may be erased: the chain is over commitments').toBeNull()

    await behind('DELETE FROM ledger_detail WHERE entry_id = (SELECT id FROM ledger_entry WHERE position = 5)')
    await behind('DELETE FROM ledger_entry WHERE position = 5')
    expect(await broken()).toBe(5)
  })

  it('cannot be changed by the application', async () => {
    const store = openStore(fresh.database.prisma)
    const change = fresh.database.prisma.$executeRaw`UPDATE ledger_entry SET did = 'x'`

    await expect(change).rejects.toThrow(/permission denied/)
    expect((await store.councilIds()).length).toBe(1)
  })
})
