import { agendaAt, daysFrom, meetingDays } from '../../app/agenda-at.ts'
import type { Draw, Drawings } from '../../app/drawing.ts'
import { datesAt } from '../../app/meeting-dates.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { deadlineNamed } from '../../domain/calendar/timetable.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { briefingReminder, meetingTomorrow, type OfficerReminder, officerReminder } from './reminder-messages.ts'
import { forOfficers } from './show-agenda.ts'

/** To officers: nothing once it is published, or once the meeting does not stand. */
const toOfficers =
  (kind: OfficerReminder): Draw =>
  async (tx, about, _reader, { clock }) => {
    const dates = await datesAt(tx, about)
    if (!dates || !isStanding(dates.meeting)) return null
    const of = await daysFrom(tx, clock, dates)
    const at = await agendaAt(tx, clock, about, of)
    if (at?.publication) return null
    const today = civilDateAt(clock.now(), of.committee.zone)
    return officerReminder(kind, of, at, await forOfficers(tx, clock, dates, at), today)
  }

/** What the agenda reminders say, drawn when they are sent. The name of each drawing is the reminder's kind. */
export const draws: Drawings = {
  'agenda-setting': toOfficers('agenda-setting'),
  'agenda-two-days': toOfficers('agenda-two-days'),
  'agenda-morning': toOfficers('agenda-morning'),
  'agenda-briefing': async (tx, about, reader, { clock }) => {
    const dates = await datesAt(tx, about)
    const chair = reader && (await tx.people.find(reader))
    if (!dates || !chair || !isStanding(dates.meeting)) return null
    const of = await daysFrom(tx, clock, dates)
    const at = await agendaAt(tx, clock, about, of)
    if (at?.publication) return null
    // Its words say "today": on any other day there is nothing to say.
    const day = of.timetable && deadlineNamed(of.timetable, 'chairs-briefing')?.day
    if (day !== civilDateAt(clock.now(), of.committee.zone)) return null
    const chairs = await tx.people.holding('chair', of.committee.id, of.meeting.day)
    const insteadOf = chairs.some(({ id }) => id === chair.id) ? null : (chairs[0]?.name ?? null)
    return briefingReminder(of, await forOfficers(tx, clock, dates, at), { name: chair.name, insteadOf })
  },
  'meeting-tomorrow-channel': async (tx, about, _reader, { clock }) => {
    const of = await meetingDays(tx, clock, about)
    return of && isStanding(of.meeting) ? meetingTomorrow(of, await agendaAt(tx, clock, about, of)) : null
  },
}
