import type { AgendaAt, MeetingDays } from '../../app/agenda-at.ts'
import { type CivilDate, clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { listOfDays } from '../../domain/calendar/list-of-days.ts'
import {
  agendaNamed,
  countsInWords,
  meetingInWords,
  numbered,
  participationWords,
} from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  fields,
  linkButton,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { ComingSaid } from './say-coming.ts'

/** In the committee's channel: the agenda is out. Its public form only. */
export const publishedInChannel = (at: AgendaAt): Message => {
  const words = [`Published: ${meetingInWords(at.committee, at.meeting)}.`, countsInWords(at), participationWords(at)]
    .filter((part) => part !== '')
    .join(' ')
  const link = at.publication?.link
  return message(
    words,
    section(plain(words)),
    actions(
      (link && linkButton('Agenda', link)) ||
        runButton(
          { command: '/agenda', word: '', button: 'Agenda' },
          { committeeId: at.committee.id, about: at.meeting.id },
        ),
      button('Coming', actionIds.memberComing, at.meeting.id),
      button('Apologies', actionIds.memberApologies, at.meeting.id),
    ),
  )
}

/** What the officer is told once publication is recorded. */
export const publicationRecorded = (at: AgendaAt): Message => {
  const { publication, meeting, committee } = at
  if (!publication) throw new Error(`The agenda of meeting ${meeting.id} is not published`)
  const words = `The agenda for the ${meetingInWords(committee, meeting)}, is recorded as published on ${longDate(publication.publishedOn)}.`
  const numbers = at.shown.lines.flatMap(({ number }) => number ?? [])
  return message(
    words,
    section(plain(words)),
    fields(
      ['Draft', String(publication.revision)],
      ['Minute numbers', numbers.length > 0 ? `${plain(numbers[0]!)} to ${plain(numbers.at(-1)!)}` : null],
      ['Notice at the offices', publication.noticeAtOffices ? 'up' : 'not recorded'],
      ['Summons', publication.summonsSent ? 'sent' : 'not recorded'],
      ['Without a reply, because', publication.withoutReplyBecause && plain(publication.withoutReplyBecause)],
      ['Late, because', publication.lateBecause && plain(publication.lateBecause)],
    ),
    !publication.summonsSent &&
      meeting.regime === 'statutory' &&
      section('A message here serves no summons: members must still be sent the agenda.'),
    context('It is not drawn again from now on. What changes comes as a supplement, with its reason.'),
  )
}

const RING = {
  deputy: 'Ring the deputy',
  'proper-officer': 'Ring the proper officer',
  officer: 'Ring the officer',
} as const

/** On the last day, to officer, deputy and proper officer, as long as nobody has confirmed that it is out. */
export const lastDay = (
  of: MeetingDays,
  today: CivilDate,
  { isAgreed, ring = 'deputy' }: { readonly isAgreed: boolean; readonly ring?: keyof typeof RING },
): Message | null => {
  const { days, publishBy, meeting, committee } = of
  if (!days) return null
  const counted = publishBy?.counted ?? []
  const leaves = `the last day that leaves ${numbered(counted.length, 'clear day', 'clear days')} (${listOfDays(counted)})`
  const words =
    `The agenda for ${longDate(meeting.day)} is not confirmed as published. ` +
    (today === days.last ? `Today, ${longDate(days.last)}, is ${leaves}.` : `${longDate(days.last)} was ${leaves}.`)
  return message(
    `${committee.name}: ${words}`,
    section(`*${plain(committee.name)}*\n${words}`),
    actions(
      runButton(
        { command: '/agenda', word: 'publish', button: 'It is published: add link' },
        { committeeId: committee.id, about: meeting.id, style: 'primary' },
      ),
      button(RING[ring], actionIds.ringDeputy, meeting.id),
    ),
    context(
      isAgreed
        ? 'It is agreed.'
        : 'Nothing waits for an answer any more: it can be published without one, with the reason.',
    ),
  )
}

/** Who can be rung. */
export const deputies = (people: readonly { readonly name: string; readonly telephone: string | null }[]): Message => {
  const words =
    people.length === 0
      ? 'Nobody else who can publish is recorded for this committee. Add a deputy in /committee people.'
      : people.map(({ name, telephone }) => `${name}: ${telephone ?? 'no number is recorded'}`).join('; ')
  return message(words, section(plain(words)))
}

/** What the officer is told once it has gone to be published. */
export const sentForPublication = (at: AgendaAt): Message => {
  const words = `Draft ${at.agenda.revision} of the ${agendaNamed(at)} is recorded as sent for publication. It is not published yet.`
  return message(
    words,
    section(plain(words)),
    actions(
      runButton(
        { command: '/agenda', word: 'publish', button: 'It is published: add link' },
        { committeeId: at.committee.id, about: at.meeting.id, style: 'primary' },
      ),
    ),
    context(at.days && `The law’s last day is ${longDate(at.days.last)}.`),
  )
}

/** What a member is told who said that they are coming, or are not. */
export const comingNoted = ({ meeting, coming, isNew, officer, committee }: ComingSaid): Message => {
  const when = `${longDate(meeting.day)}, ${clockTime(meeting.time)}`
  const words = !isNew
    ? `That was already recorded for the ${committee.name} on ${when}.`
    : coming === 'coming'
      ? `Thank you. You are expected at the ${committee.name} on ${when}.`
      : `Thank you. Your apologies to the ${committee.name} for ${when} are recorded, and will be given at the meeting.`
  return message(
    words,
    section(plain(words)),
    context(
      coming === 'apologies' && officer
        ? `If somebody is to come in your place, tell ${plain(officer.name)}${officer.telephone ? `, ${plain(officer.telephone)}` : ''}.`
        : 'You can change this until the day.',
    ),
  )
}
