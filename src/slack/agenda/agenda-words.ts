import { DateTime } from 'luxon'
import type { AgendaAt, MeetingDays } from '../../app/agenda-at.ts'
import { AGENDA_STATES } from '../../domain/agenda/agenda.ts'
import { changesInWords } from '../../domain/agenda/changes.ts'
import { publicAgenda, publicCounts } from '../../domain/agenda/public-agenda.ts'
import { type CivilDate, civilDateAt, clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { listOfDays } from '../../domain/calendar/list-of-days.ts'
import { deadlineNamed } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { plain } from '../kit/blocks.ts'

// Sentences about an agenda that more than one message says. What people typed is escaped here.

/** `Corporate Panel, Thursday 12 November 2026, 10.00am, County Hall`, as plain words. */
export const meetingInWords = (
  committee: Pick<Committee, 'name'>,
  meeting: Pick<Meeting, 'day' | 'time' | 'venue'>,
): string =>
  [committee.name, longDate(meeting.day), clockTime(meeting.time), meeting.venue].filter((part) => part).join(', ')

/** `agenda of the Corporate Panel for Thursday 12 November 2026`, as plain words: whoever reads it may have eight. */
export const agendaNamed = ({ committee, meeting }: Pick<MeetingDays, 'committee' | 'meeting'>): string =>
  `agenda of the ${committee.name} for ${longDate(meeting.day)}`

/** Both dates, always: our target and the law's last day, with the days counted; what is past is said to be past. */
export const publishingWords = ({ days, publishBy, meeting, timetable, today }: MeetingDays): string => {
  if (meeting.regime === 'informal') return 'An informal gathering has no day by which its agenda must be published.'
  if (!days || !publishBy)
    return timetable
      ? 'No rule here says by when its agenda must be published.'
      : 'The bank holidays are not known that far yet, so the last day to publish is not worked out. Check it by hand.'
  const counted = publishBy.counted.length > 0 ? ` (clear days: ${listOfDays(publishBy.counted)})` : ''
  const isPast = days.last < today
  return `Our target ${days.target < today ? 'was' : 'is'} *${longDate(days.target)}*; the law’s last day ${isPast ? 'was' : 'is'} *${longDate(days.last)}*${counted}${isPast ? ', which is past' : ''}.`
}

/** The same two days in one sentence, where nothing is said of whether the agenda is out. */
export const agendaOutWords = ({ target, last }: Days, today: CivilDate): string => {
  if (today <= target)
    return `Agenda out by ${longDate(target)} (our target) and no later than ${longDate(last)} (the law’s last day).`
  return `The law’s last day for its agenda ${last < today ? 'was' : 'is'} ${longDate(last)}.`
}
type Days = { readonly target: CivilDate; readonly last: CivilDate }

/** What is told at once of a meeting that is planned too late for the law’s last day (civil dates). */
export const lastDayPastWords = (day: CivilDate, last: CivilDate): string =>
  `*The law’s last day to publish for ${longDate(day)} was ${longDate(last)}: it is past.* Unless the meeting is convened at shorter notice, or each item is urgent, its business cannot be taken that day. Publish now, with the reason, or move it.`

/** When somebody means to publish, for those who are asked beforehand: never on a day that is past. */
export const planWords = (by: string, { target, last }: Days, today: CivilDate): string => {
  if (last < today) return `The last lawful day to publish was ${longDate(last)}, which is past.`
  const lastDay = `the last lawful day is ${longDate(last)}`
  return target < today
    ? `${by} has yet to publish; ${lastDay}.`
    : `${by} plans to publish on ${longDate(target)}; ${lastDay}.`
}

/** Where the agenda stands, in a sentence. */
export const stateWords = (at: AgendaAt): string => {
  const { agenda, publication, names } = at
  if (publication)
    return `Published on ${longDate(publication.publishedOn)} by ${plain(names.get(publication.publishedById) ?? 'an officer who has left')}.`
  const how = agenda.state === 'draft' ? '' : `, ${AGENDA_STATES[agenda.state]}`
  return `Draft ${agenda.revision}${how}. It is not published.`
}

/** The public form of the draft that is shown: the published one, else the current. */
export const publicOf = (at: AgendaAt) => publicAgenda(at.committee, at.meeting, at.shown.lines, at.participation)

/** `Public participation closes at 9.00am on Wednesday 11 November 2026.` Empty where there is none. */
export const participationWords = ({ participation }: Pick<MeetingDays, 'participation'>): string =>
  participation
    ? `Public participation closes ${participation.at ? `at ${clockTime(participation.at)} ` : ''}on ${longDate(participation.day)}.`
    : ''

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
/** `one item`, `five clear days`: small numbers in words. */
export const numbered = (count: number, one: string, several: string): string =>
  `${NUMBERS[count] ?? count} ${count === 1 ? one : several}`

/** `Six items, one report to follow.` */
export const countsInWords = (at: AgendaAt): string => {
  const { items, toFollow } = publicCounts(publicOf(at))
  const said =
    numbered(items, 'item', 'items') + (toFollow > 0 ? `, ${numbered(toFollow, 'report', 'reports')} to follow` : '')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** Whom to ask, with the number: the contact officer of a committee. */
export const officerWords = ({ officer }: Pick<MeetingDays, 'officer'>): string =>
  officer ? `${officer.name}${officer.telephone ? `, ${officer.telephone}` : ''}` : 'the contact officer'

/** `Since your briefing` where there was a draft at the briefing; else `Since draft 2`. Null where nothing came before. */
export const sinceWords = (
  at: AgendaAt,
  revision: number,
): { readonly since: string; readonly words: string } | null => {
  const briefing = at.timetable && deadlineNamed(at.timetable, 'chairs-briefing')
  const made = ({ madeAt }: { readonly madeAt: string }) => civilDateAt(DateTime.fromISO(madeAt), at.committee.zone)
  const atBriefing = briefing
    ? at.revisions.findLast((draft) => made(draft) <= briefing.day && draft.number < revision)
    : undefined
  const isPastBriefing =
    briefing !== null &&
    briefing !== undefined &&
    at.revisions.some((draft) => draft.number === revision && made(draft) > briefing.day)
  const from = isPastBriefing && atBriefing ? atBriefing : at.revisions.findLast((draft) => draft.number < revision)
  const to = at.revisions.find((draft) => draft.number === revision)
  if (!from || !to) return null
  const steps = at.revisions.filter((draft) => draft.number > from.number && draft.number <= revision)
  const words = changesInWords(steps.flatMap(({ changes }) => changes))
  return { since: from === atBriefing && isPastBriefing ? 'Since your briefing' : `Since draft ${from.number}`, words }
}
