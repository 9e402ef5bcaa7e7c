import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, it } from 'vitest'
import { machineClock } from '../../../src/clock.ts'
import { openDatabase } from '../../../src/database/open-database.ts'
import { runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { openStore } from '../../../src/store/store.ts'
import { pretendSlack } from '../../jobs/support/pretend-slack.ts'

const slack = pretendSlack()
let home = ''
afterAll(() => rm(home, { recursive: true, force: true }))

it('A database that is copied, wiped and put back goes on: what was owed is sent, what was sent is not sent again', async () => {
  home = await mkdtemp(join(tmpdir(), 'cleardays-restore-'))
  const folder = join(home, 'data')
  const now = () => machineClock.now().toISO()!
  const open = async () => {
    const database = await openDatabase({ is: 'embedded', folder })
    return { database, store: openStore(database.prisma) }
  }
  const deliver = async (store: ReturnType<typeof openStore>) => {
    const running = runDelivery({
      store,
      clock: machineClock,
      log: pino({ level: 'silent' }),
      drawings: { words: async (_tx, about) => message(about, section(about)) },
      speaker: slack.speaker,
      patience: { lease: 0.3, quarantine: 0.3, tooLate: 0.2 },
      everyMs: 100_000,
    })
    for (let n = 0; n < 12; n += 1) {
      await running.deliverDue()
      await new Promise((resume) => setTimeout(resume, 100))
    }
    await running.stop()
  }
  const owe = (store: ReturnType<typeof openStore>, councilId: string, about: string, channel: string) =>
    store.for(councilId).transaction(async (tx) => {
      const said = { key: about, committeeId: null, channel, drawing: 'words', about }
      return (await tx.outbox.owe(said, 'waiting', now()))!.id
    })

  const first = await open()
  const council = { name: 'Westmarch', nation: 'england', zone: 'Europe/London', teamId: 'T1' } as const
  const councilId = await first.store.startCouncil(council)
  await owe(first.store, councilId, 'sent before', 'C1')
  await deliver(first.store)
  const underWay = await owe(first.store, councilId, 'under way', 'C2')
  await first.store.for(councilId).transaction((tx) => tx.delivery.markSending(underWay, 'the old machine', 0.2, now()))
  await owe(first.store, councilId, 'owed', 'C3')
  await first.database.close()

  await cp(folder, join(home, 'backup'), { recursive: true })
  await rm(folder, { recursive: true })
  await cp(join(home, 'backup'), folder, { recursive: true })

  const again = await open()
  await deliver(again.store)
  expect(await again.store.councilOfTeam('T1')).toBe(councilId)
  expect(slack.texts('C1')).toEqual(['sent before'])
  // it was under way when the copy was taken: it is looked for first
  expect(slack.texts('C2')).toEqual(['under way'])
  expect(slack.calls).toContain('history')
  expect(slack.texts('C3')).toEqual(['owed'])
  await again.database.close()
}, 120_000)
