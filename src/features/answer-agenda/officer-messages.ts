import type { AgendaAt } from '../../app/agenda-at.ts'
import type { Asking } from '../../domain/agenda/asking.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { agendaNamed } from '../../slack/agenda/agenda-words.ts'
import { answersInWords, waitingWords } from '../../slack/agenda/approval-words.ts'
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

/** What the officer is told: who answered, what, in which words, and what to do next. */
export const answered = (at: AgendaAt): Message | null => {
  const latest = at.askings.reduce<Asking | null>(
    (newest, asking) =>
      asking.answeredAt && (!newest?.answeredAt || asking.answeredAt > newest.answeredAt) ? asking : newest,
    null,
  )
  if (!latest?.answer) return null
  const name = at.names.get(latest.personId) ?? 'Somebody who has left'
  const words = `${name} ${latest.answer === 'content' ? 'is content with' : latest.answer === 'approve' ? 'approves' : latest.answer === 'ring' ? 'asks you to ring about' : 'would like a change to'} draft ${latest.answeredRevision} of the ${agendaNamed(at)}.`
  const about = { committeeId: at.committee.id, about: at.meeting.id }
  return message(
    words,
    section(plain(words)),
    latest.words ? section(quoted(latest.words)) : false,
    (at.askings.length > 1 || (at.agenda.chain?.steps.length ?? 0) > 1) &&
      section([...answersInWords(at), ...waitingWords(at)].join('\n')),
    actions(
      button('See the draft', actionIds.showDraft, at.meeting.id),
      ...(latest.answer === 'change' || latest.answer === 'ring'
        ? [runButton({ command: '/agenda', word: 'draft', button: 'Compose again' }, about), goesOn(at)]
        : [
            at.progress.isEnough
              ? runButton({ command: '/agenda', word: 'publish', button: 'Record publication' }, about)
              : runButton({ command: '/agenda', word: '', button: 'See where it stands' }, about),
          ]),
      runButton({ command: '/agenda', word: 'post', button: 'Post draft' }, about),
    ),
    context(at.days && `Our target is ${longDate(at.days.target)}; the law’s last day is ${longDate(at.days.last)}.`),
  )
}

/** Where somebody who is only consulted would like a change, the officer may go on to the next step without it. */
const goesOn = (at: AgendaAt) => {
  const steps = at.agenda.chain?.steps ?? []
  const { step, is } = at.progress
  return (
    is === 'change-wanted' &&
    step !== null &&
    step < steps.length &&
    steps[step - 1]?.purpose === 'consult' &&
    runButton(
      { command: '/agenda', word: 'consult', button: 'Go on without it' },
      { committeeId: at.committee.id, about: at.meeting.id },
    )
  )
}

/** What the officer is told where somebody is away or silent: who is asked instead, or that nobody can be. */
export const passedOnTold = (at: AgendaAt): Message | null => {
  if (at.publication) return null
  const instead = at.askings.filter(
    ({ because }) => because === 'away' || because === 'no-answer' || because === 'left',
  )
  const names = instead.map(({ personId }) => at.names.get(personId) ?? 'somebody else').join(' and ')
  const named = agendaNamed(at)
  const words =
    instead.length > 0
      ? `${names} ${instead.length === 1 ? 'is' : 'are'} asked about the draft ${named} in somebody’s place.`
      : `The draft ${named} waits for an answer, and nobody is named who could be asked instead.`
  const about = { committeeId: at.committee.id, about: at.meeting.id }
  return message(
    words,
    section(plain(words)),
    section([...answersInWords(at), ...waitingWords(at)].join('\n')),
    actions(
      runButton({ command: '/agenda', word: '', button: 'See where it stands' }, about),
      runButton({ command: '/committee', word: 'approvals', button: 'Who is asked' }, { committeeId: at.committee.id }),
      runButton({ command: '/committee', word: 'people', button: 'People' }, { committeeId: at.committee.id }),
    ),
    context(
      'Somebody who has left: give their role to another in `/committee people`, or change who is asked in `/committee approvals`, and consult again.',
      at.days &&
        `From 12 noon on ${longDate(at.days.freeFromDay)} it can be published without an answer. The law’s last day is ${longDate(at.days.last)}.`,
    ),
  )
}
