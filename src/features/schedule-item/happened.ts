import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { setItemReminders } from '../../app/programme/item-reminders.ts'
import { officerOf, say } from '../../app/say.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { taken } from '../../domain/programme/remove.ts'
import { STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What went elsewhere happened there: what shows it is kept, and the item is closed. */
export const recordHappened = (
  deps: Deps,
  who: Presser,
  itemId: string,
  proof: string,
): Promise<Ruling<{ readonly item: Item; readonly committee: Committee }>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const item = await tx.items.find(itemId)
        const committee = item && (await tx.committees.find(item.committeeId))
        if (!item || !committee) return refuse({ rule: 'no-such-item' })
        const may = await maySayItHappened(tx, deps, who, item)
        if (!may.ok) return may
        const { stage } = item
        const settled = { rule: 'item-is-finished', title: item.title, stage: STAGE_WORDS[stage.is] } as const
        if (stage.is !== 'sent-elsewhere') return refuse(settled)

        const now = deps.clock.now().toISO()!
        const closed = taken(item, 'closed', { why: proof, minute: null })
        if (!closed.ok) return closed
        if (!(await tx.destinations.happened(stage.destinationId, proof, now))) return refuse(settled)
        await tx.items.save(closed.value.item)
        for (const step of closed.value.steps)
          await tx.items.record(item.id, {
            ...step,
            at: now,
            byId: who.personId,
            destinationId: stage.destinationId,
            proposalId: null,
          })
        await setItemReminders(tx, deps.clock, committee, closed.value.item, { timetable: null })
        await tx.outbox.redraw('item-elsewhere', item.id, now)
        const officer = await officerOf(tx, deps.clock, committee)
        if (officer && officer !== who.personId)
          await say(tx, deps.clock, {
            key: `item-elsewhere-done:${stage.destinationId}`,
            committeeId: committee.id,
            personId: officer,
            recipient: 'officer',
            nature: 'answer',
            drawing: 'item-elsewhere-done',
            about: item.id,
          })
        await tx.ledger.record({
          at: now,
          byId: who.personId,
          did: 'item-closed',
          aboutKind: 'item',
          aboutId: item.id,
          committeeId: committee.id,
          detail: { title: item.title, number: item.number, proof },
        })
        return allow({ item: closed.value.item, committee })
      }),
    { rule: 'item-changed-meanwhile', title: 'That item' },
  )

/** Officers may, and whoever was asked to see to it. */
export const maySayItHappened = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  item: Item,
): Promise<Ruling<ReadonlySet<Role>>> => {
  const destination = 'destinationId' in item.stage ? await tx.destinations.find(item.stage.destinationId) : null
  const isOwner = destination?.ownerId === who.personId
  const may = await permitted(tx, deps.clock, who, isOwner ? 'see-programme' : 'plan-programme', item.committeeId)
  // Whoever sees to it was told of it already; anybody else has to be of the committee where it is the committee's own.
  if (!may.ok || isOwner || maySeeItem(item, may.value)) return may
  return refuse({ rule: 'no-such-item' })
}
