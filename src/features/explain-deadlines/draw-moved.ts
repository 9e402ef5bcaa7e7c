import type { Draw } from '../../app/drawing.ts'
import { named } from '../../app/recalculate/named.ts'
import { readDeadlinesMoved } from '../../app/recalculate/replan-affected.ts'
import { deadlinesMoved } from './moved-messages.ts'

const OFFICERS: readonly string[] = ['officer', 'deputy']

/** What a change moved, as the ledger keeps it, for the committees whose officer the reader is. */
export const drawDeadlinesMoved: Draw = async (tx, about, reader) => {
  const change = await readDeadlinesMoved(tx, about)
  if (!change) return null
  const held = reader ? await tx.people.holdingsOf(reader) : []
  const theirs = change.committees.filter(({ committeeId }) =>
    held.some(({ role, committeeId: of }) => OFFICERS.includes(role) && (of === null || of === committeeId)),
  )
  return theirs.length === 0 ? null : deadlinesMoved(change.why, await named(tx, theirs))
}
