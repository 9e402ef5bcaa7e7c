import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { setItemReminders } from '../../app/programme/item-reminders.ts'
import { withdrawOthers } from '../../app/programme/withdraw-others.ts'
import { officerOf, say } from '../../app/say.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { ruleOutside, withdrawReferral } from '../../domain/programme/referral.ts'
import type { Changed } from '../../domain/programme/step.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** The member who referred it takes it back. Nobody else may. */
export const withdraw = (deps: Deps, who: Presser, itemId: string, why: string): Promise<Ruling<Item>> =>
  end(deps, who, itemId, why, 'withdrawn', (_, item) => withdrawReferral(item, who.personId, why))

/** The monitoring officer rules it outside the terms of reference, with the reason, and the member is told. */
export const rule = (deps: Deps, who: Presser, itemId: string, why: string): Promise<Ruling<Item>> =>
  end(deps, who, itemId, why, 'not-taken-forward', (roles, item) => ruleOutside(item, roles, why))

const end = (
  deps: Deps,
  who: Presser,
  itemId: string,
  why: string,
  state: 'withdrawn' | 'not-taken-forward',
  ask: (roles: ReadonlySet<Role>, item: Item) => Ruling<Changed>,
): Promise<Ruling<Item>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Item>> => {
        const item = await tx.items.find(itemId)
        const committee = item && (await tx.committees.find(item.committeeId))
        if (!item || !committee) return refuse({ rule: 'no-such-item' })
        const may = await permitted(tx, deps.clock, who, 'see-programme', committee.id)
        if (!may.ok) return may
        if (!maySeeItem(item, may.value)) return refuse({ rule: 'no-such-item' })
        const ruling = ask(may.value, item)
        if (!ruling.ok) return ruling

        const now = deps.clock.now().toISO()!
        const [referral] = await tx.proposals.ofItem(item.id, 'referral')
        await tx.items.save(ruling.value.item)
        for (const step of ruling.value.steps)
          await tx.items.record(item.id, {
            ...step,
            at: now,
            byId: who.personId,
            destinationId: null,
            proposalId: referral?.id ?? null,
          })
        await setItemReminders(tx, deps.clock, committee, ruling.value.item, { timetable: null })
        await withdrawOthers(tx, deps.clock, item.id, null, 'remove')
        if (referral) {
          await tx.proposals.save({ ...referral, state, reason: why, decidedById: who.personId, decidedAt: now })
          await tx.outbox.redraw('referral', referral.id, now)
          await tx.outbox.redraw('referral-to-rule', referral.id, now)
          await tellBoth(tx, deps, {
            referralId: referral.id,
            committeeId: committee.id,
            state,
            member: item.proposedById,
            officer: await officerOf(tx, deps.clock, committee),
          })
        }
        await tx.ledger.record({
          at: now,
          byId: who.personId,
          did: state === 'withdrawn' ? 'referral-withdrawn' : 'referral-ruled-outside',
          aboutKind: 'item',
          aboutId: item.id,
          committeeId: committee.id,
          detail: { title: item.title, number: item.number, why },
        })
        return allow(ruling.value.item)
      }),
    { rule: 'item-changed-meanwhile', title: 'That item' },
  )

type Ended = {
  readonly referralId: string
  readonly committeeId: string
  readonly state: string
  readonly member: string | null
  readonly officer: string | null
}

/** The officer always; the member where somebody else ended it. */
const tellBoth = async (
  tx: Tx,
  deps: Deps,
  { referralId, committeeId, state, member, officer }: Ended,
): Promise<void> => {
  const about = { committeeId, about: referralId, nature: 'answer' } as const
  if (officer)
    await say(tx, deps.clock, {
      ...about,
      key: `referral-ended:${referralId}`,
      personId: officer,
      recipient: 'officer',
      drawing: 'referral',
    })
  if (member && state === 'not-taken-forward')
    await say(tx, deps.clock, {
      ...about,
      key: `referral-told:${referralId}:ended`,
      personId: member,
      recipient: 'member',
      drawing: 'referral-told',
    })
}
