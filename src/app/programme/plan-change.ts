import type { Plan } from '../../domain/programme/planned-change.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import { permitted } from '../permitted.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'
import { unlessStale } from '../unless-stale.ts'
import { itemChanged } from './item-changed.ts'
import { type Made, makeChange } from './make-change.ts'
import { type PutToChair, putToChair } from './put-to-chair.ts'
import { awaitsApproval } from './see-meeting.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** What came of a plan: it was made, or it is with the chair. */
export type Planned =
  | { readonly is: 'made'; readonly made: Made; readonly nobodyToAsk: boolean }
  | {
      readonly is: 'with-the-chair'
      readonly worked: WorkedOut
      readonly asked: Extract<PutToChair, { is: 'asked' }>
    }

/** Plans a change to one item, as its form was sent in: made at once, or put to the chair first. One transaction. */
export const planChange = (
  deps: Deps,
  who: Presser,
  plan: Plan,
  /** The item's revision when the form was opened; null where nobody has looked yet. */
  revision: number | null,
): Promise<Ruling<Planned>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Planned>> => {
        const worked = await lookAhead(tx, deps, who, plan)
        if (!worked.ok) return worked
        const { was, committee } = worked.value
        if (revision !== null && revision !== was.revision) return refuse(await itemChanged(tx, was))

        const withoutChair = plan.is === 'remove' && (await awaitsApproval(tx, was.id))
        const put = await putToChair(tx, deps.clock, {
          committee,
          item: was,
          change: plan,
          byId: who.personId,
          isLate: worked.value.timeliness?.item === 'late',
          agreedAtMeeting: plan.minute !== null || withoutChair,
        })
        if (!put.ok) return put
        if (put.value.is === 'asked') return allow({ is: 'with-the-chair', worked: worked.value, asked: put.value })
        const made = await makeChange(tx, deps.clock, worked.value, { personId: who.personId, proposalId: null })
        return allow({ is: 'made', made, nobodyToAsk: put.value.is === 'nobody-to-ask' })
      }),
    () => deps.store.for(who.councilId).transaction(async (tx) => itemChanged(tx, (await tx.items.find(plan.itemId))!)),
  )

/** The same change, looked at and not made: what would follow. */
export const lookAhead = async (tx: Tx, deps: Deps, who: Presser, plan: Plan): Promise<Ruling<WorkedOut>> => {
  const item = await tx.items.find(plan.itemId)
  if (!item) return refuse({ rule: 'no-such-item' })
  const committee = await tx.committees.find(item.committeeId)
  if (!committee) return refuse({ rule: 'no-such-committee' })
  const may = await permitted(tx, deps.clock, who, 'plan-programme', committee.id)
  if (!may.ok) return may
  return maySeeItem(item, may.value) ? workOut(tx, deps.clock, committee, item, plan) : refuse({ rule: 'no-such-item' })
}
