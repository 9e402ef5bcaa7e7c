import type { ModalView } from '@slack/types'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { consequenceWords } from '../../domain/calendar/consequence-words.ts'
import { type Consequence, isObstacle } from '../../domain/calendar/what-if.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, list, plain, section } from '../../slack/kit/blocks.ts'
import { dayInput, longText, textInput, timeInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ChangeMeeting, Foreseen } from './change-meeting.ts'

type Of = Pick<Committee, 'id' | 'name'>

/** The form in which meetings are typed: dates, or the pattern the constitution gives. */
export const addMeetingsView = (committee: Of, typed: string | null = null): ModalView =>
  modal({
    title: 'Add meetings',
    callbackId: actionIds.addMeetingsSubmitted,
    metadata: { committee: committee.id },
    submit: 'Add',
    blocks: [
      section(`To the *${plain(committee.name)}*.`),
      longText('dates', 'Dates, one to a line, or a pattern', {
        initial: typed,
        placeholder: '14 January 2027, 10am',
        hint: 'A pattern is carried on for a year: second Tuesday monthly at 10:00, not August, avoid bank holidays. A line for a meeting called for business of its own begins with Special or Extraordinary.',
      }),
    ],
  })

/** The form that moves or cancels a meeting; nothing is written until what follows has been seen. */
export const changeMeetingView = (
  committee: Of,
  meeting: Meeting,
  what: 'move' | 'cancel',
  typed: { readonly why?: string } = {},
): ModalView =>
  modal({
    title: what === 'move' ? 'Move a meeting' : 'Cancel a meeting',
    callbackId: actionIds.changeMeetingSubmitted,
    metadata: { meeting: meeting.id, revision: meeting.revision, what },
    submit: 'See what follows',
    blocks: [
      section(
        `The *${plain(committee.name)}*, ${longDate(meeting.day)} at ${clockTime(meeting.time)}. Nothing changes until you have seen what follows.`,
      ),
      what === 'move' && [
        dayInput('day', 'To', { initial: meeting.day }),
        timeInput('time', 'At', { initial: meeting.time }),
        textInput('venue', 'Place', { optional: true, max: 200, initial: meeting.venue }),
      ],
      longText('why', 'Why', {
        optional: true,
        max: 500,
        hint: 'It stands in the record, and the committee’s channel is told.',
        ...(typed.why && { initial: typed.why }),
      }),
    ],
  })

const consequenceLines = (consequences: readonly Consequence[]) => {
  const [obstacles, others] = [consequences.filter(isObstacle), consequences.filter((one) => !isObstacle(one))]
  return [
    obstacles.length > 0 && alert(obstacles.map(consequenceWords).join('\n')),
    list(
      others.map((one) => `• ${plain(consequenceWords(one))}`),
      { most: 25, none: obstacles.length > 0 ? undefined : 'No deadline moves.' } as Parameters<typeof list>[1],
    ),
  ]
}

/** Everything that would follow, before anything is written. */
export const whatFollows = (
  { committee, was, becomes, consequences, items, clashes, told }: Foreseen,
  command: ChangeMeeting,
): ModalView => {
  const isMove = command.what === 'move'
  return modal({
    title: isMove ? 'What follows' : 'Cancel a meeting',
    callbackId: actionIds.changeMeetingSubmitted,
    metadata: {
      meeting: was.id,
      revision: was.revision,
      what: command.what,
      to: { day: command.day, time: command.time, venue: command.venue, why: command.why },
    },
    submit: isMove ? 'Move it' : 'Cancel the meeting',
    close: 'Leave it as it is',
    blocks: [
      section(
        isMove
          ? `The *${plain(committee.name)}* would meet on *${longDate(becomes.day)}* at ${clockTime(becomes.time)}, not ${longDate(was.day)} at ${clockTime(was.time)}.`
          : `The *${plain(committee.name)}* would not meet on *${longDate(was.day)}*.`,
      ),
      isMove && consequenceLines(consequences),
      clashes.length > 0 &&
        section(
          `Other meetings on that day:\n${clashes
            .slice(0, 8)
            .map((clash) => `• ${plain(clash)}`)
            .join('\n')}`,
        ),
      items.length > 0 &&
        section(
          `${isMove ? 'These go with it' : 'These go back to the programme, carried over'}: ${items
            .slice(0, 20)
            .map((item) => `item ${item.number}, “${plain(item.title)}”`)
            .join('; ')}.`,
        ),
      told.length > 0 &&
        section(`Told, because something was asked of them: ${told.slice(0, 20).map(plain).join('; ')}.`),
      committee.slackChannel !== null &&
        context(`The committee’s channel is told. ${isMove ? 'Reminders follow the new day.' : 'Its reminders stop.'}`),
    ],
  })
}
