import type { ModalView } from '@slack/types'
import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftName } from '../../app/draft-named.ts'
import { ANSWERS, type AnswerGiven, type Asking, stands } from '../../domain/agenda/answering.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { publicLines } from '../../slack/agenda/agenda-lines.ts'
import { answersInWords, officerWords, publicOf, sinceWords } from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { clip } from '../../slack/kit/text.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Answered } from './answer-agenda.ts'

/**
 * Puts a draft to whoever is consulted or approves. The draft rides on the buttons, so an old copy answers nothing: once
 * the draft has moved on it says so and has no buttons.
 */
export const consultation = (at: AgendaAt, revision: number, reader: Pick<Asking, 'personId'>): Message | null => {
  const mine = at.askings.find(({ personId }) => personId === reader.personId)
  const day = longDate(at.meeting.day)
  if (at.publication) return closed(`The agenda for ${day} was published on ${longDate(at.publication.publishedOn)}.`)
  if (!mine || revision < at.counts)
    return closed(
      `Draft ${revision} of the agenda for ${day} has been replaced by draft ${at.agenda.revision}. ${officerWords(at)} will be in touch if you are asked about it.`,
    )
  const approves = mine.purpose === 'approve'
  const name = at.names.get(mine.personId) ?? ''
  const since = sinceWords(at, revision)
  const ready = `${name}, the draft agenda for ${day} is ready for ${approves ? 'you to approve' : 'your comments'}.`
  const hasAnswered = stands(mine, at.counts)
  return message(
    ready,
    section(
      [
        `${plain(ready)}${since?.words ? ` ${since.since}: ${plain(clip(since.words, 1500))}` : ''}`,
        plan(at),
        mine.delegateForId ? `You are asked in place of the ${at.committee.settings.chairWord}.` : '',
      ]
        .filter((part) => part !== '')
        .join('\n'),
    ),
    section(publicLines(publicOf(at))),
    hasAnswered
      ? [section(`*You said*: ${ANSWERS[mine.answer!]}.`), mine.words ? section(quoted(clip(mine.words, 1500))) : false]
      : false,
    actions(...answers(at, revision, approves)),
    context(
      `Draft ${at.agenda.revision}. Nothing waits for ever on an answer: ${plain(officerWords(at))} publishes in time for the law’s last day.`,
    ),
  )
}

const closed = (words: string): Message => message(words, section(plain(words)))

const plan = (at: AgendaAt): string =>
  at.days
    ? `${plain(at.officer?.name ?? 'The contact officer')} plans to publish on ${longDate(at.days.target)}; the last lawful day is ${longDate(at.days.last)}.`
    : ''

const answers = ({ meeting }: AgendaAt, revision: number, approves: boolean) => {
  const value = draftName({ meetingId: meeting.id, revision })
  return approves
    ? [
        button('Approve', actionIds.agendaApprove, value, 'primary'),
        button('Ask for changes', actionIds.agendaChange, value),
      ]
    : [
        button('I’m content', actionIds.agendaContent, value, 'primary'),
        button('I’d like a change', actionIds.agendaChange, value),
        button('Please ring me', actionIds.agendaRing, value),
      ]
}

/** What somebody is asked who would like a change. */
export const changeView = (draft: { readonly meetingId: string; readonly revision: number }): ModalView =>
  modal({
    title: 'A change to the agenda',
    callbackId: actionIds.agendaChangeSubmitted,
    metadata: { draft: draftName(draft) },
    submit: 'Send',
    blocks: [
      longText('words', 'What would you like changed?', {
        max: 2000,
        hint: 'In your own words. The contact officer gets them as you write them.',
      }),
    ],
  })

const THANKS: Readonly<Record<AnswerGiven, string>> = {
  content: 'Thank you. It is recorded that you are content',
  approve: 'Thank you. It is recorded that you approve',
  change: 'Thank you. Your change has gone to the contact officer',
  ring: 'Thank you. The contact officer has been asked to ring you',
}

/** What they are told, once. A second press says what was recorded before. */
export const thanks = ({ at, asking, isNew }: Answered): Message => {
  const answer = asking.answer ?? 'content'
  const words = isNew
    ? `${THANKS[answer]} (draft ${at.agenda.revision}, ${longDate(at.meeting.day)}).`
    : `It was already recorded: ${ANSWERS[answer]} (draft ${asking.answeredRevision ?? at.agenda.revision}).`
  return message(
    words,
    section(plain(words)),
    asking.words ? section(quoted(asking.words)) : false,
    context(`${plain(officerWords(at))}. You can change your answer until it is published.`),
  )
}

/** What the officer is told: who answered, what, in which words, and what to do next. */
export const answered = (at: AgendaAt): Message | null => {
  const latest = at.askings.reduce<Asking | null>(
    (newest, asking) =>
      asking.answeredAt && (!newest?.answeredAt || asking.answeredAt > newest.answeredAt) ? asking : newest,
    null,
  )
  if (!latest?.answer) return null
  const name = at.names.get(latest.personId) ?? 'Somebody who has left'
  const words = `${name} ${latest.answer === 'content' ? 'is content with' : latest.answer === 'approve' ? 'approves' : latest.answer === 'ring' ? 'asks you to ring about' : 'would like a change to'} draft ${latest.answeredRevision} of the agenda for ${longDate(at.meeting.day)}.`
  const about = { committeeId: at.committee.id, about: at.meeting.id }
  return message(
    words,
    section(plain(words)),
    latest.words ? section(quoted(latest.words)) : false,
    at.askings.length > 1 && section(answersInWords(at).join('\n')),
    actions(
      button('See the draft', actionIds.showDraft, at.meeting.id),
      latest.answer === 'change' || latest.answer === 'ring'
        ? runButton({ command: '/agenda', word: 'draft', button: 'Compose again' }, about)
        : runButton({ command: '/agenda', word: 'publish', button: 'Record publication' }, about),
      runButton({ command: '/agenda', word: 'post', button: 'Post draft' }, about),
    ),
    context(at.days && `Our target is ${longDate(at.days.target)}; the law’s last day is ${longDate(at.days.last)}.`),
  )
}
