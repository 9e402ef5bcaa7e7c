import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Timetable } from '../../domain/calendar/timetable.ts'
import { dueDays, redated } from '../../domain/reports/due.ts'
import { isOpen } from '../../domain/reports/request.ts'
import type { Tx } from '../ports/tx.ts'
import { setRequestReminders } from '../reports/set-reminders.ts'
import { isStillToBeSaid, redrawRequest, tellAsked } from '../reports/tell.ts'
import type { Standing } from './deadlines-now.ts'

/**
 * Gives what is asked for a meeting its new days, where its days were the computed ones: a day that somebody chose or
 * agreed to is theirs, and stays. Reminders follow, the message that asked is drawn again, and the
 * person is told once. Gives how many.
 */
export const followCalendar = async (
  tx: Tx,
  clock: Clock,
  { committee, meeting, timetable: before }: Standing,
  after: Timetable,
): Promise<number> => {
  const today = civilDateAt(clock.now(), committee.zone)
  let count = 0
  for (const item of await tx.items.at(meeting.id))
    for (const request of await tx.requests.forItem(item.id)) {
      if (!isOpen(request) || request.meetingId !== meeting.id) continue
      // Whatever day it was asked on, the computed day is the same: only whether it was past by then differs.
      const was = before && dueDays(before, request.kind, '0000-01-01' as typeof today)
      if (was?.final !== request.dueOn) continue
      const becomes = redated(request, dueDays(after, request.kind, today), meeting)
      if (becomes.dueOn === request.dueOn && becomes.draftDueOn === request.draftDueOn) continue
      const asked = await tx.people.find(request.askedOfId)
      if (!asked) continue
      await tx.requests.save(becomes)
      const now = { ...becomes, revision: request.revision + 1 }
      await setRequestReminders(tx, clock, committee, now, asked)
      await redrawRequest(tx, clock, request.id)
      if (!(await isStillToBeSaid(tx, request.id)))
        await tellAsked(
          tx,
          clock,
          { request: now, committee, asked },
          {
            key: `request-redated:${now.id}:${now.revision}`,
            drawing: 'request-redated',
            nature: 'notice',
          },
        )
      count += 1
    }
  return count
}
