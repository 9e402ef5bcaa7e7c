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
import type { Invited } from './invite-witness.ts'

/** What the officer is told once somebody is invited: nothing has gone yet, and how it goes. */
export const witnessInvited = ({ request, person, item, committee, meeting, evidenceBy }: Invited): Message => {
  const isToAttend = request.kind === 'attend'
  const what = isToAttend ? 'The invitation' : 'The request for written evidence'
  const how =
    person.slackId === null
      ? 'Press *Send* there, and I give you the full text of the letter to copy; the answer you record yourself.'
      : 'Press *Send* there, and they get it with buttons to answer.'
  return message(
    `${what} to ${person.name} on “${item.title}” (${committee.name}) waits for you to send it`,
    section(
      `*${what} to ${plain(person.name)}* on “${plain(item.title)}” is ready, and waits in your direct messages with me. ${how}`,
    ),
    fields(
      [
        'For',
        meeting
          ? `${plain(committee.name)}, ${longDate(meeting.day)} at ${clockTime(meeting.time)}`
          : `${plain(committee.name)}; the item has no meeting yet`,
      ],
      ['Answer by', isToAttend ? longDate(request.dueOn) : null],
      ['Written evidence by', evidenceBy && longDate(evidenceBy)],
      ['How to take part', request.format && plain(request.format)],
    ),
    actions(
      runButton(
        { command: '/committee', word: 'rehearsal', button: 'What waits to be sent' },
        { committeeId: committee.id },
      ),
      meeting !== null && button('Why these dates?', actionIds.whyTheseDates, meeting.id),
      runButton(
        { command: '/witness', word: 'invite', button: 'Invite somebody else' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton({ command: '/witness', word: '', button: 'Witnesses' }, { committeeId: committee.id }),
    ),
    context('Nobody has been told yet.'),
  )
}
