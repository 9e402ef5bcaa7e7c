import { instantOf } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import { linkable, printable, printableLine } from '../document/printable.ts'

/** What an agenda looks like to a program: an event of the Open Civic Data shape, its agenda and documents in it. */
export const openCivicData = (out: AgendaOut): Readonly<Record<string, unknown>> => {
  const { agenda, meeting, standing } = out
  const start = instantOf(agenda.day, agenda.time, out.zone)
  return {
    _type: 'event',
    _id: `ocd-event/${meeting.id}`,
    name: printableLine(agenda.committee),
    description: `Meeting of the ${printableLine(agenda.committee)} of ${printableLine(out.council)}`,
    classification: 'committee-meeting',
    start_date: start.toISO({ suppressMilliseconds: true }),
    end_date: start.plus({ minutes: meeting.minutesLong }).toISO({ suppressMilliseconds: true }),
    timezone: out.zone,
    all_day: false,
    status: ['cancelled', 'adjourned', 'inquorate'].includes(meeting.state)
      ? 'cancelled'
      : meeting.state === 'provisional'
        ? 'tentative'
        : meeting.state === 'held'
          ? 'passed'
          : 'confirmed',
    location: agenda.venue === null ? null : { name: printableLine(agenda.venue) },
    participants: [{ entity_type: 'organization', name: printableLine(agenda.committee), note: 'host' }],
    documents:
      standing.is === 'published' && linkable(standing.link)
        ? [{ note: 'Agenda', date: standing.on, links: [{ media_type: 'text/html', url: linkable(standing.link) }] }]
        : [],
    media: [],
    links: linkable(meeting.link) ? [{ note: 'Watch or join', url: linkable(meeting.link) }] : [],
    agenda: agenda.lines.map((line, at) => ({
      order: line.number ?? String(at + 1),
      description: printableLine(line.title),
      subjects: [],
      notes: [
        line.words,
        line.inPrivate && `In private: ${line.inPrivate}`,
        line.note,
        ...line.papers.map(({ title, inPrivate }) => inPrivate && `Not for publication: ${title} (${inPrivate})`),
      ].flatMap((note) => (note ? [printable(note)] : [])),
      related_entities: line.people.map((name) => ({
        entity_type: 'person',
        name: printableLine(name),
        note: 'attending',
      })),
      media: line.papers.flatMap(({ title, link }) =>
        linkable(link) ? [{ note: printableLine(title), links: [{ url: linkable(link) }] }] : [],
      ),
    })),
    extras: {
      draft: standing.is === 'draft' ? standing.number : null,
      supplements: out.supplements.map(({ number, reason, lines }) => ({ number, reason: printable(reason), lines })),
    },
  }
}

/** The same as a file. */
export const openCivicDataJson = (out: AgendaOut): string => `${JSON.stringify(openCivicData(out), null, 2)}\n`
