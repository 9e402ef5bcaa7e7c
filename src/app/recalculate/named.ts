import type { Tx } from '../ports/tx.ts'
import type { CommitteeMoved } from './replan-affected.ts'

/** What moved, with the committees by name, as a message says it. */
export type NamedMoved = Omit<CommitteeMoved, 'committeeId'> & { readonly name: string }

/** Names the committees of a change. One that has gone since is left out. */
export const named = async (tx: Tx, moved: readonly CommitteeMoved[]): Promise<readonly NamedMoved[]> => {
  const all: NamedMoved[] = []
  for (const { committeeId, ...what } of moved) {
    const committee = await tx.committees.find(committeeId)
    if (committee) all.push({ name: committee.name, ...what })
  }
  return all
}
