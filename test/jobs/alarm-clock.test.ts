import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { machineClock } from '../../src/clock.ts'
import { type SettableAlarmClock, startAlarmClock } from '../../src/store/alarm-clock.ts'
import { openStore } from '../../src/store/store.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase
let clock: SettableAlarmClock
let councilId: string
const rung: string[] = []
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))
const jobs = async () =>
  (await fresh.ownerPool.query(`SELECT singleton_key FROM pgboss.job WHERE state < 'active'`)).rows

beforeAll(async () => {
  fresh = await freshDatabase()
  clock = await startAlarmClock(fresh.database.alarmClock, pino({ level: 'silent' }))
  const council = { name: 'Westmarch', nation: 'england', zone: 'Europe/London', teamId: 'T1' } as const
  councilId = await openStore(fresh.database.prisma).startCouncil(council)
})
afterAll(async () => {
  await clock.stop()
  await fresh.close()
})

const owe = (key: string, inSeconds: number, refuse = false) =>
  openStore(fresh.database.prisma, { alarm: clock.set })
    .for(councilId)
    .transaction(async (tx) => {
      const now = machineClock.now()
      const message = { key, committeeId: null, channel: 'C1', drawing: 'any', about: key }
      await tx.outbox.owe({ ...message, notBefore: now.plus({ seconds: inSeconds }).toISO()! }, 'waiting', now.toISO()!)
      return refuse ? ({ ok: false, refusal: { rule: 'no-such-item' } } as const) : null
    })

it('An alarm is set with the row that is due later, as the role that owns nothing, and rings at its hour', async () => {
  await owe('soon', 1.5)
  expect(await jobs()).toHaveLength(1)
  await clock.ring((id) => rung.push(id))
  for (let n = 0; n < 60 && rung.length === 0; n += 1) await pause(100)
  expect(rung).toEqual([councilId])
})

it('No alarm stands for a row that was rolled back', async () => {
  await owe('refused', 3600, true)
  expect(await jobs()).toEqual([])
})

it('A reminder that moves moves its alarm: there is one, at the new hour', async () => {
  const here = openStore(fresh.database.prisma, { alarm: clock.set }).for(councilId)
  const aboutId = '01980000-0000-7000-8000-000000000001'
  for (const dueAt of ['2099-01-05T09:00:00.000Z', '2099-01-06T09:00:00.000Z'])
    await here.transaction((tx) =>
      tx.reminders.replaceFor(
        aboutId,
        ['report-due'],
        [
          {
            key: 'r1',
            committeeId: null,
            kind: 'report-due',
            aboutKind: 'request',
            aboutId,
            personId: null,
            channel: 'C1',
            dueAt,
          },
        ],
        machineClock.now().toISO()!,
      ),
    )
  const { rows } = await fresh.ownerPool.query(
    `SELECT start_after AT TIME ZONE 'UTC' AS at FROM pgboss.job WHERE singleton_key LIKE '%:reminder:r1' AND state < 'active'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].at.toISOString().slice(0, 10)).toBe('2099-01-06')
})
