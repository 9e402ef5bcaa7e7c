import type { Deps } from '../app/deps.ts'
import type { OutboxFigures } from '../app/ports/delivery.ts'
import type { Metrics } from '../observe/metrics.ts'

/** The outbox of every council together, for the operator. */
export type DeliveryFigures = OutboxFigures & {
  /** Councils whose posting has been stopped: by a leak alarm, or because Slack refuses the token. */
  readonly stopped: number
}

const NOTHING: DeliveryFigures = {
  waiting: 0,
  sending: 0,
  inDoubt: 0,
  failed: 0,
  held: 0,
  oldestDueSeconds: 0,
  stopped: 0,
}

/** Reads the figures of all councils, now. */
export const deliveryFigures = async ({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<DeliveryFigures> => {
  let all = NOTHING
  for (const councilId of await store.councilIds()) {
    const [one, isStopped] = await store
      .for(councilId)
      .transaction(async (tx) => [
        await tx.delivery.figures(clock.now().toISO()!),
        (await tx.committees.council()).postingStoppedBecause !== null,
      ])
    all = {
      waiting: all.waiting + one.waiting,
      sending: all.sending + one.sending,
      inDoubt: all.inDoubt + one.inDoubt,
      failed: all.failed + one.failed,
      held: all.held + one.held,
      oldestDueSeconds: Math.max(all.oldestDueSeconds, one.oldestDueSeconds),
      stopped: all.stopped + (isStopped ? 1 : 0),
    }
  }
  return all
}

/** Read once for a page of metrics, however many of its numbers come from it. In milliseconds. */
const FRESH_FOR = 5000

/** Puts the figures of delivery on the page of metrics. `docs/runbook.md` has an entry for each that can alarm. */
export const watchDelivery = (metrics: Pick<Metrics, 'watch'>, need: Pick<Deps, 'store' | 'clock'>): void => {
  let read: { readonly at: number; readonly figures: Promise<DeliveryFigures> } | null = null
  const figures = () => {
    if (!read || performance.now() - read.at > FRESH_FOR)
      read = { at: performance.now(), figures: deliveryFigures(need).catch(() => NOTHING) }
    return read.figures
  }
  const watch = (name: string, help: string, of: keyof DeliveryFigures) =>
    metrics.watch(name, help, async () => (await figures())[of])
  watch('outbox_waiting', 'Messages owed that have not been taken up', 'waiting')
  watch('outbox_oldest_due_seconds', 'How long the oldest message that is due has been waiting', 'oldestDueSeconds')
  watch('outbox_in_doubt', 'Messages of which Slack did not say whether it took them', 'inDoubt')
  watch('outbox_failed', 'Messages that could not be delivered and wait for an officer', 'failed')
  watch('outbox_held', 'Messages kept for an officer to send', 'held')
  watch('posting_stopped', 'Councils whose posting has been stopped', 'stopped')
}
