import type { Clock } from '../clock.ts'
import { agendaReminders, PLANNED_REMINDERS } from '../domain/agenda/reminders-due.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import type { CalendarRefusal } from '../domain/calendar/refusals.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { isStanding } from '../domain/meetings/meeting.ts'
import { allow, type Ruling } from '../domain/ruling.ts'
import { timetableOf } from './calendars.ts'
import type { Tx } from './ports/tx.ts'

/**
 * Sets the reminders of a meeting's agenda anew: call it whenever a meeting is added, moved or cancelled, when the
 * people or the settings of its committee change, and when its agenda is published. Says how many are set; refused,
 * with none set, where the bank holidays are not known that far.
 */
export const planAgendaReminders = async (
  tx: Tx,
  clock: Clock,
  meetingId: string,
): Promise<Ruling<number, CalendarRefusal>> => {
  const now = clock.now()
  const stamp = now.toISO()!
  const meeting = await tx.meetings.find(meetingId)
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  if (!committee || !isStanding(meeting)) {
    await tx.reminders.stopFor(meetingId, 'the meeting does not stand', stamp, PLANNED_REMINDERS)
    return allow(0)
  }
  const ruled = await timetableOf(tx, committee, meeting)
  if (!ruled.ok) {
    await tx.reminders.stopFor(meetingId, 'the calendar is not known that far', stamp, PLANNED_REMINDERS)
    return ruled
  }
  const holding = async (...roles: readonly Parameters<typeof tx.people.holding>[0][]) => {
    const people: string[] = []
    for (const role of roles)
      for (const { id } of await tx.people.holding(role, committee.id, meeting.day)) people.push(id)
    return [...new Set(people)]
  }
  const chairs = await holding('chair')
  const due = agendaReminders({
    timetable: ruled.value,
    zone: committee.zone,
    people: {
      officers: await holding('officer'),
      chairs: chairs.length > 0 ? chairs : await holding('vice-chair'),
      publishers: await holding('officer', 'deputy', 'proper-officer'),
      channel: committee.slackChannel,
    },
    isPublished: (await tx.publications.of(meetingId)) !== null,
    off: committee.settings.remindersOff,
    now,
  })
  await tx.reminders.replaceFor(
    meetingId,
    PLANNED_REMINDERS,
    due.map(({ kind, day, dueAt, personId, channel }) => ({
      // The day is in the key: a meeting that moves is reminded of again, a reminder already said is not.
      key: `${kind}:${meetingId}:${day}:${personId ?? 'channel'}`,
      committeeId: committee.id,
      kind,
      aboutKind: 'meeting' as const,
      aboutId: meetingId,
      personId,
      channel,
      dueAt: dueAt.toUTC().toISO()!,
    })),
    stamp,
  )
  return allow(due.length)
}

/** The same for every meeting of a committee still to come: its settings or its people have changed. */
export const planRemindersOf = async (
  tx: Tx,
  clock: Clock,
  committee: Pick<Committee, 'id' | 'zone'>,
): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  for (const meeting of await tx.meetings.of(committee.id, today)) await planAgendaReminders(tx, clock, meeting.id)
}
