import type { CalendarMeeting, DocumentRead, Reading } from '../reading.ts'
import { timesIn } from '../words/times.ts'
import { type Fields, listed, said } from './fields.ts'
import { type LooseItem, listing, stampParts } from './listing.ts'

const meetingOf = (event: Fields): CalendarMeeting => {
  const status = said(event, 'EventAgendaStatusName') ?? ''
  const comment = said(event, 'EventComment') ?? ''
  return {
    date: stampParts(said(event, 'EventDate')).date,
    time: timesIn(said(event, 'EventTime') ?? '')[0]?.time ?? null,
    venue: said(event, 'EventLocation'),
    derived: false,
    how: null,
    committee: said(event, 'EventBodyName'),
    title: said(event, 'EventBodyName'),
    id: said(event, 'EventId'),
    status: /cancel/i.test(`${status} ${comment}`)
      ? 'cancelled'
      : /final/i.test(status)
        ? 'confirmed'
        : /draft|tentative/i.test(status)
          ? 'provisional'
          : null,
  }
}

const itemOf = (item: Fields): LooseItem | null => {
  const title = said(item, 'EventItemTitle', 'EventItemMatterName', 'EventItemMatterFile')
  if (!title) return null
  return {
    number: said(item, 'EventItemAgendaNumber')?.replace(/[.)]$/, '') ?? null,
    title: title.replace(/\s+/g, ' '),
    notes: said(item, 'EventItemMinutesNote', 'EventItemAgendaNote', 'EventItemActionText'),
    outcome: said(item, 'EventItemActionName', 'EventItemPassedFlagName'),
  }
}

const papersOf = (item: Fields): DocumentRead[] =>
  listed(item, 'EventItemMatterAttachments').map((paper) => ({
    title: said(paper, 'MatterAttachmentName') ?? 'Untitled paper',
    format:
      /\.(\w{3,4})$/
        .exec(said(paper, 'MatterAttachmentFileName', 'MatterAttachmentHyperlink') ?? '')?.[1]
        ?.toUpperCase() ?? null,
    size: null,
    item: said(item, 'EventItemAgendaNumber')?.replace(/[.)]$/, '') ?? null,
  }))

/** The Legistar Web API's events, each perhaps with its items, or the items of one event alone. Null where it is neither. */
export const readLegistar = (objects: readonly Fields[]): Reading | null => {
  const events = objects.filter((one) => 'EventId' in one && 'EventDate' in one)
  const rows =
    events.length > 0
      ? events.flatMap((event) => listed(event, 'EventItems'))
      : objects.filter((one) => 'EventItemId' in one)
  if (events.length === 0 && rows.length === 0) return null
  const ordered = [...rows].sort(
    (a, b) => Number(a.EventItemAgendaSequence ?? 0) - Number(b.EventItemAgendaSequence ?? 0),
  )
  const read = listing(
    null,
    events.map(meetingOf),
    ordered.map(itemOf).filter((item) => item !== null),
  )
  return {
    ...read,
    title: read.committee,
    kind: events.length === 0 ? 'agenda-and-minutes' : 'calendar',
    documents: ordered.flatMap(papersOf),
  }
}
