import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, count, list, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { type DidNotGoAhead, NOT_HELD } from './did-not-go-ahead.ts'

/** Whether it was inquorate or adjourned, and why. */
export const notHeldView = (committee: Pick<Committee, 'name'>, meeting: Meeting): ModalView =>
  modal({
    title: 'It did not go ahead',
    callbackId: actionIds.meetingNotHeldSubmitted,
    metadata: { meeting: meeting.id, revision: meeting.revision },
    submit: 'Record it',
    blocks: [
      section(
        `The *${plain(committee.name)}*, ${longDate(meeting.day)}. Its business that has no outcome is carried over to the pool, and the committee’s channel is told.`,
      ),
      radio('because', 'What happened', [
        { value: 'inquorate', text: NOT_HELD.inquorate, description: 'Too few members came: nothing was decided' },
        { value: 'adjourned', text: NOT_HELD.adjourned, description: 'What was reached keeps its outcome' },
      ]),
      longText('why', 'What should stand in the record', {
        optional: true,
        max: 500,
        hint: 'The channel is told this. For example: adjourned to Thursday 3 December for want of time.',
      }),
    ],
  })

/** What the officer is told once it is recorded. */
export const notHeldRecorded = ({ committee, meeting, carried }: DidNotGoAhead): Message => {
  const says = `The meeting of the ${committee.name} on ${longDate(meeting.day)} is recorded as ${meeting.state}`
  return message(
    says,
    section(
      `*${plain(says)}.* ${carried.length === 0 ? 'Nothing is carried over.' : `${count(carried.length, 'item')} ${carried.length === 1 ? 'is' : 'are'} carried over, and ${carried.length === 1 ? 'waits' : 'wait'} for a meeting:`}`,
    ),
    list(
      carried.map(({ number, title }) => `• ${number}: ${plain(title)}`),
      { most: 30 },
    ),
    actions(
      runButton(
        { command: '/committee', word: 'meetings', button: 'Add or see meetings' },
        { committeeId: committee.id, style: 'primary' },
      ),
      runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id }),
    ),
  )
}
