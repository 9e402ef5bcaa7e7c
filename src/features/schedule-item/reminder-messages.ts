import type { Destination } from '../../app/ports/destinations.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { NOTICES, type NoticeKind } from '../../domain/notices/notice.ts'
import type { OpenRequest } from '../../domain/programme/consequences.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { whyButton } from './messages.ts'

/** What a reminder of an item is drawn from. */
export type ReminderSeen = {
  readonly item: Item
  readonly committee: Committee
  readonly meeting: Meeting
  readonly day: CivilDate
  readonly requests: readonly OpenRequest[]
}

/** To the officer: a report should be asked for. Nothing is said where one has been. */
export const askForReport = ({ item, committee, meeting, day, requests }: ReminderSeen): Message | null => {
  if (requests.some(({ kind }) => kind === 'report')) return null
  const here = { committeeId: committee.id, about: item.id }
  return message(
    `No report has been asked for yet on “${item.title}”, for the ${committee.name} on ${longDate(meeting.day)}`,
    section(
      `No report has been asked for yet on *${plain(item.title)}*, which goes to the ${plain(committee.name)} on ${longDate(meeting.day)}. ${longDate(day)} is the day to ask for it, so that there is time to draft and clear it.`,
    ),
    actions(
      runButton({ command: '/report', word: 'request', button: 'Request a report' }, { ...here, style: 'primary' }),
      runButton({ command: '/programme', word: 'schedule', button: 'Move it' }, here),
      whyButton(meeting.id, item.id),
    ),
  )
}

/** To the officer: the chair's briefing is today. */
export const briefingComes = ({ item, committee, meeting, day }: ReminderSeen): Message =>
  message(
    `The ${committee.settings.chairWord}’s briefing is on ${longDate(day)}: “${item.title}” is for the ${committee.name} on ${longDate(meeting.day)}`,
    section(
      `${longDate(day)} is the day of the ${committee.settings.chairWord}’s briefing. *${plain(item.title)}* is down for the ${plain(committee.name)} on ${longDate(meeting.day)}.`,
    ),
    actions(
      runButton(
        { command: '/programme', word: '', button: 'Open the item' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton({ command: '/agenda', word: '', button: 'See the agenda' }, { committeeId: committee.id }),
    ),
  )

const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  'key-decision': 'The notice that a key decision is to be made',
  private: 'The notice that the meeting is to be held in private, with the reasons,',
  'private-again': 'The further notice of the private meeting, with the representations received and the answer,',
}

/** To the officer: a notice that the law wants must be out by a day. Nothing is said once it is recorded. */
export const noticeDue =
  (which: NoticeKind) =>
  ({ item, committee, meeting, day }: ReminderSeen): Message => {
    return message(
      `${NOTICES[which].words}: “${item.title}” (${committee.name}), by ${longDate(day)} at the latest`,
      section(
        `${NOTICE_WORDS[which]} must be published by *${longDate(day)}* for *${plain(item.title)}*, which goes to the ${plain(committee.name)} on ${longDate(meeting.day)}. That is the law’s last day. Once it has been given, record it: you are not reminded of it again.`,
      ),
      actions(
        runButton(
          { command: '/agenda', word: 'notice', button: 'Record the notice' },
          { committeeId: committee.id, about: item.id, style: 'primary' },
        ),
        whyButton(meeting.id, item.id),
        runButton(
          { command: '/programme', word: 'schedule', button: 'Move it' },
          { committeeId: committee.id, about: item.id },
        ),
      ),
    )
  }

/** To the officer: final reports are due the next working day, and these have not come. */
export const finalReportDue = ({ item, committee, meeting, day, requests }: ReminderSeen): Message | null => {
  const awaited = requests.filter(({ kind }) => kind !== 'attend')
  if (awaited.length === 0) return null
  return message(
    `Not yet received on “${item.title}” (${committee.name}): final by ${longDate(day)}`,
    section(
      `Not yet received on *${plain(item.title)}*, for the ${plain(committee.name)}, ${longDate(meeting.day)}: ${awaited.map(({ askedOf }) => plain(askedOf)).join(', ')}. Final reports are due by ${longDate(day)}. No one else has been told.`,
    ),
    actions(
      runButton({ command: '/report', word: '', button: 'See what is owed' }, { committeeId: committee.id }),
      runButton(
        { command: '/programme', word: 'defer', button: 'Discuss deferral' },
        { committeeId: committee.id, about: item.id },
      ),
    ),
  )
}

/** To the officer: what went elsewhere was to have happened by now. */
export const askWhetherHappened = (item: Item, destination: Destination): Message =>
  message(
    `Did it happen? “${destination.name}”, for “${item.title}”`,
    section(
      `*${plain(destination.name)}* was to be done by ${destination.dueOn ? longDate(destination.dueOn) : 'now'}. It came from item ${item.number}, “${plain(item.title)}”.`,
    ),
    actions(
      button('It happened', actionIds.elsewhereHappened, item.id, 'primary'),
      runButton(
        { command: '/programme', word: 'schedule', button: 'Bring it back to a meeting' },
        { committeeId: item.committeeId, about: item.id },
      ),
    ),
  )

/** To whoever sees to it: what is asked, by when and why; and that it is recorded, once it is. */
export const seeToIt = (item: Item, committee: Committee, destination: Destination): Message => {
  const by = destination.dueOn ? ` by ${longDate(destination.dueOn)}` : ''
  if (destination.happenedAt)
    return message(
      `Recorded: “${destination.name}”`,
      section(`*${plain(destination.name)}*: thank you. It is recorded that it happened.`),
    )
  return message(
    `You are asked to see to “${destination.name}”${by}, for the ${committee.name}`,
    section(
      `*${plain(destination.name)}*: please see to it${by}. It comes from the work programme of the ${plain(committee.name)}, item ${item.number}, “${plain(item.title)}”, and takes the place of an agenda item.`,
    ),
    item.why !== null && section(plain(item.why)),
    actions(
      button('It happened', actionIds.elsewhereHappened, item.id, 'primary'),
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: item.id },
      ),
    ),
  )
}

/** To the officer: whoever was asked has recorded that it happened. */
export const itHappened = (item: Item, destination: Destination): Message =>
  message(
    `It happened: “${destination.name}”, for item ${item.number}`,
    section(`*${plain(destination.name)}* happened: ${plain(destination.proof ?? '')}`),
    section(`Item ${item.number}, “${plain(item.title)}”, is closed.`),
    actions(
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: item.committeeId, about: item.id },
      ),
    ),
  )
