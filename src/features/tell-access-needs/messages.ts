import type { ModalView } from '@slack/types'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, type Message, message, plain, quoted, section } from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { contactLine } from '../../slack/kit/reports/request-words.ts'
import { modal } from '../../slack/kit/views.ts'

/** What they need, in their own words, and who will see it. */
export const needsView = ({ request, officer, meeting }: RequestRead): ModalView =>
  modal({
    title: 'What I need',
    callbackId: actionIds.whatINeedSubmitted,
    metadata: { request: request.id },
    submit: 'Tell the officer',
    blocks: [
      section(
        `Only the contact officer${officer ? `, ${plain(officer.name)},` : ''} sees this, in a private message. It is deleted ten working days after the meeting${
          meeting ? ` of ${longDate(meeting.day)}` : ''
        }.`,
      ),
      longText('needs', 'What do you need in order to take part?', {
        max: 2000,
        placeholder: 'A hearing loop, step-free access, papers in large print, to speak Welsh, a break …',
      }),
    ],
  })

/** To the contact officer, alone. The words stand in the message only, not in what a notification shows. */
export const accessNeeds = ({ asked, committee, meeting }: RequestRead, words: string): Message =>
  message(
    `For you alone: a note about somebody who is invited to the ${committee.name}`,
    section(
      `*For you alone.* ${plain(asked.name)} has said what they need to take part in the ${plain(committee.name)}${
        meeting ? ` on ${longDate(meeting.day)} at ${clockTime(meeting.time)}` : ''
      }:`,
    ),
    section(quoted(words)),
    context(
      'Nobody else has been told, and nothing of it is recorded. It is deleted ten working days after the meeting: please do not copy it.',
    ),
  )

/** What stands there once it is deleted. */
export const needsForgotten = (): Message =>
  message(
    'This note has been deleted, ten working days after the meeting',
    section('_This note has been deleted, ten working days after the meeting._'),
  )

/** What they are told themselves. */
export const needsTold = (read: RequestRead): Message => {
  const who = plain(read.officer?.name ?? 'The contact officer')
  return message(
    `${read.officer?.name ?? 'The contact officer'} has been told, and nobody else`,
    section(`*${who} has been told, and nobody else.* They will come back to you about it.`),
    contactLine(read),
  )
}
