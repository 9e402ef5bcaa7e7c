import type { Deps } from '../app/deps.ts'
import type { AlarmClock } from '../app/ports/alarm-clock.ts'
import type { InboxOfCouncils } from '../app/ports/inbox.ts'
import type { SpeakerPort } from '../app/ports/speaker.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Tracer } from '../observe/tracer.ts'
import { runDelivery } from './deliver-outbox.ts'
import { openRounds } from './delivery/rounds.ts'
import { PATIENCE, type Patience } from './delivery/sender.ts'
import { resumingPosting } from './delivery/stop-posting.ts'
import { handleLeftEvents } from './handle-left-events.ts'
import { startMirroring } from './mirror-joint.ts'
import { openWeekPlanning } from './plan-week.ts'
import { readReminders } from './read-reminders.ts'
import { openHolidayReading } from './refresh-bank-holidays.ts'
import { openRotation } from './rotation.ts'
import { tidy } from './tidy.ts'

/** What the bot does unasked needs this, besides what the use-cases need. */
export type JobsNeed = Pick<Deps, 'store' | 'clock' | 'drawings' | 'log'> & {
  /** Whoever speaks in Slack: the same for every council, or each council’s own. */
  readonly speaker: SpeakerPort | ((councilId: string) => SpeakerPort)
  /** Whether a council has us in some workspace; without it, it has. */
  readonly isInstalled?: (councilId: string) => Promise<boolean>
  /** Wakes readers to the second. Without it they look every half minute. */
  readonly alarmClock?: AlarmClock
  /** Where deliveries are kept, and who hears of an event again: `slack.desk.happened`. */
  readonly inbox?: InboxOfCouncils
  readonly happened?: (body: unknown) => Promise<boolean>
  /** When it looks for itself for the first time: at once, where it is not said. */
  readonly begins?: Promise<void>
  /** Takes up what a stopped process left half done in a council. */
  readonly resume?: (councilId: string) => Promise<void>
  /** Said only in tests, which are in a hurry. */
  readonly patience?: Patience
  /** How often a council's reminders are read though nobody woke their reader; 30 seconds unless told. */
  readonly remindersEveryMs?: number
  /** Where bank holidays are published; null: the network is not asked; left out: nobody looks. */
  readonly bankHolidaysUrl?: string | null
  /** Counts what is tried again and what is paced. */
  readonly metrics?: Pick<Metrics, 'retried' | 'paced'>
  /** Follows what is sent, where somebody wants to see it. */
  readonly tracer?: Tracer
}

/** What the bot does unasked, running. */
export type Jobs = {
  /**
   * Something was written that is to be sent. Hand this to the store: `openStore(prisma, { owed: (id) => jobs.wake(id) })`.
   * Without a council: look at everything now, as after the playground's clock was moved.
   */
  wake(councilId?: string): void
  /** Does all that is due now, and waits for it: for tests and for the demonstration. */
  runDue(): Promise<void>
  /** How long ago, in seconds, this process last read a council's reminders to the end; since it started where it has not. */
  lookedSecondsAgo(councilId: string): number
  /** Begins nothing more, finishes what is in flight. Call it after Slack has stopped hearing, before the database closes. */
  stop(): Promise<void>
}

/** Slack takes one message a second in one conversation. */
const A_SECOND = 1
const TIDIED_EVERY_MS = 3_600_000

/** Starts what the bot does unasked. Slack must have been joined: posting that was stopped for its token goes on. */
export const startJobs = async (need: JobsNeed): Promise<Jobs> => {
  const { store, log, alarmClock, inbox, happened } = need
  const resumePosting = resumingPosting(need)
  const delivery = runDelivery({ ...need, patience: { between: A_SECOND, ...(need.patience ?? PATIENCE) } })
  const planWeek = openWeekPlanning(need)
  const started = performance.now()
  const lookedAt = new Map<string, number>()
  const reading = openRounds(
    async (councilId) => {
      if (await resumePosting(councilId)) delivery.wake(councilId)
      await planWeek(councilId)
      if ((await readReminders(need, councilId)) > 0) delivery.wake(councilId)
      if (inbox && happened) await handleLeftEvents({ inbox, happened, log }, councilId)
      await need.resume?.(councilId)
      lookedAt.set(councilId, performance.now())
      return null
    },
    (councilId, fault) => {
      log.error({ err: fault, council: councilId }, 'The reminders could not be read; they are read again')
      return 5000
    },
  )
  const rotation = openRotation(store, need.remindersEveryMs ?? 30_000, (id) => reading.wake(id), log, need.begins)
  const mirroring = startMirroring(need, need.remindersEveryMs)
  const tidying = setInterval(() => {
    tidy(need).catch((fault: unknown) => log.error({ err: fault }, 'Tidying stumbled; it is tried again'))
  }, TIDIED_EVERY_MS).unref()
  const holidays =
    need.bankHolidaysUrl === undefined ? null : openHolidayReading({ ...need, url: need.bankHolidaysUrl })
  const lookAt = (councilId: string) => {
    reading.wake(councilId)
    delivery.wake(councilId)
  }
  await alarmClock?.ring(lookAt)
  const readAll = async () => {
    for (const councilId of await store.councilIds()) reading.wake(councilId)
  }

  return {
    wake(councilId) {
      if (councilId) return delivery.wake(councilId)
      readAll().catch((fault: unknown) => log.warn({ err: fault }, 'The councils could not be read'))
      delivery.wake()
    },
    lookedSecondsAgo: (councilId) => (performance.now() - (lookedAt.get(councilId) ?? started)) / 1000,
    async runDue() {
      await readAll()
      await reading.settled()
      await delivery.deliverDue()
    },
    async stop() {
      clearInterval(tidying)
      rotation.stop()
      mirroring.stop()
      await holidays?.stop()
      await alarmClock?.stop()
      await reading.stop()
      await delivery.stop()
    },
  }
}
