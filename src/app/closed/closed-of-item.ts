import { clearedFor } from '../../domain/closed/clearance.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { ClosedText } from '../ports/closed.ts'
import type { Paper } from '../ports/papers.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'

/** What is closed about an item: its own words, where it is closed itself, and those of each of its papers that is. */
export type ClosedOfItem = {
  /** Whether the item itself is taken in public. */
  readonly isOpen: boolean
  readonly words: ClosedText | null
  /** Papers that are closed, or may be, each with what is held of it. */
  readonly papers: readonly ClosedPaper[]
}
export type ClosedPaper = { readonly paper: Paper; readonly words: ClosedText | null }

/**
 * What is closed about an item, for whoever is cleared for it at this moment. The one place where clearance is asked
 * for and closed words are handed out; refused where there is nothing closed, or somebody is not cleared.
 */
export const closedOfItem = async (
  tx: Tx,
  who: Pick<Presser, 'personId' | 'isFullMember'>,
  item: Item,
  roles: ReadonlySet<Role>,
): Promise<Ruling<ClosedOfItem>> => {
  const papers = (await tx.papers.of([item.id])).filter(({ part }) => part !== 'open')
  const isOpen = item.part === 'open' || item.part === 'possible'
  if (isOpen && papers.length === 0) return refuse({ rule: 'nothing-private-here' })

  const { personId, isFullMember } = who
  const cleared = clearedFor(item, { personId, isFullMember, roles, clearings: await tx.closed.clearingsOf(personId) })
  if (!cleared.ok) return cleared

  const held = await tx.closed.readPapers(cleared.value)
  return allow({
    isOpen,
    words: isOpen ? null : await tx.closed.read(cleared.value),
    papers: papers.map((paper) => ({ paper, words: held.get(paper.id) ?? null })),
  })
}
