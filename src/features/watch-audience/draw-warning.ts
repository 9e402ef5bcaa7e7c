import type { Draw } from '../../app/drawing.ts'
import { audienceWarning } from './messages.ts'

/** To the committee’s officer: the channel is no longer read by the council’s own people alone. */
export const drawWarning: Draw = async (tx, committeeId) => {
  const committee = await tx.committees.find(committeeId)
  if (!committee) return null
  const { entries } = await tx.ledger.page({ aboutId: committeeId, did: ['audience-changed'], atMost: 1 })
  const [last] = entries
  const { because, channel, isShut } = (last?.detail ?? {}) as Detail
  return because && channel ? audienceWarning({ committee, because, channel, isShut }) : null
}

type Detail = { readonly because?: string; readonly channel?: string; readonly isShut?: 'out' | 'archived' }
