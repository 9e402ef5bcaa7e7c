import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { tellsMonitoringOfficer } from '../../domain/programme/referral.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'
import type { WorkedOut } from './work-out.ts'

/**
 * A referred matter was scheduled, moved or put off. Its member is told each time; a deferral is counted, and the
 * second time the monitoring officer is told.
 */
export const referralMoved = async (
  tx: Tx,
  clock: Clock,
  { committee, was }: WorkedOut,
  isPutOff: boolean,
): Promise<void> => {
  const [referral] = await tx.proposals.ofItem(was.id, 'referral')
  if (!referral) return
  if (referral.proposedById)
    await say(tx, clock, {
      key: `referral-told:${referral.id}:${was.revision}`,
      committeeId: committee.id,
      personId: referral.proposedById,
      recipient: 'member',
      nature: 'answer',
      drawing: 'referral-told',
      about: referral.id,
    })
  await tx.outbox.redraw('referral', referral.id, clock.now().toISO()!)
  if (!isPutOff) return

  const deferrals = referral.deferrals + 1
  await tx.proposals.save({ ...referral, deferrals })
  if (!tellsMonitoringOfficer(deferrals)) return
  const today = civilDateAt(clock.now(), committee.zone)
  for (const { id } of await tx.people.holding('monitoring-officer', committee.id, today))
    await say(tx, clock, {
      key: `referral-put-off:${referral.id}:${deferrals}:${id}`,
      committeeId: committee.id,
      personId: id,
      recipient: 'officer',
      nature: 'notice',
      drawing: 'referral-put-off',
      about: referral.id,
    })
}
