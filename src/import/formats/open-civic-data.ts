import type { CalendarMeeting, PersonRead, Reading } from '../reading.ts'
import { type Fields, isFields, listed, said } from './fields.ts'
import { listing, stampParts } from './listing.ts'

const placeOf = (event: Fields): string | null =>
  isFields(event.location) ? said(event.location, 'name') : said(event, 'location')

const committeeOf = (event: Fields): string | null => {
  const hosts = listed(event, 'participants').filter((one) =>
    /organi[sz]ation|committee/i.test(said(one, 'entity_type', 'type') ?? ''),
  )
  const host = hosts.find((one) => said(one, 'note') === 'host') ?? hosts[0]
  return (host && said(host, 'name', 'entity_name', 'participant_name')) ?? said(event, 'name')
}

const STATUS: Record<string, CalendarMeeting['status']> = {
  cancelled: 'cancelled',
  canceled: 'cancelled',
  tentative: 'provisional',
  confirmed: 'confirmed',
  passed: 'held',
}

const meetingOf = (event: Fields): CalendarMeeting => ({
  ...stampParts(said(event, 'start_date', 'start_time', 'startDate', 'start')),
  venue: placeOf(event),
  derived: false,
  how: null,
  committee: committeeOf(event),
  title: said(event, 'name'),
  id: said(event, 'id', '_id'),
  status: STATUS[(said(event, 'status') ?? '').toLowerCase()] ?? null,
})

const peopleOf = (event: Fields): PersonRead[] =>
  listed(event, 'participants')
    .filter((one) => /person/i.test(said(one, 'entity_type', 'type') ?? ''))
    .flatMap((one) => {
      const name = said(one, 'name', 'entity_name', 'participant_name')
      const note = said(one, 'note')
      return name
        ? [
            {
              name,
              roles: note ? [{ title: note, organisation: null }] : [],
              as: /witness|speaker|presenter/i.test(note ?? '') ? 'witness' : 'attendee',
              item: null,
              detail: null,
            } satisfies PersonRead,
          ]
        : []
    })

/** Open Civic Data and Popolo events, with agenda, participants and documents. Null where these are no events. */
export const readOpenCivicData = (objects: readonly Fields[]): Reading | null => {
  const events = objects.filter(
    (one) => said(one, 'start_date', 'start_time', 'startDate') !== null && said(one, 'name') !== null,
  )
  if (events.length === 0) return null
  const agenda = events.flatMap((event) =>
    listed(event, 'agenda')
      .sort((a, b) => Number(a.order ?? 0) - Number(b.order ?? 0))
      .map((item) => ({
        number: said(item, 'order', 'number'),
        title: (said(item, 'description', 'title') ?? 'Untitled item').replace(/\s+/g, ' '),
        notes: Array.isArray(item.notes)
          ? item.notes.filter((note) => typeof note === 'string').join('\n') || null
          : said(item, 'notes'),
        outcome: null,
      })),
  )
  const read = listing(said(events[0]!, 'name'), events.map(meetingOf), agenda, events.flatMap(peopleOf))
  const documents = events
    .flatMap((event) => listed(event, 'documents'))
    .map((paper) => ({
      title: said(paper, 'note', 'name', 'title') ?? 'Untitled paper',
      format:
        (said(listed(paper, 'links')[0] ?? {}, 'media_type', 'mimetype')?.split('/')[1] ?? null)?.toUpperCase() ?? null,
      size: null,
      item: null,
    }))
  return { ...read, documents }
}
