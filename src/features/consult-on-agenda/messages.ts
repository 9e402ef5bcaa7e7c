import { BECAUSE } from '../../domain/approvals/seat.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { meetingInWords } from '../../slack/agenda/agenda-words.ts'
import { answersInWords, isApproved, waitingWords } from '../../slack/agenda/approval-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { Consulted } from './consult-on-agenda.ts'

type Asked = Consulted['asked'][number]

/** What the officer is told once the draft has gone to whoever is asked next. */
export const consulted = ({ at, asked, isThrough, mayPublish }: Consulted): Message => {
  const draft = at.agenda.revision
  const new_ = asked.filter(({ went }) => went !== 'answered')
  const lines = (new_.length > 0 ? new_ : asked).map((one) => whatWent(one, draft))
  const says =
    lines.length > 0 && (new_.length > 0 || !isThrough || asked.length === 1)
      ? lines
      : [`Everybody who is asked has answered draft ${draft} or one that still counts. Nobody is asked again.`]
  const { chairWord } = at.committee.settings
  const instead = new_.flatMap((one) => inPlaceOf(one, chairWord) ?? [])
  const from = at.days && `From 12 noon on ${longDate(at.days.freeFromDay)} it can be published without an answer.`
  const forWhat = `For the ${meetingInWords(at.committee, at.meeting)}.`
  return message(
    [...says, forWhat].join(' '),
    section([...says, ...instead].map(plain).join('\n')),
    section([...answersInWords(at), ...waitingWords(at)].join('\n') || 'No answer yet.'),
    actions(
      isThrough &&
        mayPublish &&
        runButton(
          { command: '/agenda', word: 'publish', button: 'Record publication' },
          { committeeId: at.committee.id, about: at.meeting.id, style: 'primary' },
        ),
      runButton(
        { command: '/agenda', word: 'post', button: 'Post draft' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
      runButton(
        { command: '/agenda', word: '', button: 'See where it stands' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
      button('Record an interest', actionIds.declareInterest, at.meeting.id),
      (at.agenda.chain?.vacant.length ?? 0) > 0 &&
        runButton({ command: '/committee', word: 'people', button: 'People' }, { committeeId: at.committee.id }),
    ),
    context(
      from,
      plain(forWhat),
      isApproved(at) && at.progress.is === 'change-wanted' && 'Who approves is asked again once a new draft is made.',
    ),
  )
}

const whatWent = ({ name, purpose, went }: Asked, draft: number): string =>
  ({
    waiting: `Draft ${draft} has gone to ${name} ${purpose === 'approve' ? 'to approve' : 'for comments'}.`,
    held: `Draft ${draft} is ready for ${name} ${purpose === 'approve' ? 'to approve' : 'for comments'}. You have it first, with Send: the committee is in rehearsal, or they are written to by an officer.`,
    'said-before': `${name} already has draft ${draft}, and has not answered yet.`,
    answered: `${name} has answered already, and the answer still stands.`,
  })[went]

const inPlaceOf = ({ name, role, insteadOf, because }: Asked, chairWord: string): string | null => {
  if (because === 'vacant' && role === 'vice-chair')
    return `The place of ${chairWord} is vacant, so the vice-${chairWord} is asked.`
  return insteadOf && because ? `${insteadOf} ${BECAUSE[because]}, so ${name} is asked in their place.` : null
}
