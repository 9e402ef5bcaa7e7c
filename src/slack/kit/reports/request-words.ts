import type { KnownBlock } from '@slack/types'
import type { RequestRead } from '../../../app/reports/read-request.ts'
import type { PaperPart } from '../../../domain/agenda/line-paper.ts'
import { chainFor, personNamed } from '../../../domain/approvals/chain.ts'
import { approverWords, listedWith, stepWords } from '../../../domain/approvals/chain-words.ts'
import { BECAUSE } from '../../../domain/approvals/seat.ts'
import { civilDateOf, clockTime, longDate } from '../../../domain/calendar/civil-date.ts'
import { CLEARANCE_WORDS, type Clearance, clearanceHeading, stepToClear } from '../../../domain/reports/clearance.ts'
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

/** Who clears it first, in words: `finance and legal`. Empty where nobody does. A person by name is not named here. */
export const firstClearers = ({ settings }: RequestRead['committee']): string => {
  const [first] = chainFor('report', settings)
  const names = (first?.who ?? []).map((one) =>
    personNamed(one) ? 'whoever clears it' : approverWords(one, { chairWord: settings.chairWord, names: new Map() }),
  )
  return listedWith([...new Set(names)], first?.needs === 'any' ? 'or' : 'and')
}

/** `Draft to finance and legal by`, where the committee asks for their clearance. */
const draftLabel = (committee: RequestRead['committee']): string => {
  const names = firstClearers(committee)
  return names === '' ? 'Draft by' : `Draft to ${names} by`
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

/** One clearance: who was asked and when, what they answered of which version, or why nobody can be asked. */
const clearanceLine = (one: Clearance, zone: string): string => {
  const day = (instant: string | null) => (instant ? ` on ${longDate(civilDateOf(instant, zone))}` : '')
  const heading = plain(clearanceHeading(one))
  if (one.personId === null) {
    const holder = one.delegateFor
      ? `${plain(one.delegateFor)} ${BECAUSE[one.because ?? 'vacant']}, and nobody stands in`
      : 'nobody holds this role yet'
    return `${heading}: ${holder}`
  }
  const instead =
    one.delegateFor && one.because ? ` (in place of ${plain(one.delegateFor)}, who ${BECAUSE[one.because]})` : ''
  const name = one.name && !heading.includes(plain(one.name)) ? `, ${plain(one.name)}` : ''
  const stands =
    one.state === 'waiting'
      ? `${CLEARANCE_WORDS.waiting}${one.askedAt ? `, asked${day(one.askedAt)}` : ''}`
      : `${CLEARANCE_WORDS[one.state]}${day(one.answeredAt)}${one.version ? ` (version ${one.version})` : one.version === 0 ? ' (as a draft)' : ''}`
  return `${heading}${name}${instead}: ${stands}${one.words ? `. “${plain(one.words)}”` : ''}`
}

/** The clearances of a report, a line each, and what follows in the committee's chain. */
export const clearanceLines = ({
  clearances,
  committee,
}: Pick<RequestRead, 'clearances' | 'committee'>): KnownBlock[] => {
  if (clearances.length === 0) return []
  const { settings, zone } = committee
  const steps = chainFor('report', settings)
  const open = stepToClear(steps, clearances)
  const given = { chairWord: settings.chairWord, names: new Map<string, string>() }
  const next = open === null ? [] : steps.slice(open).map((step) => stepWords(step, 'report', given))
  return section(
    [
      ...clearances.map((one) => clearanceLine(one, zone)),
      ...(next.length > 0 ? [`Then ${plain(next.join(', then '))}.`] : []),
    ].join('\n'),
  )
}

const SUGGESTED_PARTS: Readonly<Record<PaperPart, string>> = {
  open: '',
  exempt: ' (its author marks it exempt)',
  unsure: ' (its author is not sure whether it is exempt)',
  confidential: ' (its author marks it confidential)',
  possible: ' (it may be exempt)',
}
const DECIDED_PARTS: Readonly<Record<PaperPart, string>> = {
  ...SUGGESTED_PARTS,
  open: ' (decided: open)',
  exempt: ' (decided: exempt, not for publication)',
  confidential: ' (decided: confidential, not for publication)',
}

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
            const part = paper.isDecided ? DECIDED_PARTS : SUGGESTED_PARTS
            return `Received: ${where}${part[paper.part]}${paper.summary ? `\n${quoted(paper.summary)}` : ''}`
          })
          .join('\n'),
      )
