import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOT_THERE } from '../../src/app/ports/delivery.ts'
import { mayGo } from '../../src/store/delivery.ts'
import { Prisma } from '../../src/store/generated/client.ts'
import { type SmallCouncil, smallCouncil } from '../assurance/delivery/small-council.ts'

/**
 * What is kept of two years must not be read to find what is open today. Counted in pages of 8 kB that the server
 * looks at, for that is the same on every machine.
 */
const KEPT = 20_000
const NOW = '2026-11-23T10:00:00Z'

let council: SmallCouncil
beforeAll(async () => {
  council = await smallCouncil()
  const { ownerPool, councilId } = council
  const elsewhere = await council.store.startCouncil({
    ...{ name: 'Eastmarch District Council', nation: 'england', zone: 'Europe/London', teamId: 'T0THEIRS' },
  } as const)
  for (const [id, conversation] of [
    [councilId, 'channel:C1'],
    [elsewhere, 'channel:C2'],
  ] as const) {
    // one conversation of many years, and one message of today
    await ownerPool.query(
      `INSERT INTO outbox_message (id, council_id, key, conversation, channel, drawing, about, not_before, state, sent_at, why)
       SELECT gen_random_uuid(), $1, 'm' || n, $2, 'C1', 'words', 'm' || n, $3::timestamptz - n * interval '1 minute',
         CASE WHEN n = 0 THEN 'waiting' ELSE 'sent' END, $3::timestamptz - n * interval '1 minute',
         CASE WHEN n % 1000 = 7 THEN $4 END
       FROM generate_series(${KEPT}, 0, -1) AS n`,
      [id, conversation, NOW, NOT_THERE],
    )
    await ownerPool.query(
      `INSERT INTO reminder (id, council_id, key, kind, about_kind, about_id, due_at, state, why)
       SELECT gen_random_uuid(), $1, 'r' || n, 'report-due', 'request', gen_random_uuid(),
         $2::timestamptz - n * interval '1 minute', CASE WHEN n < 3 THEN 'waiting' ELSE 'said' END,
         CASE WHEN n >= 3 THEN 'daily:' || n / 4 END
       FROM generate_series(0, ${KEPT}) AS n`,
      [id, NOW],
    )
  }
  await ownerPool.query('ANALYZE outbox_message, reminder')
})
afterAll(() => council.close())

/** How many pages a statement looks at, and how many rows it finds. */
const reads = async (from: string, where: Prisma.Sql) => {
  const sql = Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT * FROM ${Prisma.raw(from)} AS o
    WHERE o.council_id = ${council.councilId}::uuid AND ${where}`
  const { rows } = await council.ownerPool.query(sql.text, [...sql.values])
  const plan = rows[0]['QUERY PLAN'][0].Plan
  return { pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], found: plan['Actual Rows'] }
}

describe('Beside twenty thousand messages and reminders that are over, in this council and in another', () => {
  it.each([
    ['what may be sent', 'outbox_message', () => mayGo(NOW), 1],
    [
      'what was sent again within the hour',
      'outbox_message',
      () => Prisma.sql`state = 'sent' AND why = ${NOT_THERE} AND sent_at >= '2026-11-23T09:00:00Z'`,
      1,
    ],
    ['what is due', 'reminder', () => Prisma.sql`state = 'waiting' AND due_at <= ${new Date(NOW)}`, 3],
    [
      'what was said in one message',
      'reminder',
      () => Prisma.sql`why = ${'daily:900'} AND state IN ('said', 'stopped')`,
      4,
    ],
  ] as const)('%s is found in a few pages', async (_, from, where, found) => {
    const read = await reads(from, where())
    expect(read.found).toBe(found)
    expect(read.pages).toBeLessThan(30)
  })
})
