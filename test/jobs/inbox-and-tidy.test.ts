import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldClock } from '../../src/clock.ts'
import { handleLeftEvents } from '../../src/jobs/handle-left-events.ts'
import { tidy } from '../../src/jobs/tidy.ts'
import { watchDelivery } from '../../src/jobs/watch.ts'
import { openMetrics } from '../../src/observe/metrics.ts'
import { openInbox } from '../../src/store/inbox.ts'
import { type SmallCouncil, smallCouncil } from '../assurance/delivery/small-council.ts'

const log = pino({ level: 'silent' })
const clock = heldClock('2026-11-20T10:00:00Z')
let council: SmallCouncil
beforeAll(async () => {
  council = await smallCouncil()
})
afterAll(() => council.close())
const sql = async (text: string) => (await council.ownerPool.query(text)).rows

describe('What Slack delivers', () => {
  it('takes effect once, however often and to however many processes it is delivered', async () => {
    const processes = [openInbox(council.database.prisma), openInbox(council.database.prisma)]
    const keys = Array.from({ length: 40 }, (_, n) => `press ${n}`)
    const heard = await Promise.all(
      keys.flatMap((key) => [0, 1, 0, 1].map((n) => processes[n]!.once(key, council.councilId))),
    )
    expect(heard.filter(Boolean)).toHaveLength(40)
  })

  it('and would not be sent again is written down first, and handled by another where the first one dies', async () => {
    const inbox = openInbox(council.database.prisma)
    const body = { type: 'event_callback', event: { type: 'channel_archive', channel: 'C0PANEL' } }
    expect(await inbox.keep('event 1', 'T0COUNCIL', body)).toBe(true)
    expect(await inbox.keep('event 1', 'T0COUNCIL', body)).toBe(false)
    const heard: unknown[] = []
    const happened = async (what: unknown) => heard.push(what) > 0
    // the one that heard it may still be at it
    expect(await handleLeftEvents({ inbox, happened, log }, council.councilId)).toBe(0)
    await sql(`UPDATE inbox_event SET at = at - interval '2 minutes'`)
    const both = await Promise.all([1, 2].map(() => handleLeftEvents({ inbox, happened, log }, council.councilId)))
    expect(both[0]! + both[1]!).toBe(1)
    expect(heard).toEqual([body])
    await sql(`UPDATE inbox_event SET at = at - interval '2 minutes'`)
    expect(await handleLeftEvents({ inbox, happened, log }, council.councilId)).toBe(0)
  })

  it('and goes wrong each time is tried five times and then left for a person to look at', async () => {
    const inbox = openInbox(council.database.prisma)
    await inbox.keep('event 2', 'T0COUNCIL', { poison: true })
    let tries = 0
    const happened = async () => {
      tries += 1
      return false
    }
    for (let n = 0; n < 8; n += 1) {
      await sql(`UPDATE inbox_event SET at = at - interval '2 minutes'`)
      await handleLeftEvents({ inbox, happened, log }, council.councilId)
    }
    expect(tries).toBe(5)
    expect(await sql(`SELECT key FROM inbox_event`)).toEqual([{ key: 'event 2' }])
  })
})

describe('What need not be kept', () => {
  it('is forgotten: old deliveries and their copies, said reminders, keys of eight days; what is owed stays', async () => {
    const inbox = openInbox(council.database.prisma)
    await council.here.transaction(async (tx) => {
      for (const key of ['old and sent', 'old and waiting', 'young'])
        await tx.outbox.owe(
          { key, committeeId: null, channel: 'C1', drawing: 'any', about: key },
          'waiting',
          clock.now().toISO()!,
        )
    })
    await sql(`UPDATE outbox_message SET created_at = '2024-11-19T10:00:00Z' WHERE key LIKE 'old%'`)
    await sql(`UPDATE outbox_message SET state = 'sent' WHERE key IN ('old and sent', 'young')`)
    await sql(`INSERT INTO posted_copy (id, council_id, drawing, about, channel, ts, drawn, posted_at)
      VALUES (gen_random_uuid(), '${council.councilId}', 'any', 'old and sent', 'C1', '1.1', 'x', '2024-11-19T10:00:00Z')`)
    await sql(`UPDATE inbox_key SET at = at - interval '9 days' WHERE key = 'press 1'`)
    await tidy({ store: council.store, clock, log, inbox })
    expect(await sql(`SELECT key FROM outbox_message ORDER BY key`)).toEqual([
      { key: 'old and waiting' },
      { key: 'young' },
    ])
    expect(await sql(`SELECT about FROM posted_copy`)).toEqual([])
    expect(await inbox.once('press 1', null)).toBe(true)
    expect(await inbox.once('press 2', null)).toBe(false)
  })

  it('stays where somebody has put a hold on it', async () => {
    const [row] = await sql(`SELECT committee_id FROM outbox_message LIMIT 1`)
    expect(row).toBeTruthy()
    await sql(`UPDATE outbox_message SET state = 'sent', created_at = '2024-01-01T10:00:00Z', committee_id = '${council.panel.id}'
      WHERE key = 'young'`)
    await sql(`INSERT INTO hold (id, council_id, why, about_kind, about_id, since)
      VALUES (gen_random_uuid(), '${council.councilId}', 'a complaint', 'committee', '${council.panel.id}', now())`)
    await tidy({ store: council.store, clock, log })
    expect(await sql(`SELECT key FROM outbox_message WHERE key = 'young'`)).toHaveLength(1)
    await sql(`UPDATE hold SET ended_at = now()`)
    await tidy({ store: council.store, clock, log })
    expect(await sql(`SELECT key FROM outbox_message WHERE key = 'young'`)).toEqual([])
  })
})

it('The page of metrics says how much is owed and how long the oldest has been waiting', async () => {
  const metrics = openMetrics()
  let ago = 30
  watchDelivery(metrics, { store: council.store, clock }, { lookedSecondsAgo: () => ago })
  clock.advance(90)
  const { text } = await metrics.page()
  const of = `{council="${council.councilId}"}`
  expect(text).toContain(`cleardays_outbox_waiting${of} 1\n`)
  expect(text).toContain(`cleardays_outbox_oldest_due_seconds${of} 90\n`)
  expect(text).toContain(`cleardays_posting_stopped${of} 0\n`)
  expect(text).toContain(`cleardays_jobs_late_seconds${of} 0\n`)
  ago = 500
  expect((await metrics.page()).text).toContain(`cleardays_jobs_late_seconds${of} 380\n`)
})

it('and is silent about what it cannot read, where it once said nought', async () => {
  const metrics = openMetrics()
  const away = { ...council.store, councilIds: () => Promise.reject(new Error('away')) }
  watchDelivery(metrics, { store: away, clock }, { lookedSecondsAgo: () => 500 })
  expect((await metrics.page()).text).not.toContain('cleardays_outbox_waiting{')
})
