import type { ModalView } from '@slack/types'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, count, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { modal } from '../../slack/kit/views.ts'
import type { CalendarShared } from './share-calendar.ts'

/** Whose meetings are wanted as a calendar file. */
export const shareCalendarView = (committee: { readonly id: string; readonly name: string }): ModalView =>
  modal({
    title: 'Calendar file',
    callbackId: actionIds.shareCalendarSubmitted,
    metadata: { committee: committee.id },
    submit: 'Send me the file',
    blocks: [
      radio(
        'whose',
        'Meetings of',
        [
          { value: 'committee', text: committee.name },
          { value: 'council', text: 'Every committee of the council' },
        ],
        { initial: 'committee' },
      ),
      context(
        'It is an .ics file, for Outlook and other calendars. Opening a newer one moves what has moved and says what is cancelled. Informal gatherings are left out.',
      ),
    ],
  })

/** Said once the file is in their direct messages. */
export const calendarShared = ({ of, meetings }: CalendarShared): Message =>
  message(
    `The calendar file of ${of} is in your direct messages`,
    section(
      `The calendar file of *${plain(of)}*, ${count(meetings, 'meeting')}, is in your direct messages with Cleardays.`,
    ),
  )
