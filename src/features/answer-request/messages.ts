import type { RequestRead } from '../../app/reports/read-request.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { isReceived, type RequestState } from '../../domain/reports/request.ts'
import { longerUntil, whoWillBeThere } from '../../domain/reports/request-life.ts'
import { actions, context, type Message, message, plain, quoted, section } from '../../slack/kit/blocks.ts'
import { answerButtons } from '../../slack/kit/reports/answer-buttons.ts'
import {
  byWhen,
  clearanceLines,
  contactLine,
  paperLines,
  requestFields,
  requestHeading,
  theirWords,
} from '../../slack/kit/reports/request-words.ts'

/**
 * What the person asked sees, as the request stands now: what is asked, for which meeting, by when and why, with the
 * answers that can be given. `isAssistant`: the reader answers for them.
 */
export const requestAsked = (read: RequestRead, isAssistant = false): Message => {
  const { request, item, committee, life } = read
  const present = whoWillBeThere(life)
  return message(
    `${requestHeading(read)}: ${item.title}. ${request.state === 'asked' ? byWhen(read) : yourAnswer(read)}`,
    isAssistant && context(`You answer for ${plain(read.asked.name)}.`),
    section(`*${plain(requestHeading(read))}*: ${plain(item.title)}`),
    read.meeting === null && request.state !== 'withdrawn' && section('The item has no meeting yet.'),
    request.why !== null && section(plain(request.why)),
    section(`*What the ${plain(committee.name)} wants to understand*\n${quoted(request.keyLines)}`),
    requestFields(read),
    request.kind === 'attend' && section(aboutTheMeeting(read)),
    request.kind === 'attend' && present !== null && section(`*Who will be there:* ${plain(present)}`),
    request.state !== 'asked' && section(`*${plain(yourAnswer(read))}*`),
    theirWords(read),
    isReceived(request) && paperLines(read),
    clearanceLines(read),
    actions(...answerButtons(read)),
    contactLine(read),
  )
}

/** The same request with other days, or for another meeting: said once, and answered with the same buttons. */
export const requestRedated = (read: RequestRead): Message => {
  const { request, item, meeting, committee } = read
  const isInvitation = request.kind === 'attend'
  const goes =
    meeting === null
      ? `has been put off, and the ${committee.name} has no meeting for it yet. There is nothing to do for now; you will be told the new date.`
      : `goes to the ${committee.name} on ${longDate(meeting.day)} at ${clockTime(meeting.time)}.`
  const ask = meeting !== null && isInvitation && request.state === 'asked' ? ' Please answer again for that day.' : ''
  return message(
    `${isInvitation ? 'Your invitation' : 'The dates of your report'}: “${item.title}” ${goes}`,
    section(`“${plain(item.title)}” ${plain(goes)}${ask}`),
    meeting !== null && requestFields(read),
    meeting !== null && actions(...answerButtons(read)),
    contactLine(read),
  )
}

/** What they are told after a form: what was taken down, and what follows. */
export const answerTaken = (read: RequestRead): Message =>
  message(
    `${yourAnswer(read)} “${read.item.title}”`,
    section(`*${plain(yourAnswer(read))}* (“${plain(read.item.title)}”)`),
    theirWords(read),
    isReceived(read.request) && paperLines(read),
    section(follows(read)),
    contactLine(read),
  )

/** After *It’s with finance and legal*, or *I’ll speak to …*. */
export const remarkTaken = (read: RequestRead, what: 'draft-ready' | 'will-speak'): Message => {
  const officer = read.officer?.name ?? 'The contact officer'
  const says =
    what === 'draft-ready'
      ? `Thank you. The draft on “${read.item.title}” is noted as done, and nobody is reminded of it again. The final report is due on ${longDate(read.request.dueOn)}.`
      : `Thank you. ${officer} knows that you will speak about “${read.item.title}”.`
  return message(says, section(plain(says)), contactLine(read))
}

const YOUR_ANSWER: Readonly<Record<RequestState, string>> = {
  asked: 'There is no answer yet.',
  accepted: 'It will be provided. Thank you.',
  'longer-asked': 'More time is asked for.',
  'handed-on': 'This is for someone else.',
  declined: 'It cannot be provided.',
  received: 'It is received. Thank you.',
  coming: 'You are coming. Thank you.',
  colleague: 'A colleague is coming instead. Thank you.',
  'another-date': 'Another date would be better.',
  withdrawn: 'This is no longer needed.',
}

/** What stands as their answer, as a sentence to them. */
const yourAnswer = ({ request, life }: RequestRead): string => {
  const until = longerUntil(life)
  if (request.state === 'longer-asked' && until) return `More time is asked for, until ${longDate(until)}.`
  if (request.state === 'handed-on' && request.colleague) return `This is for someone else: ${request.colleague}.`
  if (request.state === 'colleague' && request.colleague) return `${request.colleague} is coming instead. Thank you.`
  if (request.state === 'declined' && request.kind === 'attend') return 'You cannot come.'
  return YOUR_ANSWER[request.state]
}

const follows = ({ request, officer }: RequestRead): string => {
  const who = plain(officer?.name ?? 'The contact officer')
  switch (request.state) {
    case 'longer-asked':
      return `${who} has been told, and will agree a date with you. Until then the dates stand.`
    case 'handed-on':
      return `${who} has been told and can ask them. Nobody is reminded of it any more.`
    case 'another-date':
      return `${who} has been told, and will come back to you.`
    default:
      return `${who} has been told. You can still change your answer in the message that asked.`
  }
}

const aboutTheMeeting = ({ committee, item }: RequestRead): string =>
  [
    committee.regime === 'informal'
      ? 'This is an informal meeting.'
      : item.part === 'open'
        ? 'The meeting is held in public, may be recorded or webcast, and is minuted.'
        : 'This item may be considered in private, if the committee so resolves.',
    'Written evidence is published unless something else is agreed.',
    'A colleague who has been briefed may come instead.',
  ].join(' ')
