import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SpeakerPort } from '../../../src/app/ports/speaker.ts'
import { machineClock } from '../../../src/clock.ts'
import { type Database, openDatabase } from '../../../src/database/open-database.ts'
import { type Delivering, runDelivery } from '../../../src/jobs/deliver-outbox.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { openStore } from '../../../src/store/store.ts'
import { chanceOf } from '../delivery/chance.ts'
import { pretendSlack } from '../delivery/pretend-slack.ts'
import { aPostgres, type OwnPostgres } from './postgres.ts'

/**
 * PostgreSQL dies (every process of it, at once) while what came of a call is being written down: between Slack’s answer
 * and the commit, or in the moment of the commit itself. It comes back soon, so that it is written after all, or later,
 * so that the row is in doubt and is looked up.
 */
let postgres: OwnPostgres
let database: Database
let delivery: Delivering | null = null
let councilId: string
beforeAll(async () => {
  postgres = await aPostgres()
  database = await openDatabase({ is: 'server', url: postgres.url() }, () => {})
  const council = { name: 'Westmarch County Council', nation: 'england', zone: 'Europe/London' } as const
  councilId = await store().startCouncil({ ...council, teamId: 'T0COUNCIL' })
})
afterAll(async () => {
  await delivery?.stop()
  await database?.close()
  await postgres?.close()
})
const store = () => openStore(database.prisma, {}, database.appPool)

it.each([
  ['back within its tries, before it was asked', 0, 600],
  ['back within its tries, in the moment of the commit', 2, 600],
  ['back when it has given up', 0, 6000],
])(
  'PostgreSQL restarted inside settling (%s): each thing stands once, in order',
  async (name, afterMs, awayMs) => {
    const slack = pretendSlack(() => machineClock.now(), chanceOf(1), 0)
    const things = Array.from({ length: 6 }, (_, n) => `${name} ${n}`)
    const here = store().for(councilId)
    for (const [n, about] of things.entries())
      await here.transaction((tx) => {
        const said = { key: about, committeeId: null, channel: `C${n % 2}`, drawing: 'words', about }
        return tx.outbox.owe(said, 'waiting', machineClock.now().toISO()!)
      })
    let restarted: Promise<void> | null = null
    const restart = async () => {
      await sleep(afterMs)
      await postgres.kill()
      await sleep(awayMs)
      await postgres.start()
    }
    const speaker: SpeakerPort = {
      ...slack.speaker,
      post: async (said) => {
        const answer = await slack.speaker.post(said)
        // the third call has been made, and now what came of it is to be written
        if (slack.said.length >= 3 && !restarted) {
          restarted = restart()
          if (afterMs === 0) await sleep(50)
        }
        return answer
      },
    }
    delivery = runDelivery({
      store: store(),
      clock: machineClock,
      log: pino({ level: 'silent' }),
      drawings: { words: async (_tx, about) => message(about, section(about)) },
      speaker,
      patience: { lease: 3, quarantine: 0.5, tooLate: 2 },
      everyMs: 200,
    })
    const open = async () => {
      try {
        const of = await here.transaction((tx) => tx.delivery.figures(machineClock.now().toISO()!))
        return of.waiting + of.sending + of.inDoubt
      } catch {
        return -1
      }
    }
    for (let n = 0; n < 300 && (!restarted || (await open()) !== 0); n += 1) await sleep(200)
    expect(restarted, 'it was restarted').not.toBeNull()
    await restarted
    expect(await open()).toBe(0)
    await delivery.stop()

    for (const channel of ['C0', 'C1'])
      expect(slack.said.filter((one) => one.channel === channel).map(({ text }) => text)).toEqual(
        things.filter((_, n) => `C${n % 2}` === channel),
      )
  },
  120_000,
)
