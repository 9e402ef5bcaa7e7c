import type { Clock } from '../../clock.ts'
import { civilDateAt, instantOf, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { workingDaysAfter } from '../../domain/calendar/working-days.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Consultation } from '../../domain/proposals/proposal.ts'
import type { Tx } from '../ports/tx.ts'
import { calendarOf } from '../reports/set-reminders.ts'

/** The kind of reminder, and the drawing that says it. */
const UNANSWERED = 'consultation-unanswered'

const PATIENCE = 2
const MORNING = timeOfDay('09:00')

/**
 * Reminds the officer, after two working days without a reply, that a change is still before the chair, and what can
 * be done: no unanswered button stops a change. The chair is not reminded. An answer stops it.
 */
export const remindIfUnanswered = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  proposal: Pick<Consultation, 'id' | 'proposedById'>,
): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const day = workingDaysAfter(today, PATIENCE, await calendarOf(tx, committee))
  if (!day.ok || proposal.proposedById === null) return
  const dueAt = instantOf(day.value, MORNING, committee.zone).toUTC().toISO()!
  const reminder = {
    key: `${UNANSWERED}:${proposal.id}:${day.value}`,
    committeeId: committee.id,
    kind: UNANSWERED,
    aboutKind: 'proposal',
    aboutId: proposal.id,
    personId: proposal.proposedById,
    channel: null,
    dueAt,
  } as const
  await tx.reminders.replaceFor(proposal.id, [UNANSWERED], [reminder], clock.now().toISO()!)
}
