import type { Clock } from '../../clock.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import type { Tx } from '../ports/tx.ts'
import { setItemReminders } from './item-reminders.ts'
import { timetableFor } from './see-meeting.ts'

/** Sets the reminders of an item anew where something about it, and not its meeting, has changed its deadlines. */
export const replanItem = async (tx: Tx, clock: Clock, committee: Committee, item: Item): Promise<void> => {
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  if (!meeting) return
  await setItemReminders(tx, clock, committee, item, { timetable: await timetableFor(tx, committee, meeting, item) })
}
