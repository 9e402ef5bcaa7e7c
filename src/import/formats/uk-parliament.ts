import type { CalendarMeeting, PersonRead, Reading } from '../reading.ts'
import { type Fields, isFields, listed, said } from './fields.ts'
import { listing, stampParts } from './listing.ts'

const committeeOf = (event: Fields): string | null => {
  const names = listed(event, 'committees')
    .map((one) => said(one, 'name'))
    .filter((name) => name !== null)
  return names.length > 0 ? names.join(', ') : null
}

const typeOf = (event: Fields): string | null =>
  isFields(event.eventType) ? said(event.eventType, 'name') : said(event, 'eventType')

const eventOf = (event: Fields): CalendarMeeting => ({
  ...stampParts(said(event, 'startDate')),
  venue: isFields(event.location)
    ? said(event.location, 'name')
    : (said(event, 'location') ?? (isFields(event.committeeRoom) ? said(event.committeeRoom, 'name') : null)),
  derived: false,
  how: null,
  committee: committeeOf(event),
  title: said(event, 'name') ?? typeOf(event),
  id: said(event, 'id'),
  status: said(event, 'cancelledDate') !== null ? 'cancelled' : null,
})

/** A witness is a person with any number of organisations and a role in each; an organisation may come without a name. */
const witnessOf = (witness: Fields): PersonRead[] => {
  const roles = listed(witness, 'organisations').map((one) => ({
    title: said(one, 'role'),
    organisation: said(one, 'name'),
  }))
  const member = isFields(witness.memberInfo) ? said(witness.memberInfo, 'displayAs', 'listAs') : null
  const name = said(witness, 'name') ?? member
  const context = said(witness, 'additionalContext')
  if (!name && roles.length === 0) return []
  return [
    {
      name,
      roles: roles.length > 0 ? roles : context ? [{ title: context, organisation: null }] : [],
      as: 'witness',
      item: null,
      detail: roles.length > 0 ? context : null,
    },
  ]
}

const evidenceOf = (evidence: Fields): CalendarMeeting => ({
  ...stampParts(said(evidence, 'meetingDate', 'activityStartDate')),
  venue: null,
  derived: false,
  how: null,
  committee: committeeOf(evidence),
  title:
    listed(evidence, 'committeeBusinesses')
      .map((one) => said(one, 'title'))
      .filter(Boolean)
      .join('; ') || 'Oral evidence',
  id: said(evidence, 'activityId', 'id'),
  status: 'held',
})

/** The UK Parliament Committees API: events with activities, oral evidence with witnesses, and committee business. */
export const readUkParliament = (objects: readonly Fields[]): Reading | null => {
  const evidence = objects.filter(
    (one) => 'witnesses' in one && ('activityId' in one || 'meetingDate' in one || 'committeeBusinesses' in one),
  )
  const business = objects.filter(
    (one) =>
      ('openSubmissionPeriods' in one || 'latestReport' in one || 'nextOralEvidenceSession' in one) &&
      said(one, 'title') !== null,
  )
  const events = objects.filter(
    (one) => 'startDate' in one && ('eventType' in one || 'activities' in one || 'committees' in one),
  )
  if (evidence.length > 0)
    return listing(
      null,
      evidence.map(evidenceOf),
      [],
      evidence.flatMap((one) => listed(one, 'witnesses').flatMap(witnessOf)),
    )
  if (events.length > 0) {
    const activities = events
      .flatMap((event) => listed(event, 'activities'))
      .map((one) => ({
        number: null,
        title: said(one, 'name') ?? said(one, 'activityType') ?? 'Untitled activity',
        notes: null,
        outcome: null,
        restricted: one.isPrivate === true,
      }))
    return listing(null, events.map(eventOf), activities)
  }
  if (business.length === 0) return null
  const items = business.map((one) => ({
    number: null,
    title: said(one, 'title')!,
    notes: null,
    outcome: said(one, 'closeDate') ? 'closed' : null,
  }))
  return { ...listing('Committee business', [], items), kind: 'work-programme' }
}
