import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import type { Breakage } from './outbox-model.ts'
import { amiss, simulate } from './simulate.ts'
import { runShare, type Share, type Sum } from './simulate-share.ts'

/**
 * The real sender, in virtual time, against a model of the database and of a Slack that loses answers, does what it is
 * asked much later or not at all, and says wait; while processes die, and sleep, at any moment. A seed decides it all,
 * and is run again by `CLEARDAYS_SEED=1234`.
 */
const isLong = process.env.CLEARDAYS_LONG === '1'
const only = process.env.CLEARDAYS_SEED ? Number(process.env.CLEARDAYS_SEED) : null
/** `CLEARDAYS_MINUTES=5` stops after five minutes, and says how many seeds were reached. */
const minutes = process.env.CLEARDAYS_MINUTES ? Number(process.env.CLEARDAYS_MINUTES) : null

const inThread = (share: Share) =>
  new Promise<Sum>((done, failed) => {
    const thread = new Worker(new URL('./simulate-share.ts', import.meta.url), { workerData: share, execArgv: [] })
    thread.once('message', done).once('error', failed)
  })

/** Runs the seeds from 1 on, or the one that was asked for: the long form on every core there is. */
const all = async (freezes: boolean, short: number, long: number) => {
  const until = minutes === null ? null : Date.now() + minutes * 60_000
  const [first, last] = only === null ? [1, isLong ? long : short] : [only, only]
  const threads = isLong && only === null ? availableParallelism() : 1
  const shares = Array.from({ length: threads }, (_, n) => ({ first: first + n, last, every: threads, freezes, until }))
  const sums = await Promise.all(threads === 1 ? shares.map(runShare) : shares.map(inThread))
  const sum = { seeds: 0, owed: 0, kills: 0, freezes: 0, refused: 0, doubledForAWhile: 0 }
  for (const one of sums) {
    expect(one.wrong, `run it again with CLEARDAYS_SEED=${one.wrong?.seed}`).toBeNull()
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += one[key]
  }
  if (until === null) expect(sum.seeds).toBe(last - first + 1)
  return sum
}

/** The first seed by which a breakage is noticed, and how. */
const caughtBy = async (broken: Breakage, within: number) => {
  for (let seed = 1; seed <= within; seed += 1) {
    const outcome = await simulate({ seed, broken })
    const noticed = Object.entries(amiss(outcome)).flatMap(([what, things]) => (things.length > 0 ? what : []))
    if (outcome.doubledForAWhile > 0) noticed.push('doubledForAWhile')
    if (noticed.length > 0) return { seed, noticed }
  }
  return null
}

describe('What the bot owes, whatever dies and whatever Slack answers', () => {
  it('is there exactly once, in order and up to date, when processes are killed at any moment', async () => {
    const sum = await all(false, 500, 100_000)
    console.info('simulated kills', sum)
    if (only === null) expect(sum.kills).toBeGreaterThan(sum.owed)
    // not even for a while
    expect(sum.doubledForAWhile).toBe(0)
  }, 1_800_000)

  it('is there exactly once in the end when processes also sleep past their lease just before they post', async () => {
    const sum = await all(true, 300, 20_000)
    console.info('simulated freezes', sum)
    if (only === null) expect(sum.freezes).toBeGreaterThan(50)
  }, 1_800_000)

  it('goes the same way again for the same seed', async () => {
    for (const seed of [3, 77, 120]) {
      const [one, other] = [await simulate({ seed, freezes: true }), await simulate({ seed, freezes: true })]
      expect(other.trace).toBe(one.trace)
    }
  }, 180_000)
})

describe('This proof can fail: it notices an outbox that', () => {
  it('marks a message as sent before it is posted', async () => {
    expect(await caughtBy('sent-before-posting', 20)).toMatchObject({ noticed: expect.arrayContaining(['lost']) })
  }, 180_000)

  it('sends again what nobody answered for, without looking', async () => {
    expect(await caughtBy('no-doubt', 20)).toMatchObject({ noticed: expect.arrayContaining(['doubled']) })
  }, 180_000)

  it('forgets that one thing has one key', async () => {
    expect(await caughtBy('no-key', 20)).toMatchObject({ noticed: expect.arrayContaining(['doubled']) })
  }, 180_000)

  it('looks before every late effect has appeared', async () => {
    // the sweeper takes the second copy away again: it stands twice until then
    expect(await caughtBy('no-quarantine', 60)).toMatchObject({ noticed: ['doubledForAWhile'] })
  }, 180_000)
})
