import type { Tx } from './ports/tx.ts'

/** Who last did something to a thing, by the ledger; null where nobody has, or it was Cleardays itself. */
export const lastChangedBy = async (tx: Tx, aboutId: string): Promise<string | null> => {
  const { entries } = await tx.ledger.page({ aboutId, atMost: 1 })
  const byId = entries[0]?.byId
  return byId ? ((await tx.people.find(byId))?.name ?? null) : null
}
