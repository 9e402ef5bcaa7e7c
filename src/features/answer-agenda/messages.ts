import type { ModalView } from '@slack/types'
import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftName } from '../../app/draft-named.ts'
import { theirs } from '../../domain/agenda/answering.ts'
import { ANSWERS, type AnswerGiven, type Asking, stands } from '../../domain/agenda/asking.ts'
import { changesInWords } from '../../domain/agenda/changes.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { publicLines } from '../../slack/agenda/agenda-lines.ts'
import { agendaNamed, officerWords, planWords, publicOf, sinceWords } from '../../slack/agenda/agenda-words.ts'
import { insteadWords, isClosedBy, partWords } from '../../slack/agenda/approval-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, quoted, section } from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { clip } from '../../slack/kit/text.ts'
import { modal } from '../../slack/kit/views.ts'
import type { Answered } from './answer-agenda.ts'

/**
 * Puts a draft to whoever is consulted or approves. The draft rides on the buttons, so an old copy answers nothing: once
 * the draft has moved on, the step is closed or somebody else is asked, it says so.
 */
export const consultation = (at: AgendaAt, revision: number, reader: Pick<Asking, 'personId'>): Message | null => {
  const mine = theirs({ personId: reader.personId, answersFor: [] }, at.askings, at.progress.step)
  const named = agendaNamed(at)
  if (at.publication) return closed(`The ${named} was published on ${longDate(at.publication.publishedOn)}.`)
  const counts = mine?.countsFrom ?? at.counts
  if (!mine || revision < counts || (mine.askedRevision < counts && revision < at.agenda.revision))
    return closed(
      `Draft ${revision} of the ${named} has been replaced by draft ${at.agenda.revision}. ${officerWords(at)} will be in touch if you are asked about it.`,
    )
  const first = isClosedBy(at, mine)
  if (first)
    return closed(
      `One answer was enough about draft ${revision} of the ${named}, and ${at.names.get(first.personId) ?? 'somebody else'} answered first. Nothing more is asked of you.`,
    )
  const approves = mine.purpose === 'approve'
  const isTheirs = mine.personId === reader.personId
  const name = at.names.get(reader.personId) ?? ''
  const ready = `${name}, the draft ${named} is ready for ${approves ? 'you to approve' : 'your comments'}.`
  const instead = isTheirs ? insteadWords(at, mine) : ''
  return message(
    ready,
    section(
      [
        `${plain(ready)}${changedWords(at, mine, revision)}`,
        plan(at),
        instead && `You are asked ${instead}.`,
        !isTheirs && passedOnWords(at, mine),
        partAsked(at, mine),
      ]
        .filter((part) => part)
        .join('\n'),
    ),
    section(publicLines(publicOf(at))),
    stands(mine, at.counts) && section(saidBefore(at, mine)),
    stands(mine, at.counts) && mine.words ? section(quoted(clip(mine.words, 1500))) : false,
    actions(...answers(at, revision, approves)),
    context(
      `Draft ${at.agenda.revision}. Nothing waits for ever on an answer: ${plain(officerWords(at))} publishes in time for the law’s last day.`,
    ),
  )
}

/** What changed: since their own last answer where they are asked again, else since their briefing or the draft before. */
const changedWords = (at: AgendaAt, mine: Asking, revision: number): string => {
  const answered = mine.answer !== null && !stands(mine, at.counts) ? (mine.answeredRevision ?? null) : null
  if (answered !== null) {
    const steps = at.revisions.filter(({ number }) => number > answered && number <= at.agenda.revision)
    const words = changesInWords(steps.flatMap(({ changes }) => changes))
    return ` You answered draft ${answered} (${ANSWERS[mine.answer!]}), and are asked again. Since draft ${answered}: ${plain(clip(words, 1500))}`
  }
  const since = sinceWords(at, revision)
  return since?.words ? ` ${since.since}: ${plain(clip(since.words, 1500))}` : ''
}

/** What they said, and that it stands although there is a newer draft. */
const saidBefore = (at: AgendaAt, mine: Asking): string => {
  const later = at.revisions.filter(({ number }) => number > (mine.answeredRevision ?? 0))
  const words = changesInWords(later.flatMap(({ changes }) => changes))
  const kept =
    later.length > 0
      ? ` You said so of draft ${mine.answeredRevision}, and it stands: nothing you were asked about has changed since${words ? ` (${plain(clip(words.replace(/\.$/, ''), 800))})` : ''}.`
      : ''
  const who = mine.answer === null ? '' : ANSWERS[mine.answer]
  return `*You said*: ${who}.${kept}`
}

const passedOnWords = (at: AgendaAt, { personId, because }: Asking): string =>
  `${because === 'away' ? 'You are recorded as away' : 'There was no answer from you'}, so ${plain(at.names.get(personId) ?? 'somebody else')} has been asked in your place. You may still answer: the first answer counts.`

const partAsked = (at: AgendaAt, mine: Asking): string => {
  const part = partWords(at, mine)
  if (part === null) return ''
  return mine.onlyItems !== null
    ? `You are asked about ${part} only.`
    : `You are not asked about ${part}: you have declared an interest there. It is left out of what you are asked, and your answer is recorded as about the rest.`
}

const closed = (words: string): Message => message(words, section(plain(words)))

const plan = (at: AgendaAt): string =>
  at.days ? planWords(plain(at.officer?.name ?? 'The contact officer'), at.days, at.today) : ''

const answers = ({ meeting }: AgendaAt, revision: number, approves: boolean) => {
  const value = draftName({ meetingId: meeting.id, revision })
  return approves
    ? [
        button('Approve', actionIds.agendaApprove, value, 'primary'),
        button('Ask for changes', actionIds.agendaChange, value),
        button('I have an interest', actionIds.declareInterest, meeting.id),
      ]
    : [
        button('I’m content', actionIds.agendaContent, value, 'primary'),
        button('I’d like a change', actionIds.agendaChange, value),
        button('Please ring me', actionIds.agendaRing, value),
        button('I have an interest', actionIds.declareInterest, meeting.id),
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
    ? `${THANKS[answer]} (draft ${at.agenda.revision} of the ${agendaNamed(at)}).`
    : `It was already recorded: ${ANSWERS[answer]} (draft ${asking.answeredRevision ?? at.agenda.revision} of the ${agendaNamed(at)}).`
  return message(
    words,
    section(plain(words)),
    asking.words ? section(quoted(asking.words)) : false,
    context(`${plain(officerWords(at))}. You can change your answer until it is published.`),
  )
}
