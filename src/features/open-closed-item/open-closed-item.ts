import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { ClosedText } from '../../app/ports/closed.ts'
import type { Paper } from '../../app/ports/papers.ts'
import type { Presser } from '../../app/presser.ts'
import { clearedFor } from '../../domain/closed/clearance.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

export type ClosedItem = {
  readonly item: Item
  readonly committee: Committee
  readonly words: ClosedText | null
  /** Papers that are closed, or may be, each with what is held of it. */
  readonly papers: readonly ClosedPaper[]
}
export type ClosedPaper = { readonly paper: Paper; readonly words: ClosedText | null }

/** Asks for clearance now, whatever was so when the button was drawn; and writes down who opened what, never its words. */
export const openClosedItem = (deps: Deps, who: Presser, itemId: string): Promise<Ruling<ClosedItem>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const item = await tx.items.find(itemId)
    const committee = item && (await tx.committees.find(item.committeeId))
    if (!item || !committee) return refuse({ rule: 'no-such-item' })
    const roles = await permitted(tx, deps.clock, who, 'open-private', committee.id)
    if (!roles.ok) return roles
    const papers = (await tx.papers.of([item.id])).filter(({ part }) => part !== 'open')
    const isOpen = item.part === 'open' || item.part === 'possible'
    if (isOpen && papers.length === 0) return refuse({ rule: 'nothing-private-here' })

    const cleared = clearedFor(item, {
      personId: who.personId,
      isFullMember: who.isFullMember,
      roles: roles.value,
      clearings: await tx.closed.clearingsOf(who.personId),
    })
    if (!cleared.ok) {
      deps.log.info({ person: who.personId, item: itemId, because: cleared.refusal }, 'Not shown private business')
      return cleared
    }
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'private-item-opened',
      aboutKind: 'item',
      aboutId: itemId,
      committeeId: committee.id,
      detail: {},
    })
    const held = await tx.closed.readPapers(cleared.value)
    return allow({
      item,
      committee,
      words: isOpen ? null : await tx.closed.read(cleared.value),
      papers: papers.map((paper) => ({ paper, words: held.get(paper.id) ?? null })),
    })
  })
