import type { Refusal } from '../domain/refusal.ts'
import type { Tx } from './ports/tx.ts'

/**
 * The refusal of a form that was opened before somebody else saved the same thing: what it is, who did what to it last
 * by the ledger, and what the form must have seen (`now`) to be saved over it.
 */
export const changedMeanwhile = async (
  tx: Tx,
  { aboutId, what, now }: { readonly aboutId: string; readonly what: string; readonly now: number | string },
): Promise<Refusal> => {
  const { entries } = await tx.ledger.page({ aboutId, atMost: 1 })
  const [last] = entries
  const by = last?.byId ? ((await tx.people.find(last.byId))?.name ?? null) : null
  return { rule: 'changed-meanwhile', what, by, did: last?.did ?? null, now }
}
