import type { MeetingsAdded } from '../../app/add-typed-meetings.ts'
import { type CivilDate, clockTime, dayAndMonth, longDate, shortDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import { lastDayPastWords } from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import type { Foreseen } from './change-meeting.ts'

/** A meeting in the list, with its publishing days where it has them. */
export type Listed = {
  readonly meeting: Meeting
  readonly publish: { readonly target: CivilDate; readonly last: CivilDate } | null
  readonly items: number
}
type Of = Pick<Committee, 'id' | 'name'>

const states: Readonly<Partial<Record<Meeting['state'], string>>> = {
  provisional: 'provisional',
  moved: 'moved to this day',
  cancelled: 'cancelled',
  adjourned: 'adjourned',
  inquorate: 'inquorate',
  held: 'held',
}

const line = ({ meeting, publish, items }: Listed): string =>
  [
    `*${longDate(meeting.day)}*, ${clockTime(meeting.time)}${meeting.venue ? `, ${plain(meeting.venue)}` : ''}${meeting.title ? `: ${plain(meeting.title.toLowerCase())}` : ''}${states[meeting.state] ? ` (${states[meeting.state]})` : ''}`,
    publish && isStanding(meeting)
      ? `Agenda out: our target ${shortDate(publish.target)}; the law’s last day ${shortDate(publish.last)}. On it so far: ${count(items, 'item')}.`
      : null,
  ]
    .filter(Boolean)
    .join('\n')

/** The meetings to come, a page at a time, with what can be done with each. */
export const meetingsList = (committee: Of, meetings: readonly Listed[], isOfficer: boolean, page = 1): Message => {
  const shown = pageOf(meetings, page, 8)
  return message(
    `${committee.name}: ${meetings.length === 0 ? 'no meetings are planned' : `${count(meetings.length, 'meeting')} to come`}`,
    section(`*Meetings of the ${plain(committee.name)}*`),
    meetings.length === 0 && section('No meetings are planned yet. The deadlines follow from them, so add them first.'),
    shown.shown.map((listed) => [
      section(line(listed)),
      actions(
        button('Why these dates?', actionIds.whyTheseDates, listed.meeting.id),
        isOfficer &&
          isStanding(listed.meeting) &&
          button('Move', actionIds.changeMeeting, `move:${listed.meeting.id}`, undefined, {
            says: `Move the meeting of ${dayAndMonth(listed.meeting.day)}`,
          }),
        isOfficer &&
          isStanding(listed.meeting) &&
          button('Cancel', actionIds.changeMeeting, `cancel:${listed.meeting.id}`, undefined, {
            says: `Cancel the meeting of ${dayAndMonth(listed.meeting.day)}`,
          }),
      ),
    ]),
    actions(
      isOfficer && button('Add meetings', actionIds.addMeetings, committee.id, 'primary'),
      isOfficer && button('Add meetings from a file', actionIds.fromFile, `meetings:${committee.id}`),
      ...pagerButtons(shown, actionIds.meetingsPage, (to) => `${committee.id}:${to}`),
    ),
    context(whereIn(shown, 'Meetings')),
  )
}

/** What came of a list of dates or a pattern. */
export const meetingsAdded = (what: MeetingsAdded): Message => {
  const { committee, added, lastDayPast, there, planned, clashes, knownUntil } = what
  const holidays = planned.filter((meeting) => meeting.why !== null)
  return message(
    `${count(added.length, 'meeting')} added to the ${committee.name}`,
    section(`*${count(added.length, 'meeting')}* added to the ${plain(committee.name)}.`),
    list(
      added.map(
        ({ day, time, title }) => `• ${longDate(day)}, ${clockTime(time)}${title ? `: ${title.toLowerCase()}` : ''}`,
      ),
      { most: 30 },
    ),
    added.flatMap((meeting) => {
      const last = lastDayPast.get(meeting.id)
      return last ? section(lastDayPastWords(meeting.day, last)) : []
    }),
    knownUntil &&
      section(
        `Bank holidays are known until ${longDate(knownUntil)}, so the deadlines of a meeting after that are not worked out yet. You are told when they are.`,
      ),
    there.length > 0 && section(`Already there, and left as they are: ${there.map(longDate).join('; ')}.`),
    holidays.length > 0 &&
      list(
        holidays.map((meeting) =>
          meeting.leftOut
            ? `• ${longDate(meeting.day)} is left out: ${plain(meeting.why!)}.`
            : `• ${longDate(meeting.movedFrom!)} is ${plain(meeting.why!)}, so it meets on ${longDate(meeting.day)}.`,
        ),
      ),
    clashes.length > 0 && [
      section('*Other meetings on those days*'),
      list(
        clashes.map((clash) => `• ${plain(clash)}`),
        { most: 12 },
      ),
    ],
    actions(
      runButton({ command: '/committee', word: 'meetings', button: 'See the meetings' }, { committeeId: committee.id }),
    ),
  )
}

/** What the officer is told once it is done. */
export const meetingChanged = ({
  committee,
  was,
  becomes,
}: Pick<Foreseen, 'committee' | 'was' | 'becomes'>): Message => {
  const says =
    becomes.state === 'cancelled'
      ? `The meeting of the ${committee.name} on ${longDate(was.day)} is cancelled`
      : `The ${committee.name} now meets on ${longDate(becomes.day)} at ${clockTime(becomes.time)}, not ${longDate(was.day)}`
  return message(
    says,
    section(`*${plain(says)}.* Reminders and deadlines follow.`),
    actions(
      runButton({ command: '/committee', word: 'meetings', button: 'See the meetings' }, { committeeId: committee.id }),
    ),
  )
}

const OFF: Readonly<Partial<Record<Meeting['state'], string>>> = {
  cancelled: 'Cancelled',
  inquorate: 'Inquorate, so nothing was decided',
  adjourned: 'Adjourned',
}

/** What the committee's channel is told of a meeting that was moved or cancelled, or did not go ahead. */
export const meetingChangedNotice = (committee: Of, meeting: Meeting, from: CivilDate | null): Message => {
  const off = OFF[meeting.state]
  const says = off
    ? `${off}: ${committee.name}, ${longDate(meeting.day)}.`
    : `Moved: ${committee.name} now meets on ${longDate(meeting.day)} at ${clockTime(meeting.time)}${from && from !== meeting.day ? `, not ${longDate(from)}` : ''}.`
  return message(
    says,
    section(`*${plain(says)}*${meeting.venue && !off ? ` ${plain(meeting.venue)}.` : ''}`),
    meeting.reason !== null && section(plain(meeting.reason)),
  )
}
