import type { Clock } from '../clock.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../domain/meetings/meeting.ts'
import { timetableOf } from './calendars.ts'
import { askAboutElections } from './elections/ask-about-election.ts'
import { planAgendaReminders } from './plan-agenda-reminders.ts'
import type { Tx } from './ports/tx.ts'
import { setItemReminders } from './programme/item-reminders.ts'
import { timetableFor } from './programme/see-meeting.ts'
import { redateRequests } from './reports/redate-requests.ts'

/**
 * Sets everything anew that follows from a meeting's day: the agenda's reminders, those of every item on it, and what
 * has been asked of people for them. Called in the transaction that adds, moves or cancels the meeting, so that no
 * reminder of the old day is left behind.
 */
export const replanMeeting = async (tx: Tx, clock: Clock, committee: Committee, meeting: Meeting): Promise<void> => {
  await planAgendaReminders(tx, clock, meeting.id)
  await askAboutElections(tx, clock, committee, meeting)
  // A draft that stands in the channel says the new day too. A published agenda does not: that is a supplement.
  if (!(await tx.publications.of(meeting.id)))
    await tx.outbox.redraw('agenda-in-channel', meeting.id, clock.now().toISO()!)
  const ruling = isStanding(meeting) ? await timetableOf(tx, committee, meeting) : null
  const timetable = ruling?.ok ? ruling.value : null
  for (const item of await tx.items.at(meeting.id)) {
    const theirs = timetable && (await timetableFor(tx, committee, meeting, item))
    await setItemReminders(tx, clock, committee, item, { timetable: theirs })
    await redateRequests(tx, clock, committee, item, meeting, { byId: null, why: meeting.reason })
  }
}
