import type { Deps } from '../app/deps.ts'
import type { InboxOfCouncils } from '../app/ports/inbox.ts'
import { forgetAccessNeeds } from '../app/reports/access-needs.ts'
import { RETENTION } from '../domain/keeping/retention.ts'

/** What tidying needs. */
export type Tidying = Pick<Deps, 'store' | 'clock' | 'log'> & { readonly inbox?: InboxOfCouncils }

/**
 * Forgets what need not, or must not, be kept any longer: access needs, closed words that have become open, the
 * delivery log, superseded drafts, and what Slack has delivered. What a hold is about stays. It may run anywhere, at
 * any time and as often as it likes. Gives how many rows went.
 */
export const tidy = async ({ store, clock, log, inbox }: Tidying): Promise<number> => {
  const now = clock.now()
  const before = (years: number) => now.minus({ years }).toISO()!
  let gone = inbox ? await inbox.tidy() : 0
  for (const councilId of await store.councilIds()) {
    gone += await store.for(councilId).transaction(async (tx) => {
      const counts = [
        await forgetAccessNeeds(tx, clock),
        await tx.closed.eraseEnded(),
        await tx.retention.forgetDeliveries(before(RETENTION.deliveryLog.years)),
        await tx.retention.forgetReminders(before(RETENTION.deliveryLog.years)),
        await tx.retention.forgetDrafts(before(RETENTION.drafts.years)),
      ]
      return counts.reduce((sum, count) => sum + count)
    })
  }
  if (gone > 0) log.info({ rows: gone }, 'What need not be kept was forgotten')
  return gone
}
