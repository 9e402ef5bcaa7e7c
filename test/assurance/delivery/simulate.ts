import { DateTime } from 'luxon'
import { pino } from 'pino'
import type { SpeakerPort } from '../../../src/app/ports/speaker.ts'
import { aimedHeads } from '../../../src/jobs/delivery/aim.ts'
import { settleDoubts } from '../../../src/jobs/delivery/doubts.ts'
import { send } from '../../../src/jobs/delivery/send.ts'
import { PATIENCE, type Sender } from '../../../src/jobs/delivery/sender.ts'
import { sweep } from '../../../src/jobs/delivery/sweep.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Breakage, outboxModel } from './outbox-model.ts'
import { slackModel } from './slack-model.ts'
import { type VirtualTime, virtualTime } from './virtual-time.ts'

/** What one run came to. */
export type Outcome = {
  readonly owed: number
  readonly kills: number
  readonly freezes: number
  readonly refused: number
  readonly lost: readonly string[]
  /** Standing twice at the end. */
  readonly doubled: readonly string[]
  /** Stood twice for a while, and no longer does. */
  readonly doubledForAWhile: number
  readonly outOfOrder: readonly string[]
  readonly stale: readonly string[]
  readonly unsettled: readonly string[]
  /** The whole of what happened, in order: two runs of one seed are the same. */
  readonly trace: string
}

/** What of it must be nothing. */
export const amiss = ({ lost, doubled, outOfOrder, stale, unsettled }: Outcome) => ({
  lost,
  doubled,
  outOfOrder,
  stale,
  unsettled,
})

export type Given = {
  readonly seed: number
  readonly rows?: number
  readonly conversations?: number
  readonly processes?: number
  /** Whether processes also fall asleep, longer than their lease, at the worst moment there is. */
  readonly freezes?: boolean
  readonly broken?: Breakage
}

const START = DateTime.fromISO('2026-03-01T09:00:00Z', { zone: 'utc' }).toMillis()
const UTC = { zone: 'utc' } as const
/** The instant that it is in virtual time, in whole milliseconds. */
const instantAt = (time: VirtualTime): DateTime => DateTime.fromMillis(START + Math.floor(time.now()), UTC)
const SILENT = pino({ level: 'silent' })

/** One process: it delivers until it dies, and another is started in its place. */
const processOf = (
  time: VirtualTime,
  chance: Chance,
  model: ReturnType<typeof outboxModel>,
  slack: SpeakerPort,
  weather: { isOver: boolean },
  given: Given,
  count: { kills: number; freezes: number },
) => {
  let life = 0
  const begin = (): void => {
    life += 1
    const mine = life
    const isDead = () => life !== mine
    const die = () => {
      if (isDead()) return
      life += 1
      count.kills += 1
      time.after(chance.between(200, 3000), begin)
    }
    const never = new Promise<never>(() => {})
    const dies = (): 'no' | 'before' | 'after' => {
      if (isDead()) return 'before'
      if (weather.isOver || !chance.happens(0.03)) return 'no'
      const when = chance.happens(0.5) ? 'before' : 'after'
      die()
      return when
    }
    /** A call of this process: it may die just before it is made, while it is under way, or fall asleep before it. */
    const called =
      <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        if (isDead()) return never
        if (!weather.isOver && chance.happens(0.03)) {
          die()
          return never
        }
        if (given.freezes && !weather.isOver && chance.happens(0.05)) {
          count.freezes += 1
          await time.pause(chance.between(20_000, 120_000))
        }
        const answer = call(...args)
        if (!weather.isOver && chance.happens(0.05)) time.after(chance.between(0, 300), die)
        const said = await answer
        return isDead() ? never : said
      }
    const sender: Sender = {
      store: model.storeOf(dies),
      clock: { now: () => instantAt(time) },
      speaker: {
        post: called(slack.post),
        redraw: called(slack.redraw),
        remove: called(slack.remove),
        openConversation: called(slack.openConversation),
        audience: slack.audience,
        history: called(slack.history),
      },
      drawings: { words: async (_tx, about) => message(textOf.get(about)!, section(textOf.get(about)!)) },
      log: SILENT,
      pacing: { wait: () => 0, pause: () => {} },
      patience: PATIENCE,
      name: `process ${mine}`,
      stopwatch: time.now,
      pause: time.pause,
      chance: chance.next,
      channelOf: new Map(),
    }
    let swept = time.now()
    const work = async () => {
      if (isDead()) return
      if (time.now() - swept > 60_000) {
        swept = time.now()
        await sweep(sender, 'council')
      }
      await settleDoubts(sender, 'council')
      const heads = await aimedHeads(sender, 'council', 20)
      await Promise.all(heads.map((head) => send(sender, 'council', head)))
      const pause = weather.isOver ? chance.between(4000, 9000) : chance.between(200, 1500)
      if (!isDead()) time.after(pause, () => void work().catch(die))
    }
    void work().catch(die)
  }
  const textOf = new Map<string, string>()
  return { begin, textOf }
}

/** Runs the real sender against a model of the database and of Slack, in virtual time, with whatever the seed brings. */
export const simulate = async (given: Given): Promise<Outcome> => {
  const { seed, rows: wanted = 12, conversations = 4, processes: replicas = 2 } = given
  const chance = chanceOf(seed)
  const time = virtualTime()
  const model = outboxModel(time, given.broken)
  const slack = slackModel(time, chance)
  const weather = { isOver: false }
  const count = { kills: 0, freezes: 0 }
  const all = Array.from({ length: replicas }, () =>
    processOf(time, chance, model, slack.speaker, weather, given, count),
  )
  const words = (about: string, text: string) => {
    for (const { textOf } of all) textOf.set(about, text)
  }

  const owe = (n: number) => {
    const about = `thing ${n}`
    const channel = `C${chance.below(conversations)}`
    const write = () =>
      model.transaction((tx) =>
        tx.outbox.owe(
          { key: about, committeeId: null, channel, drawing: 'words', about },
          'waiting',
          instantAt(time).toISO()!,
        ),
      )
    words(about, `${about}, first`)
    void write()
    // the same press delivered again, by Slack or by an impatient hand
    if (chance.happens(0.2)) time.after(chance.between(0, 60_000), () => void write())
    if (!chance.happens(0.4)) return
    // what it says changes, at any moment
    time.after(chance.between(0, 90_000), () => {
      void model.transaction(async (tx) => {
        words(about, `${about}, second`)
        await tx.outbox.redraw('words', about, instantAt(time).toISO()!)
      })
    })
  }
  for (let n = 1; n <= wanted; n += 1) time.after(chance.between(0, 60_000), () => owe(n))
  for (const { begin } of all) time.after(chance.between(0, 500), begin)
  time.after(240_000, () => {
    weather.isOver = true
    slack.clears()
  })

  const isSettled = () => weather.isOver && model.rows().every(({ state }) => state === 'sent' || state === 'withdrawn')
  let quietSince = Number.POSITIVE_INFINITY
  await time.run(7_200_000, () => {
    quietSince = isSettled() ? Math.min(quietSince, time.now()) : Number.POSITIVE_INFINITY
    // whoever still sleeps wakes, and cleans up behind itself
    return time.now() - quietSince > (given.freezes ? 400_000 : 20_000)
  })
  return judged(model.rows(), slack.stood, time, count, slack.waits(), all[0]!.textOf)
}

const judged = (
  rows: ReturnType<ReturnType<typeof outboxModel>['rows']>,
  stood: ReturnType<typeof slackModel>['stood'],
  _time: VirtualTime,
  count: { kills: number; freezes: number },
  refused: number,
  textOf: ReadonlyMap<string, string>,
): Outcome => {
  const posts = rows.filter(({ kind }) => kind === 'post')
  const things = [...new Set(posts.map(({ about }) => about))]
  const said = (about: string) => stood.filter((one) => one.text.startsWith(`${about},`) && !one.removed)
  const ever = (about: string) => stood.filter((one) => one.text.startsWith(`${about},`))
  const outOfOrder: string[] = []
  for (const channel of new Set(posts.map(({ conversation }) => conversation))) {
    const wanted = posts.filter((row) => row.conversation === channel).map(({ about }) => about)
    const first = new Map(wanted.map((about) => [about, Math.min(...said(about).map(({ ts }) => Number(ts)))]))
    for (const [index, about] of wanted.entries())
      if (index > 0 && first.get(about)! < first.get(wanted[index - 1]!)!) outOfOrder.push(`${channel}: ${about}`)
  }
  return {
    ...count,
    owed: things.length,
    refused,
    lost: things.filter((about) => said(about).length === 0),
    doubled: things.filter((about) => said(about).length > 1),
    doubledForAWhile: things.filter((about) => ever(about).length > 1 && said(about).length === 1).length,
    outOfOrder,
    stale: things.filter((about) => said(about).some(({ text }) => text !== textOf.get(about))),
    unsettled: rows
      .filter(({ state }) => !['sent', 'withdrawn'].includes(state))
      .map(({ id, state }) => `${id} ${state}`),
    trace: JSON.stringify([
      stood,
      rows.map(({ id, kind, about, state, attempt, ts, why, copyId }) => [
        id,
        kind,
        about,
        state,
        attempt,
        ts,
        why,
        copyId,
      ]),
    ]),
  }
}
