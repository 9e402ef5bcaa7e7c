import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { setItemReminders } from '../../app/programme/item-reminders.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { taken } from '../../domain/programme/remove.ts'
import { STAGE_WORDS } from '../../domain/programme/stage-words.ts'
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
        const may = await permitted(tx, deps.clock, who, 'plan-programme', committee.id)
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
