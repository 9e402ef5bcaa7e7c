import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { itemChanged } from '../../app/programme/item-changed.ts'
import { replanItem } from '../../app/programme/replan-item.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { editItem as edit, type ItemDetails } from '../../domain/programme/edit.ts'
import type { Item } from '../../domain/programme/item.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What the officer puts right. People are Slack ids, as the form gives them; null leaves whoever has no account. */
export type EditItem = Omit<ItemDetails, 'leadOfficerId' | 'portfolioHolderId'> & {
  readonly itemId: string
  readonly revision: number
  readonly lead: string | null
  readonly portfolio: string | null
}
export type Edited = { readonly item: Item; readonly committee: Committee; readonly changed: readonly string[] }

/** Puts the details of an item right. It stays where it is; the chair is not consulted. */
export const editItem = (deps: Deps, who: Presser, command: EditItem): Promise<Ruling<Edited>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Edited>> => {
        const item = await tx.items.find(command.itemId)
        const committee = item && (await tx.committees.find(item.committeeId))
        if (!item || !committee) return refuse({ rule: 'no-such-item' })
        const may = await permitted(tx, deps.clock, who, 'plan-programme', committee.id)
        if (!may.ok) return may
        if (!maySeeItem(item, may.value)) return refuse({ rule: 'no-such-item' })
        if (item.revision !== command.revision) return refuse(await itemChanged(tx, item))

        const picked = async (slackId: string | null, before: string | null) => {
          if (slackId) return (await personOf(tx, deps.profiles, { teamId: who.teamId, slackId }))?.id ?? null
          const was = before ? await tx.people.find(before) : null
          return was && was.slackId === null ? was.id : null
        }
        const { itemId: _, revision: __, lead, portfolio, ...details } = command
        const ruling = edit(item, {
          ...details,
          leadOfficerId: await picked(lead, item.leadOfficerId),
          portfolioHolderId: await picked(portfolio, item.portfolioHolderId),
        })
        if (!ruling.ok) return ruling
        const { item: becomes, changed } = ruling.value
        if (changed.length === 0) return allow({ item, committee, changed })
        await tx.items.save(becomes)
        if (changed.includes('isKeyDecision')) await replanItem(tx, deps.clock, committee, becomes)
        await tx.ledger.record({
          at: deps.clock.now().toISO()!,
          byId: who.personId,
          did: 'item-edited',
          aboutKind: 'item',
          aboutId: item.id,
          committeeId: committee.id,
          detail: { number: item.number, was: item.title, title: becomes.title, changed: [...changed] },
        })
        return allow({ item: becomes, committee, changed })
      }),
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => itemChanged(tx, (await tx.items.find(command.itemId))!)),
  )
