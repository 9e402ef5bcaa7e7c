import type { Clock } from '../../clock.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import {
  ACTION_REMINDERS,
  actionReminders,
  isLive,
  RESPONSE_REMINDERS,
  responseReminders,
} from '../../domain/outcomes/response-clock.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/** When the executive received a recommendation, where that is known: its two months are counted from there. */
export type Received = { readonly received: CivilDate } | null

/**
 * Sets the reminders of an action anew. A recommendation that has been received is the officer's to look after, at
 * four and seven weeks; anything else is its owner's, or the officer's where nobody in Slack has it. Settled: none.
 */
export const setActionReminders = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  action: Action,
  received: Received = null,
): Promise<void> => {
  const now = clock.now()
  const officer = await officerOf(tx, clock, committee)
  const owner = action.ownerId ? await tx.people.find(action.ownerId) : null
  const reached = owner?.slackId && !owner.hasLeft ? owner.id : officer
  const due = !isLive(action)
    ? []
    : received && action.dueOn
      ? responseReminders(received.received, action.dueOn, committee.zone, now)
      : actionReminders(action.dueOn, committee.zone, now)
  const personId = received ? officer : reached
  await tx.reminders.replaceFor(
    action.id,
    [...RESPONSE_REMINDERS, ...ACTION_REMINDERS],
    // without an officer there is nobody to remind
    (personId ? due : []).map(({ kind, dueAt }) => ({
      key: `${kind}:${action.id}:${dueAt.toUTC().toISO()}`,
      committeeId: committee.id,
      kind,
      aboutKind: 'action' as const,
      aboutId: action.id,
      personId,
      channel: null,
      dueAt: dueAt.toUTC().toISO()!,
    })),
    now.toISO()!,
  )
}
