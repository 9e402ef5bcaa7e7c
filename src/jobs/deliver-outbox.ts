import { hostname } from 'node:os'
import type { Deps } from '../app/deps.ts'
import type { SpeakerPort } from '../app/ports/speaker.ts'
import { type Tracer, untraced } from '../observe/tracer.ts'
import { type Aimed, aimedHeads } from './delivery/aim.ts'
import { settleDoubts } from './delivery/doubts.ts'
import { openGate } from './delivery/gate.ts'
import { openPacing } from './delivery/pacing.ts'
import { openRounds } from './delivery/rounds.ts'
import { send } from './delivery/send.ts'
import { PATIENCE, type Patience, type Sender } from './delivery/sender.ts'
import type { Sent } from './delivery/sent.ts'
import { sweep } from './delivery/sweep.ts'
import { together } from './delivery/together.ts'
import { openRotation } from './rotation.ts'

/** What delivery is run with. Only a test says more than the first line. */
export type DeliveryOptions = Pick<Deps, 'store' | 'clock' | 'drawings' | 'log'> & {
  /** Whoever speaks in Slack: the same for every council, or each council’s own. */
  readonly speaker: SpeakerPort | ((councilId: string) => SpeakerPort)
  readonly patience?: Patience
  /** How often each council is looked at although nobody said that there is something to send, in milliseconds. */
  readonly everyMs?: number
  /** Messages in flight at once: for one council, and altogether. */
  readonly atOnce?: { readonly council: number; readonly all: number }
  readonly stopwatch?: () => number
  readonly chance?: () => number
  readonly paceOf?: NonNullable<Sender['paceOf']>
  readonly name?: string
  readonly metrics?: Sender['metrics']
  /** When councils are looked at for the first time, unless somebody wakes it before: at once, where it is not said. */
  readonly begins?: Promise<void>
  /** Follows each message that is sent, where somebody wants to see it. */
  readonly tracer?: Tracer
}

/** Delivery, running. */
export type Delivering = {
  /** Something is owed by a council, or (without one) it is time to look at them all. */
  wake(councilId?: string): void
  /** Sends all that is due and may go now, everywhere, and waits for it. What Slack has told to wait is not waited for. */
  deliverDue(): Promise<void>
  /** Sends nothing more, and waits for what is in flight. */
  stop(): Promise<void>
}

/** How often what might stand twice is looked for. Only what was sent again within the hour is looked at. */
const SWEEP_EVERY_MS = 120_000
/** Rows that are looked at in one go. */
const HEADS = 40

/**
 * Sends what is owed, council by council. Any number of processes may do so on one database: a row is taken by one of
 * them, a conversation is one sender's at a time, and what a process leaves behind when it dies is settled by another.
 */
export const runDelivery = (options: DeliveryOptions): Delivering => {
  const { store, log, everyMs = 10_000, atOnce = { council: 4, all: 6 }, tracer = untraced } = options
  const stopwatch = options.stopwatch ?? (() => performance.now())
  const common: Omit<Sender, 'speaker' | 'pacing' | 'channelOf'> = {
    ...options,
    patience: options.patience ?? PATIENCE,
    together: together(store),
    name: options.name ?? `${hostname()}/${process.pid}`,
    stopwatch,
    pause: (ms) => new Promise((resume) => setTimeout(resume, ms)),
    chance: options.chance ?? Math.random,
  }
  const senders = new Map<string, Sender>()
  // Slack’s limits are a workspace’s: one council that sends much does not slow another.
  const senderOf = (councilId: string): Sender => {
    const { speaker } = options
    const own = () => ({
      ...common,
      speaker: typeof speaker === 'function' ? speaker(councilId) : speaker,
      pacing: openPacing(stopwatch),
      channelOf: new Map(),
    })
    const sender = senders.get(councilId) ?? own()
    senders.set(councilId, sender)
    return sender
  }
  const through = openGate(atOnce.all)
  const doubtsDue = new Set<string>()
  const swept = new Map<string, number>()

  const rounds = openRounds(
    async (councilId) => {
      const sender = senderOf(councilId)
      const settled = doubtsDue.delete(councilId) ? await settleDoubts(sender, councilId) : 0
      if (stopwatch() - (swept.get(councilId) ?? 0) > SWEEP_EVERY_MS) {
        swept.set(councilId, stopwatch())
        await sweep(sender, councilId)
      }
      const heads = await aimedHeads(sender, councilId, HEADS)
      const inTurn = openGate(atOnce.council)
      const sent = await Promise.all(
        heads.map((head) =>
          inTurn(() => through(async () => (rounds.isStopping ? null : sendTraced(sender, councilId, head)))),
        ),
      )
      if (settled > 0 || sent.some((one) => one?.is === 'settled')) return 0
      const later = sent.flatMap((one) => (one?.is === 'later' ? [one.inMs] : []))
      return later.length > 0 ? Math.max(20, Math.min(...later)) : null
    },
    (councilId, fault) => {
      log.error({ err: fault, council: councilId }, 'Delivery stumbled; it goes on')
      return 2000
    },
  )

  const sendTraced = (sender: Sender, councilId: string, head: Aimed): Promise<Sent> => {
    const { id, drawing, kind, attempt } = head.row
    const said = { council: councilId, row: id, drawing, kind, attempt }
    return tracer.during('outbox send', said, async (span) => {
      const sent = await send(sender, councilId, head)
      span.say({ outcome: sent.is })
      return sent
    })
  }

  const lookAt = (councilId: string) => {
    doubtsDue.add(councilId)
    rounds.wake(councilId)
  }
  const lookAtAll = async () => {
    for (const councilId of await store.councilIds()) lookAt(councilId)
  }

  const rotation = openRotation(store, everyMs, lookAt, log, options.begins)

  return {
    wake(councilId) {
      if (councilId) return rounds.wake(councilId)
      lookAtAll().catch((fault: unknown) => log.warn({ err: fault }, 'The councils could not be read'))
    },
    async deliverDue() {
      await lookAtAll()
      await rounds.settled()
    },
    async stop() {
      rotation.stop()
      await rounds.stop()
    },
  }
}
