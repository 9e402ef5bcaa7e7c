import type { Deps } from '../app/deps.ts'
import type { OutboxFigures } from '../app/ports/delivery.ts'
import type { Metrics, PerCouncil } from '../observe/metrics.ts'
import type { Jobs } from './index.ts'

/** The outbox of one council, for the operator. */
export type DeliveryFigures = OutboxFigures & {
  /** 1 where its posting has been stopped: by a leak alarm, or because Slack refuses the token. */
  readonly stopped: number
}

const nothingAfter = (ms: number): Promise<null> => new Promise((done) => setTimeout(done, ms, null).unref())

/** Reads the figures of every council, now, by its id. */
export const deliveryFigures = async ({
  store,
  clock,
}: Pick<Deps, 'store' | 'clock'>): Promise<ReadonlyMap<string, DeliveryFigures>> => {
  const all = new Map<string, DeliveryFigures>()
  for (const councilId of await store.councilIds()) {
    const [one, isStopped] = await store
      .for(councilId)
      .transaction(async (tx) => [
        await tx.delivery.figures(clock.now().toISO()!),
        (await tx.committees.council()).postingStoppedBecause !== null,
      ])
    all.set(councilId, { ...one, stopped: isStopped ? 1 : 0 })
  }
  return all
}

/** Read once for a page of metrics, however many of its numbers come from it. In milliseconds. */
const FRESH_FOR = 5000

/** How long the page waits for a database that does not answer; whoever reads it gives up after ten seconds. */
const PATIENCE = 3000

/** Reminders are read every half minute; later than this, something keeps them. In seconds. */
const ON_TIME = 120

/**
 * Puts the figures of delivery and of the jobs on the page of metrics, each by council. What cannot be read now is left
 * out of the page, never told as nought. `docs/runbook.md` has an entry for each that can alarm.
 */
export const watchDelivery = (
  metrics: Pick<Metrics, 'watchEach'>,
  need: Pick<Deps, 'store' | 'clock'>,
  jobs?: Pick<Jobs, 'lookedSecondsAgo'>,
): void => {
  type Read = { readonly at: number; readonly figures: Promise<ReadonlyMap<string, DeliveryFigures> | null> }
  let read: Read | null = null
  const figures = () => {
    if (!read || performance.now() - read.at > FRESH_FOR)
      read = {
        at: performance.now(),
        figures: Promise.race([deliveryFigures(need).catch(() => null), nothingAfter(PATIENCE)]),
      }
    return read.figures
  }
  const each = async (of: (one: DeliveryFigures, councilId: string) => number): Promise<PerCouncil | null> => {
    const all = await figures()
    return all && new Map([...all].map(([id, one]) => [id, of(one, id)]))
  }
  const watch = (name: string, help: string, of: keyof DeliveryFigures, together: 'sum' | 'max' = 'sum') =>
    metrics.watchEach(name, help, () => each((one) => one[of]), together)
  watch('outbox_waiting', 'Messages owed that have not been taken up', 'waiting')
  watch('outbox_oldest_due_seconds', 'How long the oldest message that is due has waited', 'oldestDueSeconds', 'max')
  watch('outbox_in_doubt', 'Messages of which Slack did not say whether it took them', 'inDoubt')
  watch('outbox_failed', 'Messages that could not be delivered and wait for an officer', 'failed')
  watch('outbox_held', 'Messages kept for an officer to send', 'held')
  watch('posting_stopped', 'Whether posting has been stopped', 'stopped')
  if (!jobs) return
  const late = (councilId: string) => Math.max(0, Math.round(jobs.lookedSecondsAgo(councilId)) - ON_TIME)
  metrics.watchEach(
    'jobs_late_seconds',
    'For how long, beyond two minutes, this process has not got round to reading reminders',
    () => each((_, councilId) => late(councilId)),
    'max',
  )
}
