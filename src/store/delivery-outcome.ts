import type { Outcome } from '../app/ports/delivery.ts'
import { fromInstant } from './days.ts'
import type { Prisma } from './generated/client.ts'

type Written = {
  readonly data: Prisma.OutboxMessageUpdateManyMutationInput
  /** Seconds, by the database's clock, before which it is not tried again. */
  readonly restFor: number | null
}

const free = { claimedBy: null, claimedUntil: null } as const

/** An outcome, as it is written on the row. */
export const asOutcome = (outcome: Outcome): Written => {
  switch (outcome.is) {
    case 'sent':
      return {
        restFor: null,
        data: {
          ...free,
          state: 'sent',
          sentAt: fromInstant(outcome.now),
          sentChannel: outcome.channel,
          ts: outcome.ts,
          ...(outcome.why && { why: outcome.why }),
        },
      }
    case 'unchanged':
      return { restFor: null, data: { ...free, state: 'sent', sentAt: fromInstant(outcome.now), why: 'unchanged' } }
    case 'again':
      return {
        restFor: outcome.afterSeconds,
        data: { claimedBy: null, state: 'waiting', ...(outcome.why && { why: outcome.why }) },
      }
    case 'faulty':
      return {
        restFor: outcome.afterSeconds,
        data: { claimedBy: null, state: 'waiting', attempt: { increment: 1 }, why: 'not-drawn' },
      }
    case 'in-doubt':
      return { restFor: null, data: { ...free, state: 'in-doubt' } }
    case 'failed':
      return { restFor: null, data: { ...free, state: 'failed', why: outcome.why } }
    case 'withdrawn':
      return { restFor: null, data: { ...free, state: 'withdrawn', why: outcome.why } }
    case 'by-letter':
      return { restFor: null, data: { ...free, state: 'by-letter', why: null } }
    default:
      return outcome satisfies never
  }
}
