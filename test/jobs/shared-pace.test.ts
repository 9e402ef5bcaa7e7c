import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sending, SharedPace } from '../../src/app/ports/sending.ts'
import { say } from '../../src/app/say.ts'
import { machineClock } from '../../src/clock.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { type Delivering, runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { sharedPace } from '../../src/jobs/delivery/pacing.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { openStore } from '../../src/store/store.ts'
import { type SmallCouncil, smallCouncil } from '../assurance/delivery/small-council.ts'
import { pretendSlack } from './support/pretend-slack.ts'

// Two replicas: two pools of their own on one database, each with a pacing of its own in its memory.
let council: SmallCouncil
let replicas: { readonly sending: Sending; readonly deliver: () => Delivering; readonly close: () => Promise<void> }[]
const slack = pretendSlack()
const calls: { readonly channel: string; readonly at: number; readonly ended: number }[] = []

beforeAll(async () => {
  council = await smallCouncil()
  replicas = await Promise.all(
    ['one', 'other'].map(async (name) => {
      const database = await openDatabase({ is: 'server', url: council.appUrl })
      const store = openStore(database.prisma, {}, database.appPool)
      return {
        sending: store.for(council.councilId).sending,
        close: database.close,
        deliver: () =>
          runDelivery({
            store,
            name,
            clock: machineClock,
            log: { warn() {}, error() {}, info() {} } as never,
            drawings: { words: async (_tx, about) => message(about, section(about)) },
            speaker: {
              ...slack.speaker,
              post: async (what) => {
                const at = performance.now()
                const said = await slack.speaker.post(what)
                calls.push({ channel: what.channel, at, ended: performance.now() })
                return said
              },
            },
            patience: { lease: 30, quarantine: 30, tooLate: 8, between: 1 },
            everyMs: 50,
          }),
      }
    }),
  )
})
afterAll(async () => {
  for (const { close } of replicas) await close()
  await council.close()
})

const owe = (about: string, channel: string) =>
  council.here.transaction((tx) =>
    say(tx, machineClock, {
      key: about,
      committeeId: council.panel.id,
      channel,
      drawing: 'words',
      about,
      recipient: 'channel',
      nature: 'notice',
    }),
  )
const until = async (so: () => boolean, ms: number) => {
  const end = performance.now() + ms
  while (!so() && performance.now() < end) await new Promise((again) => setTimeout(again, 20))
}
const withBoth = async (work: () => Promise<void>) => {
  const running = replicas.map(({ deliver }) => deliver())
  try {
    await work()
  } finally {
    for (const one of running) await one.stop()
  }
}

describe('The pace of a method', () => {
  const pace: SharedPace = { method: 'test.method', everyMs: 200, burstMs: 400, conversationMs: 0 }

  it('is one for all replicas: so many at once, then one for each interval', async () => {
    const waits: number[] = []
    for (let n = 0; n < 6; n += 1) waits.push(await replicas[n % 2]!.sending.mayCall(pace))
    expect(waits.slice(0, 3)).toEqual([0, 0, 0])
    expect(waits.filter((wait) => wait > 0).length).toBeGreaterThan(0)
    const wait = Math.max(...waits)
    expect(wait).toBeLessThanOrEqual(200)
    await new Promise((done) => setTimeout(done, wait + 5))
    expect(await replicas[1]!.sending.mayCall(pace)).toBe(0)
  })

  it('rests for all of them when Slack has refused two conversations within seconds', async () => {
    const [one, other] = replicas
    await one!.sending.pause('chat.rest', 'channel:C1', 3)
    expect(await other!.sending.mayCall({ ...pace, method: 'chat.rest' }), 'one conversation is one').toBe(0)
    await other!.sending.pause('chat.rest', 'channel:C2', 3)
    expect(await one!.sending.mayCall({ ...pace, method: 'chat.rest' })).toBeGreaterThan(2000)
  })

  it('is a little below what Slack allows', () => {
    const perMinute = (method: Parameters<typeof sharedPace>[0]) => 60_000 / sharedPace(method, {}).everyMs
    expect([perMinute('chat.postMessage'), perMinute('chat.update'), perMinute('conversations.open')]).toEqual([
      240, 45, 45,
    ])
  })
})

describe('Two replicas that send', () => {
  it('keep a second between any two messages in one channel, and other channels go on meanwhile', async () => {
    for (let n = 1; n <= 4; n += 1) await owe(`slow ${n}`, 'C0SLOW')
    for (let n = 1; n <= 6; n += 1) await owe(`aside ${n}`, `C0ASIDE${n}`)
    await withBoth(() => until(() => calls.length === 10, 20_000))

    const there = calls.filter(({ channel }) => channel === 'C0SLOW').sort((one, next) => one.at - next.at)
    expect(slack.texts('C0SLOW')).toEqual(['slow 1', 'slow 2', 'slow 3', 'slow 4'])
    for (const [index, { at }] of there.entries())
      if (index > 0) expect(at - there[index - 1]!.ended).toBeGreaterThanOrEqual(1000)
    const lastAside = Math.max(...calls.filter(({ channel }) => channel !== 'C0SLOW').map(({ at }) => at))
    expect(lastAside, 'a channel that waits holds nobody up').toBeLessThan(there.at(-1)!.at)
  })

  it('obey Slack’s word to wait, whichever of them heard it', async () => {
    slack.goesWrong('post', { is: 'refused', error: 'ratelimited', kind: 'rate-limited', retryAfter: 2 })
    await owe('refused', 'C0LIMIT')
    const began = performance.now()
    await withBoth(() => until(() => slack.texts('C0LIMIT').length === 1, 10_000))
    expect(slack.texts('C0LIMIT')).toEqual(['refused'])
    const said = calls.filter(({ channel }) => channel === 'C0LIMIT').map(({ at }) => at)
    expect(said, 'the call that was refused, and the one that was not').toHaveLength(2)
    expect(said[1]! - said[0]!).toBeGreaterThanOrEqual(2000)
    expect(performance.now() - began).toBeLessThan(9000)
  })
})
