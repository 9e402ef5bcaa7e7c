import type { Clock } from '../../clock.ts'
import { isDeferral } from '../../domain/programme/defer.ts'
import type { Item } from '../../domain/programme/item.ts'
import { isReferral } from '../../domain/programme/stage-words.ts'
import type { Destination } from '../ports/destinations.ts'
import type { Tx } from '../ports/tx.ts'
import { redateRequests } from '../reports/redate-requests.ts'
import { supplementForChange } from '../supplement-for-change.ts'
import { setItemReminders } from './item-reminders.ts'
import { referralMoved } from './referral-moved.ts'
import { tellOwner } from './tell-owner.ts'
import { withdrawOthers } from './withdraw-others.ts'
import type { WorkedOut } from './work-out.ts'

/** Who decided, and the proposal under which somebody was consulted. */
export type DecidedBy = { readonly personId: string; readonly proposalId: string | null }
export type Made = WorkedOut & { readonly item: Item; readonly destination: Destination | null }

/**
 * Writes a change that has been worked out: the item, its history, its reminders and the ledger, in this transaction.
 * What hangs on the item in other rooms (requests, invitations) follows from the same place.
 */
export const makeChange = async (tx: Tx, clock: Clock, worked: WorkedOut, by: DecidedBy): Promise<Made> => {
  const { plan, committee, was, from, to, steps } = worked
  const now = clock.now().toISO()!
  const destination = plan.is === 'send-elsewhere' ? await tx.destinations.add(committee.id, plan.destination) : null
  const becomes: Item = destination
    ? { ...worked.becomes, stage: { is: 'sent-elsewhere', destinationId: destination.id }, urgency: null }
    : worked.becomes

  await tx.items.save(becomes)
  for (const step of steps)
    await tx.items.record(was.id, {
      ...step,
      at: now,
      destinationId: destination?.id ?? null,
      byId: by.personId,
      proposalId: by.proposalId,
    })
  if (destination) await tellOwner(tx, clock, committee, becomes, destination)
  await setItemReminders(tx, clock, committee, becomes, {
    timetable: worked.seen?.timetable ?? null,
    elsewhereBy: destination?.dueOn ?? null,
  })
  // Its place on the old agenda says nothing of the new one.
  if (from?.id !== to?.id) await tx.agendas.forgetPlace(was.id)
  await supplementForChange(tx, clock, { ...worked, becomes }, by.personId)
  await redateRequests(tx, clock, committee, becomes, to, { byId: by.personId, why: plan.why })
  await withdrawOthers(tx, clock, was.id, by.proposalId, plan.is)
  if (isReferral(was)) await referralMoved(tx, clock, worked, isDeferral(from, to, plan.is))
  await tx.ledger.record({
    at: now,
    byId: by.personId,
    did: didOf(worked),
    aboutKind: 'item',
    aboutId: was.id,
    committeeId: committee.id,
    detail: {
      title: was.title,
      number: was.number,
      from: from?.day ?? null,
      to: to?.day ?? null,
      elsewhere: destination?.name ?? null,
      why: plan.why,
      minute: plan.minute,
      proposalId: by.proposalId,
    },
  })
  return { ...worked, becomes, item: { ...becomes, revision: was.revision + 1 }, destination }
}

const didOf = ({ plan, from }: WorkedOut): string => {
  switch (plan.is) {
    case 'schedule':
      return from ? 'item-moved' : 'item-scheduled'
    case 'defer':
      return 'item-deferred'
    case 'remove':
      return 'item-removed'
    case 'send-elsewhere':
      return 'item-sent-elsewhere'
    default:
      return plan satisfies never
  }
}
