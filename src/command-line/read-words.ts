import { civilDate, longDate } from '../domain/calendar/civil-date.ts'
import type { Change, Proposal, Reading } from '../import/reading.ts'

const KINDS: Record<Reading['kind'], string> = {
  'agenda-and-minutes': 'An agenda with minutes',
  'agenda-item': 'One agenda item',
  decision: 'A decision',
  'work-programme': 'A work programme',
  calendar: 'A calendar of meetings',
  unknown: 'A page of a kind that is not known',
}

const CHANGES: Record<Change, string> = {
  'add-item': 'Add to the programme',
  'schedule-item': 'Schedule',
  'move-item': 'Move',
  'defer-item': 'Defer',
  'remove-item': 'Remove',
  'request-report': 'Request a report',
  'invite-witness': 'Invite',
  refer: 'Refer',
  action: 'Action',
  recur: 'Comes round',
  'extra-meeting': 'Extra meeting',
  'change-part': 'Change of part',
  'carry-over': 'Carry over',
}

const day = (iso: string | null): string | null =>
  iso === null ? null : /^\d{4}-/.test(iso) ? longDate(civilDate(iso)) : `${iso} meeting`

/** One proposed change in plain words, with its sentence. */
const proposalWords = (one: Proposal): string => {
  const where = [one.to.body, day(one.to.meeting) ?? one.to.says].filter(Boolean).join(', ')
  const facts = [one.owner && `by ${one.owner}`, where && `to ${where}`, one.due && `due ${day(one.due)}`]
    .filter(Boolean)
    .join('; ')
  return `- ${CHANGES[one.change]} (${one.certainty}): ${one.title}${facts ? ` (${facts})` : ''}\n    “${one.evidence.text.replace(/\s+/g, ' ')}”`
}

/** A reading for a person at a terminal: the outcome first, then each proposal with the sentence that orders it. */
export const readingWords = (reading: Reading): string => {
  const { meeting } = reading
  const lines = [`${KINDS[reading.kind]}${reading.title ? `: ${reading.title}` : ''}`]
  if (reading.committee) lines.push(`Committee: ${reading.committee}`)
  if (meeting.date)
    lines.push(
      `Meeting: ${day(meeting.date)}${meeting.time ? ` at ${meeting.time}` : ''}${meeting.derived ? ` (worked out: ${meeting.how})` : ''}`,
    )
  if (meeting.venue) lines.push(`Venue: ${meeting.venue}`)
  if (reading.decision)
    lines.push(
      `Decision by ${reading.decision.maker ?? 'a body that is not named'}: ${reading.decision.status ?? 'status not told'}`,
    )
  lines.push(
    `Items ${reading.items.length}, people ${reading.people.length}, resolutions ${reading.resolutions.length}, documents ${reading.documents.length}`,
  )
  if (reading.meetings) lines.push(`Meetings ${reading.meetings.length}`)
  lines.push(
    '',
    reading.proposals.length === 0 ? 'It proposes no change.' : `Proposed changes (${reading.proposals.length}):`,
  )
  lines.push(...reading.proposals.map(proposalWords))
  if (reading.warnings.length > 0)
    lines.push('', 'Please look at:', ...reading.warnings.map((warning) => `- ${warning.says}`))
  return `${lines.join('\n')}\n`
}
