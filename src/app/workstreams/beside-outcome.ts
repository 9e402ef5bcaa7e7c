import type { Outcome } from '../../domain/outcomes/outcome.ts'
import { type Difference, differences, type Recorded } from '../../domain/workstreams/consistency.ts'
import type { Tx } from '../ports/tx.ts'

/** The sentences of an outcome that are laid beside a table: its resolutions and its key points. */
export const recordedIn = ({
  resolutions,
  keyPoints,
}: Pick<Outcome, 'resolutions' | 'keyPoints'>): readonly Recorded[] => [
  ...resolutions.map(({ number, text }) => ({ number, text })),
  ...keyPoints.map((text) => ({ number: null, text })),
]

/** Where an outcome differs from the table; nothing for business that no workstream comes under. */
export const differencesOf = async (tx: Tx, committeeId: string, outcome: Outcome): Promise<readonly Difference[]> => {
  const all = await tx.workstreams.of(committeeId)
  const isTheirs = outcome.itemId !== null && all.some(({ itemId }) => itemId === outcome.itemId)
  return isTheirs ? differences(all, recordedIn(outcome)) : []
}
