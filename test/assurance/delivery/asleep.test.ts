import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say } from '../../../src/app/say.ts'
import { machineClock } from '../../../src/clock.ts'
import { STEPS } from './asleep-at.ts'
import { chanceOf } from './chance.ts'
import { workers } from './killing.ts'
import { slackStub } from './slack-stub.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * Processes that fall asleep in a send (SIGSTOP, by themselves, between one statement and the next), one at each step of
 * it, past their lease and the quarantine; another goes on meanwhile, and then all of them wake.
 */
const CONVERSATIONS = 18
const EACH = 2

let council: SmallCouncil
let slack: Awaited<ReturnType<typeof slackStub>>
let running: ReturnType<typeof workers>
beforeAll(async () => {
  council = await smallCouncil()
  slack = await slackStub(1)
  slack.calms()
  running = workers(council.appUrl, slack.api, chanceOf(1))
})
afterAll(async () => {
  await running.stopAll()
  await slack.close()
  await council.close()
})

const within = async (seconds: number, isSo: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    if (await isSo()) return true
    await new Promise((resume) => setTimeout(resume, 50))
  }
  return false
}
const comesAbout = async (isSo: () => boolean | Promise<boolean>) => {
  if (!(await within(200, isSo))) throw new Error(`It never came about: ${isSo}`)
}
const open = async () => {
  const { rows } = await council.ownerPool.query(
    `SELECT count(*)::int AS n FROM outbox_message WHERE state IN ('waiting', 'sending', 'in-doubt')`,
  )
  return (rows as { n: number }[])[0]!.n
}

describe('A process that falls asleep in a send', () => {
  it('at any step of it, past its lease, and wakes after another has gone on: each thing stands once, in order', async () => {
    const wanted = new Map<string, string[]>()
    for (let n = 0; n < CONVERSATIONS * EACH; n += 1) {
      const channel = `C${String(n % CONVERSATIONS).padStart(4, '0')}`
      const id = await council.here.transaction(async (tx) => {
        const item = await tx.items.add(council.item(n + 1, `thing ${n}`))
        const said = { key: `thing ${n}`, committeeId: council.panel.id, channel, drawing: 'title', about: item.id }
        await say(tx, machineClock, { ...said, recipient: 'channel', nature: 'notice' })
        return item.id
      })
      wanted.set(channel, [...(wanted.get(channel) ?? []), id])
    }
    const sleepers = STEPS.map((step) => ({ step, worker: running.start(step) }))
    await comesAbout(() => sleepers.every(({ worker }) => worker.isAsleep))
    expect(await open(), 'something is left to whoever is awake').toBeGreaterThan(0)

    running.start()
    await comesAbout(async () => (await open()) === 0)
    for (const { worker } of sleepers) worker.child.kill('SIGCONT')
    const stands = () => slack.posted.filter(({ removed }) => !removed)
    // Whoever was about to call makes its call now, finds that it was settled, and takes its own copy away; where a busy
    // machine has it wait too long for Slack's answer, the sweeper does, within two minutes.
    await within(20, () => slack.posted.length > CONVERSATIONS * EACH)
    await new Promise((resume) => setTimeout(resume, 1500))
    await comesAbout(() => stands().length === CONVERSATIONS * EACH)

    const { rows } = await council.ownerPool.query(`SELECT id, about, state FROM outbox_message WHERE kind = 'post'`)
    const aboutOf = new Map((rows as { id: string; about: string }[]).map(({ id, about }) => [id, about]))
    const figures = {
      posts: stands().length,
      doubledForAWhile: slack.posted.length - stands().length,
      notSent: (rows as { state: string }[]).filter(({ state }) => state !== 'sent').length,
      outOfOrder: [...wanted].filter(([channel, ids]) => {
        const said = stands().filter((one) => one.channel === channel)
        return said.map(({ row }) => aboutOf.get(row)).join() !== ids.join()
      }).length,
    }
    console.info('asleep at each step', figures)
    expect(figures).toMatchObject({ posts: CONVERSATIONS * EACH, notSent: 0, outOfOrder: 0 })
    // no other step doubles anything, for however short a while
    expect(figures.doubledForAWhile).toBeLessThanOrEqual(1)
  }, 480_000)
})
