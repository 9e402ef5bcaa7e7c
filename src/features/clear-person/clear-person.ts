import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type ClearedSeen, seeCleared } from './see-cleared.ts'

/** Clears somebody, or withdraws it: for the committee, or (itemId) for one item of it. The person is a Slack id. */
export type Clear = {
  readonly committeeId: string
  readonly slackId: string
  readonly itemId: string | null
  readonly isWithdrawn: boolean
  readonly why: string
}

/** Every change is one more entry: what was so when something was opened can always be said. */
export const clearPerson = (
  deps: Deps,
  who: Presser,
  { committeeId, slackId, itemId, isWithdrawn, why }: Clear,
): Promise<Ruling<ClearedSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'clear-person', committee.id)
    if (!may.ok) return may
    const item = itemId ? await tx.items.find(itemId) : null
    if (itemId && item?.committeeId !== committee.id) return refuse({ rule: 'no-such-item' })
    const person = await personOf(tx, deps.profiles, { teamId: who.teamId, slackId })
    if (!person) return refuse({ rule: 'no-such-person' })

    const at = deps.clock.now().toISO()!
    await tx.closed.clear({
      personId: person.id,
      committeeId: itemId ? null : committee.id,
      itemId,
      isWithdrawn,
      why,
      byId: who.personId,
      at,
    })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: isWithdrawn ? 'clearance-withdrawn' : 'person-cleared',
      aboutKind: 'person',
      aboutId: person.id,
      committeeId: committee.id,
      detail: { item: itemId },
    })
    return allow(await seeCleared(tx, committee))
  })

/** Switches the holding of closed text on or off for the whole council. Off: what was held is erased. */
export const switchHolding = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  on: boolean,
): Promise<Ruling<ClearedSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'clear-person', committee.id)
    if (!may.ok) return may
    const { id, holdsExemptText } = await tx.committees.council()
    if (holdsExemptText !== on) {
      await tx.committees.changeCouncil({ holdsExemptText: on })
      const erased = on ? 0 : await tx.closed.erase(null)
      await tx.ledger.record({
        at: deps.clock.now().toISO()!,
        byId: who.personId,
        did: on ? 'holding-switched-on' : 'holding-switched-off',
        aboutKind: 'council',
        aboutId: id,
        committeeId: null,
        detail: { erased },
      })
    }
    return allow(await seeCleared(tx, committee))
  })
