import { longDate } from '../../domain/calendar/civil-date.ts'
import { answersInWords, meetingInWords } from '../../slack/agenda/agenda-words.ts'
import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { Consulted } from './consult-on-agenda.ts'

/** What the officer is told once the draft has gone to be looked at. */
export const consulted = ({ at, asked, went }: Consulted): Message => {
  const verb = at.committee.settings.agendaNeeds === 'approve' ? 'to approve' : 'for comments'
  const words = {
    waiting: `Draft ${at.agenda.revision} has gone to ${asked.name} ${verb}.`,
    held: `Draft ${at.agenda.revision} is ready for ${asked.name} ${verb}. The committee is in rehearsal, so you have it first, with Send.`,
    'said-before': `${asked.name} already has draft ${at.agenda.revision}, and has not answered yet.`,
    answered: `${asked.name} has answered already, and the answer still stands.`,
  }[went]
  const from = at.days && `From 12 noon on ${longDate(at.days.freeFromDay)} it can be published without an answer.`
  return message(
    words,
    section(
      `${plain(words)}${asked.standsIn ? ` The ${at.committee.settings.chairWord} is away, or the place is vacant, so the vice-${at.committee.settings.chairWord} is asked.` : ''}`,
    ),
    section(answersInWords(at).join('\n') || 'No answer yet.'),
    actions(
      runButton(
        { command: '/agenda', word: 'post', button: 'Post draft' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
      runButton(
        { command: '/agenda', word: '', button: 'See where it stands' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
    context(from, `For the ${meetingInWords(at.committee, at.meeting)}.`),
  )
}
