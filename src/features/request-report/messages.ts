import type { Asked } from '../../app/reports/ask.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  fields,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'

const WHAT = { report: 'a report', 'written-evidence': 'written evidence', attend: 'to attend' } as const

/** What the officer is told once somebody has been asked: whether it has gone, and what follows. */
export const reportRequested = ({ request, person, item, committee, meeting, goes }: Asked): Message => {
  const how =
    goes === 'held'
      ? `It waits for you to send it to ${plain(person.name)}: the message is in your direct messages with me.`
      : person.slackId === null
        ? `${plain(person.name)} is not in Slack: I send you the letter’s text, and you record the answer.`
        : `${plain(person.name)} is being told now, with buttons to answer.`
  return message(
    `${person.name} is asked for ${WHAT[request.kind]} on “${item.title}” by ${longDate(request.dueOn)}`,
    section(`*${plain(person.name)}* is asked for ${WHAT[request.kind]} on “${plain(item.title)}”. ${how}`),
    fields(
      [
        'For',
        meeting
          ? `${plain(committee.name)}, ${longDate(meeting.day)} at ${clockTime(meeting.time)}`
          : `${plain(committee.name)}; the item has no meeting yet`,
      ],
      [request.kind === 'report' ? 'Final by' : 'By', longDate(request.dueOn)],
      ['Draft by', request.draftDueOn && longDate(request.draftDueOn)],
      ['Cleared by', request.clearanceDueOn && longDate(request.clearanceDueOn)],
    ),
    actions(
      meeting !== null && button('Why these dates?', actionIds.whyTheseDates, meeting.id),
      runButton(
        { command: '/report', word: 'request', button: 'Ask somebody else' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton(
        { command: '/report', word: '', button: 'Open the request' },
        { committeeId: committee.id, about: request.id },
      ),
      runButton({ command: '/report', word: '', button: 'See what is owed' }, { committeeId: committee.id }),
    ),
    context(
      person.slackId === null
        ? 'One reminder, five working days before: I ask you, and you send it.'
        : 'Reminders go five and one working days before, and one after; they stop the moment it is done.',
    ),
  )
}
