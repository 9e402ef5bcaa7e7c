import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { machineClock } from '../../src/clock.ts'
import { openStore } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { textOf } from '../support/sources.ts'

const runbook = textOf('docs/runbook.md')
const statements = [...runbook.matchAll(/`((?:SELECT|UPDATE) [^`]+)`/g)].map(([, sql]) => sql!)
const ID = '00000000-0000-4000-8000-000000000000'
const numbered = (sql: string) => sql.replaceAll('…', ID)

let fresh: FreshDatabase
let councilId: string
const now = () => machineClock.now().toISO()!
beforeAll(async () => {
  fresh = await freshDatabase()
  const store = openStore(fresh.database.prisma)
  councilId = await store.startCouncil({ name: 'Westmarch', nation: 'england', zone: 'Europe/London', teamId: 'T1' })
  await store.for(councilId).transaction(async (tx) => {
    for (const about of ['waits', 'is under way', 'has gone']) {
      const said = { key: about, committeeId: null, channel: 'C1', drawing: 'words', about }
      await tx.outbox.owe(said, 'waiting', now())
    }
  })
  await fresh.ownerPool.query(`UPDATE outbox_message SET state = 'sending' WHERE about = 'is under way'`)
  await fresh.ownerPool.query(`UPDATE outbox_message SET state = 'sent' WHERE about = 'has gone'`)
})
afterAll(() => fresh.close())

describe('The SQL of the runbook', () => {
  it('is about tables and columns that there are', async () => {
    expect(statements.length).toBeGreaterThan(4)
    for (const sql of statements) await fresh.ownerPool.query(`EXPLAIN ${numbered(sql)}`)
    await expect(fresh.ownerPool.query('EXPLAIN SELECT state FROM outbox')).rejects.toThrow('does not exist')
  })

  it('is given to somebody who sees every council, for whoever owns the tables sees none', async () => {
    const client = await fresh.ownerPool.connect()
    try {
      await client.query('BEGIN')
      await client.query('CREATE ROLE owns_tables; GRANT ALL ON council, outbox_message TO owns_tables')
      await client.query('ALTER TABLE outbox_message OWNER TO owns_tables; SET ROLE owns_tables')
      expect((await client.query('SELECT id FROM outbox_message')).rowCount).toBe(0)
      await client.query(`SET app.council = '${councilId}'`)
      expect((await client.query('SELECT id FROM outbox_message')).rowCount).toBe(3)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
    expect(runbook).toContain('psql "$BACKUP_URL"')
  })

  it('withdraws after a restore what would be said again, and leaves what was sent', async () => {
    const withdraws = statements.find((sql) => sql.startsWith('UPDATE outbox_message'))!
    expect((await fresh.ownerPool.query(withdraws)).rowCount).toBe(2)
    const { rows } = await fresh.ownerPool.query('SELECT about, state, why FROM outbox_message ORDER BY about')
    expect(rows).toEqual([
      { about: 'has gone', state: 'sent', why: null },
      { about: 'is under way', state: 'withdrawn', why: 'restored' },
      { about: 'waits', state: 'withdrawn', why: 'restored' },
    ])
  })
})
