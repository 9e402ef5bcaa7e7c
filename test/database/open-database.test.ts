import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { fromPrisma, PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { alarmClockVersions } from '../../src/database/alarm-clock-schema.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { ownerPool } from '../../src/database/pools.ts'
import { prepare } from '../../src/database/prepare.ts'
import { tablesAmiss } from '../../src/database/privileges.ts'
import { reach } from '../../src/database/reach.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { databaseUrl } from '../support/database-server.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh?.close())

const asRole = (role: string, url = fresh.url) => url.replace('postgres@', `${role}@`)
const openAndClose = async (place: { url: string; ownerUrl?: string }) => {
  const database = await openDatabase({ is: 'server', ...place })
  const { rows } = await database.appPool.query('SELECT current_user AS role, session_user AS login')
  await database.close()
  return rows[0]
}
/** A role of this test alone, on a server that other tests share. */
const someRole = async (attributes: string, work: (role: string) => Promise<void>) => {
  const role = `role_${randomBytes(4).toString('hex')}`
  await fresh.ownerPool.query(`CREATE ROLE ${role} LOGIN ${attributes}`)
  try {
    await work(role)
  } finally {
    await fresh.ownerPool.query(`DROP OWNED BY ${role} CASCADE`)
    await fresh.ownerPool.query(`DROP ROLE ${role}`)
  }
}

describe('A server', () => {
  it('with one address, an owner, is prepared by it and worked on as the role that owns nothing', async () => {
    expect(await openAndClose({ url: fresh.url })).toEqual({ role: 'cleardays_app', login: 'postgres' })
  })

  it('with an owner and somebody else, lets that somebody work as the role that owns nothing', async () => {
    await someRole('', async (role) => {
      expect(await openAndClose({ url: asRole(role), ownerUrl: fresh.url })).toEqual({
        role: 'cleardays_app',
        login: role,
      })
    })
  })

  it('that is prepared needs no owner to start', async () => {
    expect(await openAndClose({ url: fresh.appUrl })).toEqual({ role: 'cleardays_app', login: 'cleardays_app' })
  })

  it('that is not prepared says who must do it, when there is no owner', async () => {
    await fresh.ownerPool.query(`CREATE TABLE kept AS SELECT * FROM _prisma_migrations`)
    await fresh.ownerPool.query('DELETE FROM _prisma_migrations')

    await expect(openAndClose({ url: fresh.appUrl })).rejects.toThrow(/not been prepared.*Set DATABASE_OWNER_URL/)

    await fresh.ownerPool.query('INSERT INTO _prisma_migrations SELECT * FROM kept')
    await fresh.ownerPool.query('DROP TABLE kept')
  })

  it('that an ordinary role owns, with no superuser anywhere, is prepared and opened all the same', async () => {
    await someRole('CREATEROLE', async (role) => {
      const name = `test_${process.pid}_${role}`
      await fresh.ownerPool.query(`CREATE DATABASE ${name} OWNER ${role}`)
      await fresh.ownerPool.query(`GRANT cleardays_app TO ${role} WITH ADMIN OPTION`)
      try {
        const url = databaseUrl(inject('databaseSocket'), name, role)

        expect(await openAndClose({ url })).toEqual({ role: 'cleardays_app', login: role })
      } finally {
        await fresh.ownerPool.query(`DROP DATABASE ${name} WITH (FORCE)`)
      }
    })
  })

  it('with a role that may not work as cleardays_app says what to do', async () => {
    await someRole('', async (role) => {
      await expect(openAndClose({ url: asRole(role) })).rejects.toThrow(
        /may not work as cleardays_app.*cleardays migrate/,
      )
    })
  })

  it('with a database that is not there says how to make it', async () => {
    const url = databaseUrl(inject('databaseSocket'), 'nowhere')

    await expect(openAndClose({ url })).rejects.toThrow(/There is no database at .*nowhere.*createdb/)
  })

  it('that is away says so, with no password in the sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => taken.once('listening', listening))
    const { port } = taken.address() as { port: number }
    await new Promise((closed) => taken.close(closed))
    const url = `postgresql://cleardays_app:pebble@127.0.0.1:${port}/cleardays`
    const pool = ownerPool({ url })

    const said = await reach(pool, url, 'DATABASE_URL', 100).catch((fault) => fault.message)

    expect(said).toContain(`The database at 127.0.0.1:${port}/cleardays cannot be reached`)
    expect(said).toContain('Start it, or correct DATABASE_URL.')
    expect(said).not.toContain('pebble')
    await pool.end()
  })

  it('that comes up a moment later is waited for', async () => {
    const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
    let tries = 0
    const pool = {
      query: async () => tries++ < 2 && Promise.reject(Object.assign(new Error('starting up'), { code: '57P03' })),
    }

    await reach(pool as never, databaseUrl('/tmp', name), 'DATABASE_URL')

    expect(tries).toBe(3)
  })
})

describe('Every session', () => {
  it('keeps an instant as it is, although the database has another zone', async () => {
    const at = new Date('2026-11-12T10:00:00Z')
    const { prisma, appPool } = fresh.database

    await prisma.inboxKey.create({ data: { key: 'an-instant', at } })

    const { rows } = await appPool.query(
      `SELECT extract(epoch FROM at)::int AS seconds FROM inbox_key WHERE key = 'an-instant'`,
    )
    expect(rows).toEqual([{ seconds: at.getTime() / 1000 }])
  })

  it('has an end to every wait', async () => {
    const { rows } = await fresh.database.appPool.query(
      `SELECT name, setting::int FROM pg_settings
       WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY 1`,
    )

    expect(rows.map((row) => row.setting)).toEqual([60_000, 10_000, 30_000])
  })

  it('that the server ends is replaced at the next use', async () => {
    const { appPool, prisma } = fresh.database
    await appPool.query('SELECT 1')
    await fresh.ownerPool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'cleardays_app' AND datname = current_database()`,
    )

    await expect.poll(() => prisma.inboxKey.count().catch(() => 'lost')).not.toBe('lost')
  })
})

describe('Preparing', () => {
  it('gives the role back exactly what it should have, whatever was granted or taken since', async () => {
    await fresh.ownerPool.query('GRANT UPDATE, DELETE ON ledger_entry TO cleardays_app')
    await fresh.ownerPool.query('REVOKE INSERT ON item FROM cleardays_app')
    await fresh.ownerPool.query('CREATE TABLE new_table (id int)')
    expect(await tablesAmiss(fresh.ownerPool)).toEqual(['public.item', 'public.ledger_entry', 'public.new_table'])

    await Promise.all([prepare(fresh.ownerPool), prepare(fresh.ownerPool)])

    expect(await tablesAmiss(fresh.ownerPool)).toEqual([])
    await fresh.ownerPool.query('DROP TABLE new_table')
  })

  it('makes the tables of the alarm clock that this program needs', async () => {
    const { found, needed } = await alarmClockVersions(fresh.ownerPool)

    expect(needed).toBeGreaterThan(0)
    expect(found).toBe(needed)
  })
})

describe('The alarm clock, as the role that owns nothing', () => {
  it('is set in the transaction of what it is about, and rings', async () => {
    const boss = new PgBoss(fresh.database.alarmClock)
    const faults: unknown[] = []
    boss.on('error', (fault) => faults.push(fault))
    await boss.start()
    await boss.createQueue('wake', { policy: 'short' })
    const set = (key: string, fails: boolean) =>
      fresh.database.prisma.$transaction(async (tx) => {
        await tx.inboxKey.create({ data: { key } })
        await boss.upsert('wake', { key }, { singletonKey: key, startAfter: new Date(0), db: fromPrisma(tx) })
        if (fails) throw new Error('rolled back')
      })
    await expect(set('rolled-back', true)).rejects.toThrow('rolled back')
    await set('kept', false)
    const rung: unknown[] = []

    await boss.work(
      'wake',
      { pollingIntervalSeconds: 0.5 },
      async (jobs) => void rung.push(...jobs.map((job) => job.data)),
    )

    await expect.poll(() => rung, { timeout: 10_000 }).toEqual([{ key: 'kept' }])
    await boss.supervise()
    await boss.stop({ graceful: true, timeout: 5_000 })
    expect(faults).toEqual([])
  })
})
