import type { Draw } from '../../app/drawing.ts'
import { audienceWarning } from './messages.ts'

/** To the committee’s officer: the channel is no longer read by the council’s own people alone. */
export const drawWarning: Draw = async (tx, committeeId) => {
  const committee = await tx.committees.find(committeeId)
  if (!committee) return null
  const { entries } = await tx.ledger.page({ aboutId: committeeId, atMost: 50 })
  const last = entries.find(({ did }) => did === 'audience-changed')
  const { because, channel } = (last?.detail ?? {}) as { because?: string; channel?: string }
  return because && channel ? audienceWarning({ committee, because, channel }) : null
}
