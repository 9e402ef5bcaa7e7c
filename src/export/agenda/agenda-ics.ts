import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { clockTime, instantOf, longDate } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import { uidOf } from '../calendar-ics.ts'
import { linkable, printable, printableLine } from '../document/printable.ts'

const DAY = 24 * 60 * 60
const HOUR = 60 * 60

/**
 * A meeting for a calendar, with its agenda as the description and two alarms: the day before, and an hour before. The
 * uid never changes and the sequence grows, so that a moved meeting replaces the one that was there.
 */
export const agendaIcs = (out: AgendaOut): string => {
  const { agenda, meeting } = out
  const start = instantOf(agenda.day, agenda.time, out.zone).toUTC()
  const isOff = ['cancelled', 'adjourned', 'inquorate'].includes(meeting.state)
  const link = linkable(out.standing.is === 'published' ? out.standing.link : null) ?? linkable(meeting.link)
  const calendar = ical({
    prodId: { company: 'Cleardays', product: 'agenda', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: printableLine(agenda.committee),
  })
  const event = calendar.createEvent({
    id: uidOf(meeting.id),
    sequence: meeting.sequence,
    // The one time that is not in the meeting itself stands for it, so that the same meeting makes the same bytes.
    stamp: start.toJSDate(),
    start: start.toJSDate(),
    end: start.plus({ minutes: meeting.minutesLong }).toJSDate(),
    summary: printableLine(`${isOff ? 'Cancelled: ' : ''}${agenda.committee}`),
    location: agenda.venue === null ? null : printableLine(agenda.venue),
    description: printable(description(out)),
    ...(link && { url: link }),
    status: isOff
      ? ICalEventStatus.CANCELLED
      : meeting.state === 'provisional'
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  })
  if (!isOff)
    for (const trigger of [DAY, HOUR])
      event.createAlarm({ type: ICalAlarmType.display, trigger, description: printableLine(agenda.committee) })
  return calendar.toString()
}

const description = ({ agenda, standing, contact }: AgendaOut): string =>
  [
    standing.is === 'published'
      ? `Agenda published on ${longDate(standing.on)}.`
      : `Draft ${standing.number} of the agenda. It is not published and may change.`,
    agenda.participation &&
      `Public participation closes ${agenda.participation.at ? `at ${clockTime(agenda.participation.at)} ` : ''}on ${longDate(agenda.participation.day)}.`,
    contact && `Contact officer: ${[contact.name, contact.telephone].filter(Boolean).join(', ')}.`,
    '',
    ...agenda.lines.map(({ number, title, inPrivate }) =>
      printableLine(`${number ? `${number}. ` : ''}${title}${inPrivate ? ` (in private: ${inPrivate})` : ''}`),
    ),
  ]
    .filter((line) => line !== null)
    .join('\n')
