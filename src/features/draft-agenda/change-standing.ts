import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Place, StandingItem } from '../../domain/agenda/standing-item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What an officer says of standing business. `id` null adds it; `remove` takes it off every agenda to come. */
export type ChangeStanding = {
  readonly committeeId: string
  readonly id: string | null
  readonly title: string
  readonly words: string | null
  readonly minutesNeeded: number | null
  readonly place: Place
  readonly isNumbered: boolean
  /** In a joint committee, the authority while it hosts; null whoever hosts. */
  readonly authority: string | null
  readonly remove: boolean
}

/** Adds, changes or removes standing business of a committee. Drafts already made stay as they are until composed again. */
export const changeStanding = (
  deps: Deps,
  who: Presser,
  command: ChangeStanding,
): Promise<Ruling<readonly StandingItem[]>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', command.committeeId)
    if (!may.ok) return may
    const { id, remove, committeeId, ...said } = command
    const title = said.title.replace(/\s+/g, ' ').trim()
    if (title === '' && !remove) return refuse({ rule: 'standing-title-needed' })

    const authorities = said.authority === null ? [] : await tx.calendar.authorities(committeeId)
    // A menu carries the beginning of a long name.
    const host = authorities.find(({ name }) => said.authority && name.startsWith(said.authority))?.name
    const authority = host ?? said.authority
    const existing = id === null ? null : await tx.standingItems.find(id)
    if (id !== null && existing?.committeeId !== committeeId) return refuse({ rule: 'no-such-standing-item' })
    if (existing && remove) await tx.standingItems.remove(existing.id)
    else if (existing) await tx.standingItems.change(existing.id, { ...said, title, authority })
    else await tx.standingItems.add({ ...said, title, authority, committeeId, kind: 'other' })

    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: remove ? 'standing-item-removed' : existing ? 'standing-item-changed' : 'standing-item-added',
      aboutKind: 'committee',
      aboutId: committeeId,
      committeeId,
      detail: { title: title || (existing?.title ?? '') },
    })
    return allow(await tx.standingItems.of(committeeId))
  })
