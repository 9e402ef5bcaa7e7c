import type { Tx } from '../../app/ports/tx.ts'
import { calendarOf } from '../../app/reports/set-reminders.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt, instantOf, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { workingDaysAfter } from '../../domain/calendar/working-days.ts'
import type { Committee } from '../../domain/committee/committee.ts'

const KIND = 'referral-waits'
const PATIENCE = 5
const MORNING = timeOfDay('09:00')

/**
 * Reminds the officer, five working days on, of a referred matter that has no meeting yet: the member is entitled to
 * have it on an agenda, and leaving it in the pool would be a veto by another name. Drawn only while it has none.
 */
export const remindToSchedule = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  referralId: string,
  officer: string,
): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const day = workingDaysAfter(today, PATIENCE, await calendarOf(tx, committee))
  if (!day.ok) return
  const dueAt = instantOf(day.value, MORNING, committee.zone).toUTC().toISO()!
  const reminder = {
    key: `${KIND}:${referralId}`,
    committeeId: committee.id,
    kind: KIND,
    aboutKind: 'proposal',
    aboutId: referralId,
    personId: officer,
    channel: null,
    dueAt,
  } as const
  await tx.reminders.replaceFor(referralId, [KIND], [reminder], clock.now().toISO()!)
}
