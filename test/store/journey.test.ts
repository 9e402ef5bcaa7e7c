import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guarded } from '../../src/database/pools.ts'
import { Prisma } from '../../src/store/generated/client.ts'
import { journeyOn } from '../../src/store/journey.ts'
import { openStore } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase
let pool: pg.Pool
let ours = ''
let theirs = ''
beforeAll(async () => {
  fresh = await freshDatabase()
  pool = guarded(new pg.Pool({ ...fresh.database.poolConfig, max: 1 }))
  const store = openStore(fresh.database.prisma, {}, fresh.database.appPool)
  const council = { nation: 'england', zone: 'Europe/London' } as const
  ours = await store.startCouncil({ ...council, name: 'Westmarch County Council', teamId: 'T0OURS' })
  theirs = await store.startCouncil({ ...council, name: 'Eastmarch District Council', teamId: 'T0THEIRS' })
})
afterAll(async () => {
  await pool.end()
  await fresh.close()
})

const paceOf = (place: string, council = ours) => Prisma.sql`
  INSERT INTO slack_pace (council_id, place, next_at) VALUES (${council}::uuid, ${place}, now()) RETURNING place`
const places = Prisma.sql`SELECT place FROM slack_pace ORDER BY place`
const standing = async () => (await fresh.ownerPool.query('SELECT place FROM slack_pace ORDER BY place')).rows

describe('A journey to the database, all of it in one message', () => {
  it('gives the rows of its last statement, and sees what it has just written', async () => {
    const rows = await journeyOn(pool, ours)([paceOf('channel:C1'), paceOf('channel:C2'), places])
    expect(rows).toEqual([{ place: 'channel:C1' }, { place: 'channel:C2' }])
  })

  it('is one transaction: where its last statement is refused, nothing of it is kept, and the next goes on', async () => {
    const before = await standing()
    await expect(journeyOn(pool, ours)([paceOf('channel:C3'), paceOf('channel:C1')])).rejects.toThrow(/duplicate key/)
    expect(await standing()).toEqual(before)
    expect(await journeyOn(pool, ours)([places])).toHaveLength(before.length)
  })

  it('is behind the wall of its council, on whichever connection, and leaves no council on it', async () => {
    expect(await journeyOn(pool, theirs)([places])).toEqual([])
    await expect(journeyOn(pool, theirs)([paceOf('channel:C4', ours)])).rejects.toThrow(/row-level security/)
    await journeyOn(pool, ours)([places])
    const { rows } = await pool.query(`SELECT coalesce(current_setting('app.council', true), '') AS council`)
    expect(rows).toEqual([{ council: '' }])
    expect((await pool.query('SELECT place FROM slack_pace')).rows).toEqual([])
  })

  it('is over for whoever asks once its connection is lost', async () => {
    const [{ pid }] = (await pool.query('SELECT pg_backend_pid() AS pid')).rows as [{ pid: number }]
    const asleep = journeyOn(pool, ours)([paceOf('channel:C5'), Prisma.sql`SELECT pg_sleep(30)::text`])
    asleep.catch(() => {})
    while ((await fresh.ownerPool.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`)).rowCount === 0);
    await fresh.ownerPool.query('SELECT pg_terminate_backend($1)', [pid])
    await expect(asleep).rejects.toThrow()
    expect(await standing()).toHaveLength(2)
    expect(await journeyOn(pool, ours)([places])).toHaveLength(2)
  })

  it('takes no value that it would have to guess how to write', async () => {
    const list = Prisma.sql`SELECT ${['C1']}::text AS place`
    await expect(journeyOn(pool, ours)([list])).rejects.toThrow(/texts, numbers, instants/)
    expect(await journeyOn(pool, ours)([places])).toHaveLength(2)
  })
})
