import type { Tx } from '../../app/ports/tx.ts'
import type { Clearing } from '../../domain/closed/clearance.ts'
import type { Committee } from '../../domain/committee/committee.ts'

/** Who has been cleared by name, or is no longer, and whether closed text may be held. */
export type ClearedSeen = {
  readonly committee: Committee
  readonly holdsExemptText: boolean
  /** The latest word about each person and thing, newest first. */
  readonly clearings: readonly (Clearing & { readonly name: string; readonly item: string | null })[]
}

/** Reads it for one committee. */
export const seeCleared = async (tx: Tx, committee: Committee): Promise<ClearedSeen> => {
  const all = await tx.closed.clearingsFor(committee.id)
  const latest = [...new Map(all.toReversed().map((one) => [`${one.personId} ${one.itemId}`, one])).values()]
  const people = new Map(
    (await tx.people.findMany([...new Set(latest.map(({ personId }) => personId))])).map(({ id, name }) => [id, name]),
  )
  const clearings = []
  for (const one of latest.toReversed()) {
    const item = one.itemId ? await tx.items.find(one.itemId) : null
    clearings.push({
      ...one,
      name: people.get(one.personId) ?? '',
      item: item && `item ${item.number}, “${item.title}”`,
    })
  }
  const { holdsExemptText } = await tx.committees.council()
  return { committee, holdsExemptText, clearings }
}
