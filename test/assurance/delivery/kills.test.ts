import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../../../src/app/ports/tx.ts'
import { say } from '../../../src/app/say.ts'
import { machineClock } from '../../../src/clock.ts'
import { askedFor, BREAKAGES } from './broken.ts'
import { chanceOf } from './chance.ts'
import { workers } from './killing.ts'
import { slackStub } from './slack-stub.ts'
import { type SmallCouncil, smallCouncil } from './small-council.ts'

/**
 * Real processes on a real PostgreSQL, killed with SIGKILL at moments that a seed decides, against a stand-in that
 * loses answers, posts late, posts and says 500. The short form is in the default suite; `CLEARDAYS_LONG=1` makes it a
 * thousand kills, `CLEARDAYS_KILLS=100` a hundred; `CLEARDAYS_BREAK=no-doubt` (or another of `broken.ts`) breaks the
 * sender or the writer, and is green only if that is noticed.
 */
const BROKEN = askedFor()
const isLong = process.env.CLEARDAYS_LONG === '1'
const KILLS = Number(process.env.CLEARDAYS_KILLS ?? (isLong ? 1000 : 14))
const POSTS = Math.max(200, Math.round(KILLS * 7.2))
const CHANNELS = Math.max(24, Math.round(KILLS / 6))
const seed = Number(process.env.CLEARDAYS_SEED ?? 20261122)
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

let council: SmallCouncil
let slack: Awaited<ReturnType<typeof slackStub>>
let running: ReturnType<typeof workers>
const chance = chanceOf(seed)

beforeAll(async () => {
  council = await smallCouncil()
  slack = await slackStub(seed)
  running = workers(council.appUrl, slack.api, chance)
})
afterAll(async () => {
  await running.stopAll()
  await slack.close()
  await council.close()
})

const states = async () => {
  const rows = await council.ownerPool.query(
    // a copy that is drawn once more in five minutes, to be sure, is not waited for
    `SELECT state, count(*)::int AS n FROM outbox_message WHERE state <> 'waiting' OR not_before <= now() GROUP BY state`,
  )
  return Object.fromEntries(rows.rows.map(({ state, n }) => [state, n])) as Record<string, number>
}

describe('Killing what delivers, again and again', () => {
  it(
    `loses nothing, doubles nothing and keeps the order (${KILLS} kills, ${POSTS} posts, seed ${seed})`,
    async () => {
      const wanted = new Map<string, string[]>()
      const accepted = new Set<string>()
      let changes = 0
      /** A use-case as the features have them: an item, what is owed about it, and sometimes a change to it later. */
      const owe = async (n: number) => {
        const channel = `C${String(chance.below(CHANNELS)).padStart(4, '0')}`
        const says = (tx: Tx, about: string) => {
          const key = BROKEN === 'no-key' ? crypto.randomUUID() : `thing ${n}`
          const said = { key, committeeId: council.panel.id, channel, drawing: 'title', about }
          return say(tx, machineClock, { ...said, recipient: 'channel', nature: 'notice' })
        }
        const id = await council.here.transaction(async (tx) => {
          const item = await tx.items.add(council.item(n, `thing ${n}, first`))
          await says(tx, item.id)
          return item.id
        })
        accepted.add(id)
        // the same press delivered again
        if (n % 5 === 0) await council.here.transaction((tx) => says(tx, id))
        wanted.set(channel, [...(wanted.get(channel) ?? []), id])
        if (!chance.happens(0.3)) return
        await pause(chance.between(0, 800))
        changes += 1
        await council.here.transaction(async (tx) => {
          const item = (await tx.items.find(id))!
          await tx.items.save({ ...item, title: item.title.replace('first', 'second') })
          await tx.outbox.redraw('title', id, machineClock.now().toISO()!)
        })
      }

      running.start()
      running.start()
      await running.ready()
      let owed = 0
      let asleep: Promise<unknown> = Promise.resolve()
      while (running.kills() < KILLS) {
        const share = Math.ceil((POSTS * (running.kills() + 1)) / KILLS)
        while (owed < Math.min(POSTS, share)) {
          owed += 1
          await owe(owed)
        }
        await pause(chance.between(100, 700))
        await running.killOne()
        if (chance.happens(0.1)) asleep = running.sleepOne(3500)
        await running.ready()
      }
      await asleep
      slack.calms()
      const started = performance.now()
      for (
        let now = await states();
        (now.waiting ?? 0) + (now.sending ?? 0) + (now['in-doubt'] ?? 0) > 0;
        now = await states()
      ) {
        expect(performance.now() - started, `not settled: ${JSON.stringify(now)}`).toBeLessThan(
          KILLS > 100 ? 600_000 : 60_000,
        )
        await pause(250)
      }
      // what sleeps past its lease and wakes cleans up behind itself; what nobody woke for is swept
      await pause(1500)

      const titles = await council.here.transaction(
        async (tx) => new Map((await tx.items.of(council.panel.id)).map((i) => [i.id, i.title])),
      )
      const { rows } = await council.ownerPool.query(`SELECT id, about FROM outbox_message WHERE kind = 'post'`)
      const aboutOf = new Map<string, string>(rows.map(({ id, about }) => [id, about]))
      const stands = slack.posted.filter(({ removed }) => !removed)
      const times = new Map<string, number>()
      for (const { row } of stands) times.set(aboutOf.get(row)!, (times.get(aboutOf.get(row)!) ?? 0) + 1)
      const outOfOrder = [...wanted].filter(([channel, ids]) => {
        const said = stands.filter((one) => one.channel === channel).map(({ row }) => aboutOf.get(row)!)
        return said.join() !== ids.join()
      })
      const figures = {
        kills: running.kills(),
        sleeps: running.sleeps(),
        posts: accepted.size,
        changes,
        ...slack.count,
        lost: [...accepted].filter((id) => !times.has(id)).length,
        doubled: [...times.values()].filter((n) => n > 1).length,
        doubledForAWhile: slack.posted.length - stands.length,
        outOfOrder: outOfOrder.length,
        stale: stands.filter(({ row, text }) => titles.get(aboutOf.get(row)!) !== text).length,
      }
      console.info('kills', figures)
      if (BROKEN) {
        expect(figures[BREAKAGES[BROKEN]], `the breakage ${BROKEN} is noticed`).toBeGreaterThan(0)
        return
      }
      expect(figures).toMatchObject({ lost: 0, doubled: 0, outOfOrder: 0, stale: 0 })
      expect(await states()).not.toHaveProperty('failed')
    },
    KILLS > 20 ? 7_200_000 : 150_000,
  )
})
