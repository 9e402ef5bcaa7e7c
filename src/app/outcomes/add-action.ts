import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { nextReference } from '../../domain/outcomes/follow.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import type { Tx } from '../ports/tx.ts'
import { recipientFor } from '../reports/tell.ts'
import { say } from '../say.ts'
import { setActionReminders } from './action-reminders.ts'

/** What somebody is to do, before it has a reference. */
export type NewAction = Omit<
  Action,
  'id' | 'reference' | 'state' | 'answer' | 'evidence' | 'nextItemId' | 'committeeId'
>

/** Puts an action on the tracker under the next reference, sets its reminders and tells whoever has it. */
export const addAction = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  given: NewAction,
  byId: string,
): Promise<Action> => {
  await tx.committees.hold(committee.id)
  const now = clock.now().toISO()!
  const reference = nextReference(await tx.outcomes.actions(committee.id), civilDateAt(clock.now(), committee.zone))
  const action = await tx.outcomes.addAction(
    {
      ...given,
      committeeId: committee.id,
      reference,
      state: 'open',
      answer: null,
      evidence: null,
      nextItemId: null,
    },
    now,
  )
  await setActionReminders(tx, clock, committee, action)
  await tx.ledger.record({
    at: now,
    byId,
    did: given.kind === 'recommendation' ? 'recommendation-made' : 'action-added',
    aboutKind: 'action',
    aboutId: action.id,
    committeeId: committee.id,
    detail: { reference, minute: action.minute, dueOn: action.dueOn, ownerId: action.ownerId },
  })
  const owner = action.ownerId ? await tx.people.find(action.ownerId) : null
  if (owner && !owner.hasLeft && owner.id !== byId)
    await say(tx, clock, {
      key: `action-asked:${action.id}`,
      committeeId: committee.id,
      personId: owner.id,
      recipient: await recipientFor(tx, clock, committee, owner),
      nature: 'request',
      drawing: 'action-asked',
      about: action.id,
    })
  return action
}
