import type { ModalView } from '@slack/types'
import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftName } from '../../app/draft-named.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { meetingInWords, publishingWords } from '../../slack/agenda/agenda-words.ts'
import { answersInWords } from '../../slack/agenda/approval-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, plain, section } from '../../slack/kit/blocks.ts'
import { tick } from '../../slack/kit/choices.ts'
import { addressInput, dayInput, longText } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'

/**
 * The form in which publication is recorded. `why` says what stands in the way or must be given a reason for, in the
 * words of the rule; null where nothing does.
 */
export const publishView = (at: AgendaAt, today: CivilDate, why: string | null): ModalView => {
  return modal({
    title: 'Record publication',
    callbackId: actionIds.publishAgendaSubmitted,
    metadata: { draft: draftName({ meetingId: at.meeting.id, revision: at.agenda.revision }) },
    submit: 'It is published',
    blocks: [
      why ? alert(why) : false,
      section(
        `Draft ${at.agenda.revision} of the agenda for the *${plain(meetingInWords(at.committee, at.meeting))}*.\n${publishingWords(at)}`,
      ),
      section(answersInWords(at).join('\n') || 'Nobody has been asked about this draft.'),
      dayInput('day', 'Published on', { initial: today, hint: 'The day on which it was open to the public.' }),
      addressInput('link', 'Where it is', { optional: true, placeholder: 'https://' }),
      tick('notice', 'Notice', 'Public notice is up at the offices'),
      tick('summons', 'Summons', 'Members have been sent the agenda and summons'),
      longText('reason', 'Why without a reply', {
        optional: true,
        max: 1000,
        hint: 'Needed only where those asked have not replied. It is kept with the record.',
      }),
      longText('late', 'Why it is late', {
        optional: true,
        max: 1000,
        hint: at.days
          ? `Needed only where it was after ${longDate(at.days.last)}, the last day that leaves the clear days.`
          : 'Only where it was after the last lawful day.',
      }),
      context('This records what has been done. Cleardays puts nothing on your website and serves no summons.'),
    ],
  })
}
