import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftName } from '../../app/draft-named.ts'
import { ANSWERS, type Asking, stands } from '../../domain/agenda/asking.ts'
import { longDate, shortDate } from '../../domain/calendar/civil-date.ts'
import { publicLines } from '../../slack/agenda/agenda-lines.ts'
import {
  meetingInWords,
  officerWords,
  participationWords,
  publicOf,
  publishingWords,
  stateWords,
} from '../../slack/agenda/agenda-words.ts'
import { answersInWords, isApproved, isClosedBy, partWords, waitingWords } from '../../slack/agenda/approval-words.ts'
import { BESIDE_WHAT_IS_NEEDED, fittingList } from '../../slack/agenda/fitting-lines.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  header,
  linkButton,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { neededInWords } from './needed-messages.ts'
import type { ForOfficers, StateOfAgenda } from './show-agenda.ts'

/** The state of the next meeting's agenda: where it stands, both dates, what is still needed, and the next steps. */
export const stateOfAgenda = (state: StateOfAgenda): Message => {
  const { of, at, officers } = state
  const stands = at ? stateWords(at) : 'No agenda has been drafted yet.'
  return message(
    `Agenda for the ${meetingInWords(of.committee, of.meeting)}: ${stands}`,
    header(`Agenda: ${longDate(of.meeting.day)}`),
    section(`*${plain(meetingInWords(of.committee, of.meeting))}*\n${stands}`),
    section([publishingWords(of), participationWords(of)].filter((part) => part !== '').join('\n')),
    at && !at.publication && officers && (at.askings.length > 0 || at.agenda.chain)
      ? section([...answersInWords(at), ...waitingWords(at)].join('\n'))
      : at && officers && at.askings.length > 0
        ? section(answersInWords(at).join('\n'))
        : false,
    officers && !at?.publication ? neededBlocks(officers) : false,
    officers && comingBlocks(officers),
    at && (at.publication || state.asked)
      ? section(publicLines(publicOf(at), officers ? BESIDE_WHAT_IS_NEEDED : undefined))
      : false,
    at && state.asked ? answerBlocks(at, state.asked) : false,
    state.supplements.length > 0 &&
      list(state.supplements.map(({ number, reason }) => `Supplement ${number}: ${plain(reason)}`)),
    actions(...nextSteps(state)),
    state.others.length > 0 &&
      actions(
        ...state.others.map((meeting) =>
          runButton(
            { command: '/agenda', word: '', button: shortDate(meeting.day) },
            { committeeId: of.committee.id, about: meeting.id, label: `Agenda of ${shortDate(meeting.day)}` },
          ),
        ),
      ),
    context(officers ? 'Only you can see this.' : `Only you can see this. Questions to ${plain(officerWords(of))}.`),
  )
}

/** What whoever is asked about the draft may press here too, should they have lost the message that asked them. */
const answerBlocks = (at: AgendaAt, asked: Asking) => {
  const value = draftName({ meetingId: at.meeting.id, revision: at.agenda.revision })
  const said = stands(asked, at.counts) && asked.answer ? ANSWERS[asked.answer] : null
  const first = isClosedBy(at, asked)
  if (first)
    return [
      section(`One answer was enough, and ${plain(at.names.get(first.personId) ?? 'somebody else')} answered first.`),
    ]
  if (at.progress.step !== null && asked.position > at.progress.step)
    return [section('You are asked about this draft once those before you have answered.')]
  const part = partWords(at, asked)
  const about = part && (asked.onlyItems ? ` You are asked about ${part} only.` : ` You are not asked about ${part}.`)
  return [
    section(
      said
        ? `*You said*: ${said}. You can change it until it is published.`
        : `*You are asked about this draft.*${about ?? ''}`,
    ),
    asked.purpose === 'approve'
      ? actions(
          button('Approve', actionIds.agendaApprove, value, 'primary'),
          button('Ask for changes', actionIds.agendaChange, value),
        )
      : actions(
          button('I’m content', actionIds.agendaContent, value, 'primary'),
          button('I’d like a change', actionIds.agendaChange, value),
          button('Please ring me', actionIds.agendaRing, value),
        ),
  ]
}

const neededBlocks = ({ needed, now, sinceDraft }: ForOfficers) => [
  sinceDraft.length > 0
    ? section(
        `*The programme has changed since this draft*\n${fittingList(sinceDraft.map(plain))}\nCompose it again to bring the draft up to date.`,
      )
    : [],
  needed.length > 0
    ? section(`*Still needed*\n${fittingList(needed.map(neededInWords), 2500)}`)
    : section(
        now.lines.some(({ kind }) => kind === 'item')
          ? 'Nothing is still needed: every item has its report and somebody to introduce it.'
          : 'No item is scheduled for this meeting yet.',
      ),
  now.doubts.length > 0 ? context(`${count(now.doubts.length, 'thing')} to look at in the draft.`) : [],
]

const comingBlocks = ({ apologies, coming }: ForOfficers) =>
  apologies.length + coming === 0
    ? []
    : context(
        [
          coming > 0 && `${count(coming, 'member')} said that they are coming`,
          apologies.length > 0 && `apologies from ${apologies.map(plain).join(', ')}`,
        ]
          .filter((part) => part)
          .join('; '),
      )

const nextSteps = ({ of, at, officers, isMember, mayPublish }: StateOfAgenda) => {
  const about = { committeeId: of.committee.id, about: of.meeting.id }
  const coming =
    isMember && at?.publication
      ? [
          button('Coming', actionIds.memberComing, of.meeting.id),
          button('Apologies', actionIds.memberApologies, of.meeting.id),
        ]
      : []
  const link = at?.publication?.link ? linkButton('Agenda', at.publication.link) : false
  const programme = runButton(
    { command: '/programme', word: '', button: 'See the programme' },
    { committeeId: of.committee.id },
  )
  const file = at && runButton({ command: '/agenda', word: 'export', button: 'As a file' }, about)
  if (at?.publication)
    return [
      link,
      ...coming,
      mayPublish && runButton({ command: '/agenda', word: 'supplement', button: 'Supplements' }, about),
      officers !== null && runButton({ command: '/agenda', word: 'late', button: 'Late item' }, about),
      officers !== null && askedButton(of),
      file,
      programme,
    ]
  if (!officers) return [link, programme]
  const draft = runButton(
    { command: '/agenda', word: 'draft', button: at ? 'Compose again' : 'Draft the agenda' },
    { ...about, ...(!at && { style: 'primary' as const }) },
  )
  return at ? [...officerSteps(at, mayPublish), draft, askedButton(of), file] : [draft, programme]
}

/** Everything that was asked and answered about it, drafts that no longer count included. */
const askedButton = ({ meeting }: StateOfAgenda['of']) =>
  button('Who was asked', actionIds.askedAboutAgenda, meeting.id)

const officerSteps = (at: AgendaAt, mayPublish: boolean) => {
  const about = { committeeId: at.committee.id, about: at.meeting.id }
  const isReady = at.progress.is === 'agreed' || at.agenda.state === 'sent-for-publication'
  const consult = isApproved(at) ? 'Ask for approval' : 'Consult'
  return [
    runButton(
      { command: '/agenda', word: 'consult', button: consult },
      isReady ? about : { ...about, style: 'primary' },
    ),
    button('See the draft', actionIds.showDraft, at.meeting.id),
    runButton({ command: '/agenda', word: 'post', button: 'Post draft' }, about),
    mayPublish &&
      at.agenda.state !== 'sent-for-publication' &&
      button(
        'It has gone to be published',
        actionIds.agendaSent,
        draftName({ meetingId: at.meeting.id, revision: at.agenda.revision }),
      ),
    mayPublish &&
      runButton(
        { command: '/agenda', word: 'publish', button: 'Record publication' },
        isReady ? { ...about, style: 'primary' } : about,
      ),
  ]
}
