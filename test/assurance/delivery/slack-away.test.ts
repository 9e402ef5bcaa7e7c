import { DateTime } from 'luxon'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { SpeakerPort, Spoken, Standing } from '../../../src/app/ports/speaker.ts'
import { aimedHeads } from '../../../src/jobs/delivery/aim.ts'
import { settleDoubts } from '../../../src/jobs/delivery/doubts.ts'
import { openGate } from '../../../src/jobs/delivery/gate.ts'
import { openPacing } from '../../../src/jobs/delivery/pacing.ts'
import { send } from '../../../src/jobs/delivery/send.ts'
import { PATIENCE, type Sender } from '../../../src/jobs/delivery/sender.ts'
import { message, section } from '../../../src/slack/kit/blocks.ts'
import { type Chance, chanceOf } from './chance.ts'
import { outboxModel } from './outbox-model.ts'
import { type VirtualTime, virtualTime } from './virtual-time.ts'

/**
 * Slack is away for an hour while things go on being owed, and comes back: the real sender in virtual time, with two
 * replicas. `unreachable`: no connection is made. `silent`: calls are cut off after five seconds without an answer,
 * nothing was posted, and whoever asks what stands is not answered either.
 */
const seed = Number(process.env.CLEARDAYS_SEED ?? 20261122)
const START = DateTime.fromISO('2026-03-02T09:00:00Z', { zone: 'utc' })
const [AWAY_FROM, AWAY_UNTIL] = [60_000, 3_660_000]
const OWED = 400
const CONVERSATIONS = 20

type Call = { readonly at: number; readonly channel: string; readonly row: string }

const slackThatGoesAway = (time: VirtualTime, how: 'unreachable' | 'silent', chance: Chance) => {
  const calls: Call[] = []
  const posted: (Call & { readonly ts: string })[] = []
  const isAway = () => time.now() >= AWAY_FROM && time.now() < AWAY_UNTIL
  const post: SpeakerPort['post'] = async ({ channel, metadata }): Promise<Spoken> => {
    const row = metadata?.ids.row ?? ''
    calls.push({ at: time.now(), channel, row })
    if (isAway() && how === 'unreachable') return { is: 'refused', error: 'unreachable', kind: 'retryable' }
    if (isAway()) {
      await time.pause(5000)
      return { is: 'unknown' }
    }
    await time.pause(chance.between(80, 300))
    const ts = `1.${String(posted.length + 1).padStart(6, '0')}`
    posted.push({ at: time.now(), channel, row, ts })
    return { is: 'sent', channel, ts }
  }
  const history = async (channel: string): Promise<readonly Standing[]> => {
    await time.pause(100)
    if (isAway()) throw new Error('Slack does not answer')
    return posted
      .filter((one) => one.channel === channel)
      .map(({ ts, row }) => ({ ts, type: 'cleardays_outbox', ids: { row } }))
  }
  const nothing = async (): Promise<Spoken> => ({ is: 'sent', channel: '', ts: '' })
  const speaker: SpeakerPort = {
    post,
    history,
    redraw: nothing,
    remove: nothing,
    openConversation: async (slackId) => ({ is: 'open', channel: slackId }),
    audience: async () => ({ is: 'ours', slackIds: [] }),
  }
  return { speaker, calls, posted }
}

const runs = async (how: 'unreachable' | 'silent') => {
  const chance = chanceOf(seed)
  const time = virtualTime()
  const model = outboxModel(time)
  const slack = slackThatGoesAway(time, how, chance)
  const now = () => START.plus({ milliseconds: time.now() })
  const wanted = new Map<string, string[]>()
  for (let n = 0; n < OWED; n += 1) {
    const channel = `C${chance.below(CONVERSATIONS)}`
    time.after((n / OWED) * (AWAY_UNTIL - 1), () => {
      wanted.set(channel, [...(wanted.get(channel) ?? []), `thing ${n}`])
      const said = { key: `thing ${n}`, committeeId: null, channel, drawing: 'words', about: `thing ${n}` }
      void model.transaction((tx) => tx.outbox.owe(said, 'waiting', now().toISO()!))
    })
  }
  for (const name of ['one', 'other']) {
    const sender: Sender = {
      store: model.storeOf(() => 'no'),
      clock: { now },
      speaker: slack.speaker,
      drawings: { words: async (_tx, about) => message(about, section(about)) },
      log: pino({ level: 'silent' }),
      pacing: openPacing(time.now),
      patience: { ...PATIENCE, between: 1 },
      name,
      stopwatch: time.now,
      pause: time.pause,
      chance: chance.next,
      channelOf: new Map(),
    }
    const work = async () => {
      await settleDoubts(sender, 'council')
      const inTurn = openGate(4)
      const heads = await aimedHeads(sender, 'council', 40)
      await Promise.all(heads.map((head) => inTurn(() => send(sender, 'council', head))))
      time.after(heads.length > 0 ? 250 : 1000, () => void work())
    }
    time.after(chance.between(0, 500), () => void work())
  }
  await time.run(3 * 3_600_000, () => {
    const rows = model.rows()
    return time.now() > AWAY_UNTIL && rows.length === OWED && rows.every(({ state }) => state === 'sent')
  })
  const aboutOf = new Map(model.rows().map(({ id, about }) => [id, about]))
  const since = (calls: readonly Call[]) => calls.filter(({ at }) => at >= AWAY_UNTIL).map(({ at }) => at)
  const after = since(slack.calls)
  const backlog = since(slack.posted).length
  const mostInASecond = Math.max(...after.map((at) => after.filter((one) => one >= at && one < at + 1000).length))
  const inOrder = [...wanted].every(([channel, things]) => {
    const said = slack.posted.filter((one) => one.channel === channel).map(({ row }) => aboutOf.get(row))
    return said.join() === things.join()
  })
  const closest = Math.min(
    ...[...wanted.keys()].flatMap((channel) => {
      const times = slack.calls.filter((one) => one.channel === channel && one.at >= AWAY_UNTIL).map(({ at }) => at)
      return times.slice(1).map((at, index) => at - times[index]!)
    }),
  )
  return {
    owed: model.rows().length,
    posted: slack.posted.length,
    distinct: new Set(slack.posted.map(({ row }) => row)).size,
    inOrder,
    backlog,
    triedWhileAway: slack.calls.filter(({ at }) => at >= AWAY_FROM && at < AWAY_UNTIL).length,
    callsForEach: Number((after.length / backlog).toFixed(2)),
    mostInASecond,
    closestInOneChannelMs: Math.round(closest),
    drainedInSeconds: Math.round((Math.max(...slack.posted.map(({ at }) => at)) - AWAY_UNTIL) / 1000),
  }
}

describe('Slack away for an hour', () => {
  it.each(['unreachable', 'silent'] as const)(
    '(%s): all that is owed goes when it is back, once, in order, and without a storm',
    async (how) => {
      const figures = await runs(how)
      console.info('Slack away', how, figures)
      expect(figures).toMatchObject({ owed: OWED, posted: OWED, distinct: OWED, inOrder: true })
      expect(figures.backlog, 'the test is about what waited').toBeGreaterThan(300)
      // only the first of each conversation is tried, and ever more slowly: not what is owed times the minutes
      expect(figures.triedWhileAway).toBeLessThan(CONVERSATIONS * 60)
      expect(figures.callsForEach).toBeLessThanOrEqual(1.1)
      // what a workspace allows at once, for each of two replicas, and what comes in again in that second
      expect(figures.mostInASecond).toBeLessThanOrEqual(2 * (30 + 4))
      expect(figures.closestInOneChannelMs, 'whichever replica sends').toBeGreaterThanOrEqual(1000)
      // twice what the slowest channel needs at one a second, and the longest rest before
      expect(figures.drainedInSeconds).toBeLessThan(2 * 60 + 130)
    },
    120_000,
  )
})
