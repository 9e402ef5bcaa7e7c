import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import { workingDaysAfter } from '../../domain/calendar/working-days.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { RETENTION } from '../../domain/keeping/retention.ts'
import type { Tx } from '../ports/tx.ts'
import { calendarOf } from './set-reminders.ts'

/** The last day on which it may be kept. Beyond the known bank holidays weekends alone are left out. */
export const keptUntil = async (tx: Tx, committee: Committee, meeting: CivilDate): Promise<CivilDate> => {
  const day = workingDaysAfter(meeting, RETENTION.accessNeeds.workingDays, await calendarOf(tx, committee))
  return day.ok ? day.value : plusDays(meeting, 14)
}

/** Forgets what is kept no longer, and draws the messages again that said it: nothing is left in Slack either. */
export const forgetAccessNeeds = async (tx: Tx, clock: Clock): Promise<number> => {
  const { zone } = await tx.committees.council()
  const today = civilDateAt(clock.now(), zone)
  const ids = await tx.requests.accessNeedsUntil(today)
  const gone = await tx.retention.forgetAccessNeeds(today)
  for (const id of ids) await tx.outbox.redraw('access-needs', id, clock.now().toISO()!)
  return gone
}
