import type { ModalView } from '@slack/types'
import type { AgendaAt } from '../../app/agenda-at.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { addressInput, dayInput, longText } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { OneSupplement } from './supplements.ts'

const CHANGES = [
  { value: 'late-report', text: 'A report came in late' },
  { value: 'item-withdrawn', text: 'An item is withdrawn' },
  { value: 'correction', text: 'A correction' },
] as const

/** The form in which an officer says what came after publication, and why. */
export const addSupplementView = (at: Pick<AgendaAt, 'meeting' | 'shown'>): ModalView =>
  modal({
    title: 'Add a supplement',
    callbackId: actionIds.supplementAddSubmitted,
    metadata: { meeting: at.meeting.id },
    submit: 'Make it',
    blocks: [
      section(`To the agenda for ${longDate(at.meeting.day)}, which stays as it was published.`),
      radio('change', 'What happened', CHANGES),
      choice(
        'item',
        'To which item',
        at.shown.lines.flatMap(({ itemId, number, title }) =>
          itemId ? [{ value: itemId, text: `${number ? `${number}. ` : ''}${title}` }] : [],
        ),
        { optional: true, none: 'No item is on it: it is about the agenda itself.' },
      ),
      longText('reason', 'Why', { max: 1000, hint: 'It is printed: nothing that should stay private.' }),
      context('A late item, an item that moves and a meeting that moves make their own supplements.'),
    ],
  })

/** The form in which the publication of a supplement is recorded. */
export const publishSupplementView = ({ at, supplement, doubts }: OneSupplement, today: CivilDate): ModalView =>
  modal({
    title: 'Record publication',
    callbackId: actionIds.supplementPublishSubmitted,
    metadata: { meeting: at.meeting.id, supplement: supplement.id },
    submit: 'It is published',
    blocks: [
      section(
        `*Supplement ${supplement.number}* to the agenda for ${longDate(at.meeting.day)}: ${plain(supplement.reason)}`,
      ),
      doubts.length > 0 && section(`*To look at*\n${doubts.map(({ says }) => `• ${plain(says)}`).join('\n')}`),
      dayInput('day', 'Published on', { initial: today }),
      addressInput('link', 'Where it is', { optional: true, placeholder: 'https://' }),
      longText('reason', 'Why without a reply', {
        optional: true,
        max: 1000,
        hint: 'Needed only where somebody was asked about it and has not answered. It is kept with the record.',
      }),
      context('This records what has been done. Cleardays puts nothing on your website.'),
    ],
  })
