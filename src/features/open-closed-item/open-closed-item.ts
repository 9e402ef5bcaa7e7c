import { type ClosedOfItem, closedOfItem } from '../../app/closed/closed-of-item.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

export type ClosedItem = Pick<ClosedOfItem, 'words' | 'papers'> & {
  readonly item: Item
  readonly committee: Committee
}

/** Asks for clearance now, whatever was so when the button was drawn; and writes down who opened what, never its words. */
export const openClosedItem = (deps: Deps, who: Presser, itemId: string): Promise<Ruling<ClosedItem>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const item = await tx.items.find(itemId)
    const committee = item && (await tx.committees.find(item.committeeId))
    if (!item || !committee) return refuse({ rule: 'no-such-item' })
    const roles = await permitted(tx, deps.clock, who, 'open-private', committee.id)
    if (!roles.ok) return roles

    const closed = await closedOfItem(tx, who, item, roles.value)
    if (!closed.ok) {
      if (closed.refusal.rule === 'not-cleared')
        deps.log.info(
          { person: who.personId, item: itemId, because: closed.refusal.because },
          'Not shown private business',
        )
      return closed
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
    return allow({ item, committee, words: closed.value.words, papers: closed.value.papers })
  })
