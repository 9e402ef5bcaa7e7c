import { daysBetween, longDate, shortDate } from '../../domain/calendar/civil-date.ts'
import type { DecisionOut, DecisionsOut } from '../../domain/papers/decision-out.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  divider,
  fields,
  header,
  link,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { resolutionInWords } from '../../slack/outcomes/outcome-words.ts'
import type { DecisionsSeen } from './read-decisions.ts'

/** As many as fit a message with all their parts; the file has them all. */
const MOST = 8

/** The decisions of a meeting in the shape in which they are published; the public form only. */
export const decisionsSeen = ({
  decisions: out,
  meetingId,
  committeeId,
  noteDueOn,
  mayPublish,
}: DecisionsSeen): Message => {
  const number = out.decisions.length
  return message(
    `Decisions of the ${out.maker}, ${longDate(out.day)}: ${count(number, 'decision')}`,
    header(`Decisions: ${longDate(out.day)}`),
    section(`*${plain(out.maker)}*, ${plain(out.council)}\nDecided on ${longDate(out.day)}. ${publishedInWords(out)}`),
    number === 0 && section('No outcome has been recorded of this meeting yet.'),
    out.decisions.slice(0, MOST).map((decision) => [divider(), decisionBlocks(decision, out.maker)].flat()),
    number > MOST && context(`and ${number - MOST} more: the file has them all`),
    actions(
      runButton(
        { command: '/agenda', word: 'export', button: 'As a file' },
        { committeeId, about: meetingId, style: 'primary' },
      ),
      noteDueOn !== null && button(`Note, due ${shortDate(noteDueOn)}`, actionIds.noteShow, meetingId),
      mayPublish &&
        number > 0 &&
        button(
          out.published ? 'Published again' : 'Record publication',
          actionIds.recordPublish,
          `decisions ${meetingId}`,
        ),
      runButton({ command: '/agenda', word: 'outcomes', button: 'Record outcomes' }, { committeeId, about: meetingId }),
    ),
    context(
      out.contact && `Contact: ${plain([out.contact.name, out.contact.telephone].filter((part) => part).join(', '))}`,
      'The public form: of private business its title and what became of it, and nothing more.',
    ),
  )
}

const decisionBlocks = (decision: DecisionOut, maker: string) => [
  ...section(`*${decision.minute ? `${plain(decision.minute)} ` : ''}${plain(decision.title)}*`),
  ...fields(
    ['Decision maker', plain(maker)],
    ['Decision status', plain(decision.status)],
    ['Key decision', decision.isKey === null ? null : decision.isKey ? 'Yes' : 'No'],
    ['Subject to call-in', decision.isSubjectToCallIn ? 'Yes' : 'No'],
    ['Report author', decision.reportAuthor && plain(decision.reportAuthor)],
    ['Considered in private', decision.inPrivate && plain(decision.inPrivate)],
  ),
  ...listed(
    'Decision',
    [decision.exclusion, decision.decisions].flatMap((words) => words ?? []),
  ),
  ...listed('Witnesses and presenters', decision.witnesses),
  ...listed('Key points', decision.keyPoints),
  ...listed('Questions and statements', decision.said),
  ...listed('See also', decision.seeAlso),
  ...listed(
    'Resolutions',
    decision.resolutions.map((one) => resolutionInWords(one, decision.resolutions.length > 1)),
  ),
  ...listed(
    'Corrected since it was published',
    decision.corrections.map(({ on, status, decisions }) =>
      decision.inPrivate
        ? longDate(on)
        : `${longDate(on)}: as published it was ${[status, decisions].filter((part) => part).join(', ')}`,
    ),
  ),
  ...(decision.documents.length > 0
    ? section(
        `*Documents*\n${decision.documents.map(({ title, link: address }) => (address ? link(address, title) : plain(title))).join('\n')}`,
      )
    : []),
]

/** `Published on Wednesday 18 November 2026, 6 days after the decision.` */
const publishedInWords = ({ day, published }: DecisionsOut): string => {
  if (!published) return 'Not published yet.'
  const gap = daysBetween(day, published.on)
  return `Published on ${longDate(published.on)}, ${gap === 0 ? 'the same day' : `${count(gap, 'day')} after the decision`}.`
}

const listed = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : section(`*${heading}*\n${lines.map(plain).join('\n')}`)
