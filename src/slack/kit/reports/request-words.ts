import type { KnownBlock } from '@slack/types'
import type { RequestRead } from '../../../app/reports/read-request.ts'
import { clockTime, longDate } from '../../../domain/calendar/civil-date.ts'
import { CLEARANCE_WORDS, CLEARANCES } from '../../../domain/reports/clearance.ts'
import { ASKED_AS, stateWords } from '../../../domain/reports/request.ts'
import { longerUntil } from '../../../domain/reports/request-life.ts'
import { context, fields, link, plain, quoted, section } from '../blocks.ts'

/** `Report for the Corporate Panel, Thursday 12 November 2026`, as people typed it: escape it where it is drawn. */
export const requestHeading = ({ request, committee, meeting }: RequestRead): string =>
  request.kind === 'attend'
    ? `Invitation to the ${committee.name}${meeting ? `, ${longDate(meeting.day)} at ${clockTime(meeting.time)}` : ''}`
    : `${ASKED_AS[request.kind]} for the ${committee.name}${meeting ? `, ${longDate(meeting.day)}` : ''}`

/** By when, in one sentence: for fallbacks and letters. */
export const byWhen = ({ request, committee }: RequestRead): string => {
  if (request.kind === 'attend') return `Please answer by ${longDate(request.dueOn)}.`
  if (request.draftDueOn === null) return `Please provide it by ${longDate(request.dueOn)}.`
  return `${draftLabel(committee)} ${longDate(request.draftDueOn)}; final by ${longDate(request.dueOn)}.`
}

const NAMES = { finance: 'finance', legal: 'legal', monitoring: 'the monitoring officer' } as const

/** `Draft to finance and legal by`, where the committee asks for their clearance. */
export const draftLabel = ({ settings }: RequestRead['committee']): string => {
  const names = settings.clearances.map((kind) => NAMES[kind])
  if (names.length === 0) return 'Draft by'
  return `Draft to ${[names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')} by`
}

/** The days and particulars of a request. */
export const requestFields = (read: RequestRead): KnownBlock[] => {
  const { request, committee, meeting, evidence } = read
  const isInvitation = request.kind === 'attend'
  return fields(
    [draftLabel(committee), request.draftDueOn && longDate(request.draftDueOn)],
    ['Cleared by', request.clearanceDueOn && longDate(request.clearanceDueOn)],
    [isInvitation ? 'Please answer by' : request.draftDueOn ? 'Final by' : 'By', longDate(request.dueOn)],
    ['Written evidence by', evidence && longDate(evidence.dueOn)],
    [isInvitation ? 'How to take part' : 'Form', request.format && plain(request.format)],
    [
      'Where',
      isInvitation && meeting
        ? [meeting.venue, meeting.link]
            .filter((it) => it !== null)
            .map(plain)
            .join('; ')
        : null,
    ],
    ['Previous report or minute', request.previous && plain(request.previous)],
  )
}

/** Who to ring. */
export const contactLine = ({ officer }: Pick<RequestRead, 'officer'>): KnownBlock[] =>
  context(
    officer &&
      `Contact officer: ${plain(officer.name)}${officer.telephone ? `, ${plain(officer.telephone)}` : ''}${officer.email ? `, ${plain(officer.email)}` : ''}`,
  )

/** Where it stands, in words that follow a name or a title, with the day that was asked for. */
export const standsAs = ({ request, life }: Pick<RequestRead, 'request' | 'life'>): string => {
  const until = request.state === 'longer-asked' ? longerUntil(life) : null
  return `${plain(stateWords(request))}${until ? `, until ${longDate(until)}` : ''}`
}

/** What they said, in their own words. */
export const theirWords = ({ request }: Pick<RequestRead, 'request'>): KnownBlock[] =>
  request.answerWords ? section(quoted(request.answerWords)) : []

/** The clearances of a report, a line each. */
export const clearanceLines = ({ clearances }: Pick<RequestRead, 'clearances'>): KnownBlock[] =>
  clearances.length === 0
    ? []
    : section(
        clearances
          .map(
            ({ kind, state, words, personId }) =>
              `${CLEARANCES[kind]}: ${personId === null ? 'nobody holds this role yet' : CLEARANCE_WORDS[state]}${
                words ? `. “${plain(words)}”` : ''
              }`,
          )
          .join('\n'),
      )

/** What has come in: where each paper is, and never its content. */
export const paperLines = ({ papers, item }: Pick<RequestRead, 'papers' | 'item'>): KnownBlock[] =>
  papers.length === 0
    ? []
    : section(
        papers
          .map((paper) => {
            if (paper.state === 'to-follow')
              return `Shown as to follow${paper.lateReason ? `: ${plain(paper.lateReason)}` : ''}`
            const where = paper.link
              ? link(paper.link, item.title)
              : paper.part === 'open' && paper.fileName
                ? `a file in Slack, ${plain(paper.fileName)}`
                : 'a file in Slack'
            const part = {
              open: '',
              exempt: ' (its author marks it exempt)',
              unsure: ' (its author is not sure whether it is exempt)',
              confidential: ' (confidential)',
            }
            return `Received: ${where}${part[paper.part]}${paper.summary ? `\n${quoted(paper.summary)}` : ''}`
          })
          .join('\n'),
      )
