import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwalledTables } from '../../src/database/council-wall.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase
const ours = crypto.randomUUID()
const theirs = crypto.randomUUID()

/** What the application's role does while it speaks for a council, or for none. */
const speakingFor = async (council: string | undefined, sql: string, values: unknown[] = []) => {
  const client = await fresh.database.appPool.connect()
  try {
    await client.query('BEGIN')
    if (council) await client.query(`SELECT set_config('app.council', $1, true)`, [council])
    const { rows } = await client.query(sql, values)
    await client.query('COMMIT')
    return rows
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  } finally {
    client.release()
  }
}

const newCouncil = `INSERT INTO council (id, name, nation) VALUES ($1, $2, 'england')`
const newClosure = `INSERT INTO closure_day (id, council_id, day, why) VALUES (gen_random_uuid(), $1, '2026-12-29', $2)`
const newEntry = `INSERT INTO ledger_entry (id, council_id, position, at, did, about_kind, commitment, previous, hash)
  VALUES (gen_random_uuid(), $1, 1, now(), 'item-added', 'item', 'c', 'p', 'h')`

beforeAll(async () => {
  fresh = await freshDatabase()
  for (const [council, name] of [
    [ours, 'Aldermere'],
    [theirs, 'Brackenfold'],
  ] as const) {
    await speakingFor(council, newCouncil, [council, name])
    await speakingFor(council, newClosure, [council, `${name} is shut`])
    await speakingFor(council, newEntry, [council])
  }
})
afterAll(() => fresh?.close())

describe('Behind the second wall', () => {
  it('stands every table that belongs to a council', async () => {
    expect(await unwalledTables(fresh.ownerPool)).toEqual([])
  })

  it('is noticed a table that was added without it', async () => {
    await fresh.ownerPool.query('CREATE TABLE parish_note (id int, council_id uuid)')

    expect(await unwalledTables(fresh.ownerPool)).toEqual(['parish_note'])

    await fresh.ownerPool.query('ALTER TABLE parish_note ENABLE ROW LEVEL SECURITY')
    await fresh.ownerPool.query('CREATE POLICY council ON parish_note USING (true)')
    expect(await unwalledTables(fresh.ownerPool)).toEqual(['parish_note'])

    await fresh.ownerPool.query('DROP TABLE parish_note')
  })

  it('a council sees its own rows and no others', async () => {
    expect(await speakingFor(ours, 'SELECT why FROM closure_day')).toEqual([{ why: 'Aldermere is shut' }])
    expect(await speakingFor(theirs, 'SELECT name FROM council')).toEqual([{ name: 'Brackenfold' }])
  })

  it('nobody who has not said for which council sees anything, also on a connection that has said it before', async () => {
    for (let time = 0; time < 12; time++) {
      expect(await speakingFor(undefined, 'SELECT id FROM closure_day')).toEqual([])
      expect(await speakingFor(undefined, 'SELECT id FROM ledger_entry')).toEqual([])
    }
  })

  it('a row can be neither written into another council nor moved to it', async () => {
    await expect(speakingFor(ours, newClosure, [theirs, 'Planted'])).rejects.toThrow('row-level security')
    await expect(speakingFor(ours, 'UPDATE closure_day SET council_id = $1', [theirs])).rejects.toThrow(
      'row-level security',
    )
    await expect(speakingFor(undefined, newClosure, [ours, 'Planted'])).rejects.toThrow('row-level security')
  })

  it("another council's rows can be neither changed nor deleted", async () => {
    await speakingFor(ours, `UPDATE closure_day SET why = 'Taken' WHERE council_id = $1`, [theirs])
    await speakingFor(ours, 'DELETE FROM closure_day WHERE council_id = $1', [theirs])

    expect(await speakingFor(theirs, 'SELECT why FROM closure_day')).toEqual([{ why: 'Brackenfold is shut' }])
  })
})

describe('The ledger', () => {
  it.each([
    `UPDATE ledger_entry SET did = 'nothing'`,
    'DELETE FROM ledger_entry',
    'TRUNCATE ledger_entry CASCADE',
    `UPDATE ledger_detail SET detail = '{}'`,
    'DELETE FROM ledger_detail',
    'ALTER TABLE ledger_entry DISABLE ROW LEVEL SECURITY',
    'DROP TABLE ledger_entry CASCADE',
  ])('cannot be changed by the application: %s', async (sql) => {
    await expect(speakingFor(ours, sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('does not go when its council is deleted: the application may not delete a council', async () => {
    await expect(speakingFor(ours, 'DELETE FROM council')).rejects.toThrow('permission denied')

    expect(await speakingFor(ours, 'SELECT did FROM ledger_entry')).toEqual([{ did: 'item-added' }])
  })
})
