import type { Clock } from '../../clock.ts'
import { civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { afterMeetingReminders } from '../../domain/outcomes/after-meeting.ts'
import { timetableOf } from '../calendars.ts'
import { hostedOn } from '../hosting.ts'
import type { NewReminder } from '../ports/reminders.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/** How long after a meeting something of it may still be due: seven working days over Christmas are sixteen. */
const LOOKS_BACK = 18

/**
 * What the officer of a committee is reminded of after its meetings: those held today or a little before. They are set
 * once the day of the meeting is here, so a meeting that was moved or cancelled before then leaves nothing to say.
 */
export const afterMeetingRows = async (tx: Tx, clock: Clock, own: Committee): Promise<readonly NewReminder[]> => {
  const today = civilDateAt(clock.now(), own.zone)
  const rows: NewReminder[] = []
  for (const meeting of await tx.meetings.of(own.id, plusDays(today, -LOOKS_BACK), today)) {
    if (meeting.state === 'cancelled' || meeting.state === 'inquorate') continue
    const { committee } = await hostedOn(tx, own, meeting.day)
    const timetable = await timetableOf(tx, committee, meeting)
    const personId = await officerOf(tx, clock, committee, today)
    if (!timetable.ok || personId === null) continue
    // What fell due before this was set (an upgrade, a machine away for a week) is said only if its day is not over.
    for (const { kind, day, dueAt } of afterMeetingReminders(
      timetable.value,
      committee.zone,
      committee.settings.remindersOff,
    ))
      if (day >= today)
        rows.push({
          key: `${kind}:${meeting.id}:${day}`,
          committeeId: committee.id,
          kind,
          aboutKind: 'meeting',
          aboutId: meeting.id,
          personId,
          channel: null,
          dueAt: dueAt.toUTC().toISO()!,
        })
  }
  return rows
}
