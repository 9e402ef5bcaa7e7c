import { type CivilDate, clockTime, dayAndMonth, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  divider,
  header,
  linkButton,
  list,
  type Message,
  message,
  type Piece,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { Change } from './read-changes.ts'
import type { ComingMeeting, CommitteeWeek, Decided } from './read-week.ts'

const MOST_ITEMS = 8

/** A member's Monday: what is coming in their committees, whose agenda is out, what became of their suggestions. */
export const weeklySummary = (weeks: readonly CommitteeWeek[]): Message =>
  message(
    `Your committees, this week and next: ${weeks.map(inShort).join('; ')}`,
    header('Your committees, this week and next'),
    weeks.map((week, index) => [
      index > 0 && divider(),
      section(`*${plain(week.committee.name)}*`),
      week.coming.map((one) => meetingOf(week, one, true)),
      week.decided.map((one) => suggestion(week.committee, one)),
    ]),
    context('Your weekly summary, on Mondays, with nothing where there is nothing to tell.'),
  )

const inShort = ({ committee, coming, decided }: CommitteeWeek): string => {
  const next = coming.find(({ isOff }) => !isOff)
  if (next) return `${committee.name}, ${longDate(next.meeting.day)}${next.publication ? ', agenda published' : ''}`
  return decided.length > 0
    ? `${committee.name}, your ${decided.length === 1 ? 'suggestion was' : 'suggestions were'} decided on`
    : `${committee.name}, a meeting is cancelled`
}

/** One meeting: when and where, its business by open titles, and its agenda. Members are asked whether they come. */
const meetingOf = ({ committee, monday }: CommitteeWeek, coming: ComingMeeting, isAsked: boolean): Piece => {
  const { meeting, isOff, items, publication } = coming
  const when = [longDate(meeting.day), clockTime(meeting.time), meeting.venue].filter((part) => part).join(', ')
  if (isOff) return section(`~${plain(when)}~\nThis meeting is cancelled.`)
  const about = { committeeId: committee.id, about: meeting.id }
  return [
    section(`*${plain(when)}*\n${agendaWords(coming, monday)}`),
    list(
      items.map((title) => `•  ${plain(title)}`),
      { most: MOST_ITEMS },
    ),
    isAsked &&
      coming.said &&
      context(coming.said === 'coming' ? 'You have said that you are coming.' : 'You have given your apologies.'),
    actions(
      publication?.link
        ? linkButton('Agenda', publication.link)
        : runButton({ command: '/agenda', word: '', button: 'See the agenda' }, about),
      isAsked && !coming.said && button('Coming', actionIds.memberComing, meeting.id),
      isAsked && !coming.said && button('Apologies', actionIds.memberApologies, meeting.id),
    ),
  ]
}

const agendaWords = ({ publication, days, items }: ComingMeeting, monday: CivilDate): string => {
  if (publication) return `The agenda was published on ${longDate(publication.publishedOn)}.`
  const out =
    days && days.last >= monday
      ? `The agenda is planned to be out on ${longDate(days.target)}; the law’s last day is ${longDate(days.last)}.`
      : 'The agenda is not published yet.'
  return items.length > 0 ? `${out} Planned for it:` : out
}

const BECAME: Readonly<Record<string, string>> = {
  item: 'is now on the work programme',
  'briefing-note': 'becomes a briefing note, not an agenda item',
  'other-body': 'was passed to another body',
  'not-taken-forward': 'was not taken forward',
}

const suggestion = ({ id }: Committee, { title, decision, minute, itemId }: Decided): Piece => [
  section(
    `Your suggestion *${plain(title)}* ${BECAME[decision] ?? BECAME['not-taken-forward']}${minute ? ` (minute ${plain(minute)})` : ''}. You have been told why.`,
    itemId !== null &&
      runButton(
        { command: '/programme', word: 'history', button: 'See what happened' },
        { committeeId: id, about: itemId },
      ),
  ),
]

/** A committee's week in its channel, once, in the public form: no post for each item that is added. */
export const weeklyRollUp = (week: CommitteeWeek): Message => {
  const { committee, coming, changes } = week
  return message(
    `The week in the ${committee.name}: ${[
      coming.length > 0 && count(coming.length, 'meeting'),
      changes.length > 0 && count(changes.length, 'change to the work programme', 'changes to the work programme'),
    ]
      .filter(Boolean)
      .join(', ')}`,
    header('This week and next'),
    coming.map((one) => meetingOf(week, one, false)),
    changes.length > 0 && section('*The work programme last week*'),
    changes.length > 0 &&
      list(
        changes.map((change) => `•  ${changeWords(change)}`),
        { most: 20 },
      ),
    actions(runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id })),
    context('Once a week, on Monday. The committee’s officer can switch this off in its settings.'),
  )
}

const changeWords = ({ is, title, part, from, to }: Change): string => {
  const named = `*${plain(title)}*${part ? `, ${plain(part)}` : ''}`
  const at = to ? ` for ${dayAndMonth(to)}` : ''
  switch (is) {
    case 'added':
      return `Added: ${named}${at || ', without a meeting yet'}`
    case 'scheduled':
      return `Planned: ${named}${at}`
    case 'moved':
      return `Moved: ${named}${from ? `, from ${dayAndMonth(from)}` : ''}${to ? ` to ${dayAndMonth(to)}` : ''}`
    case 'put-off':
      return `Put off: ${named}${to ? ` to ${dayAndMonth(to)}` : ', until there is a meeting for it'}`
    case 'sent-elsewhere':
      return `Taken up elsewhere, not at a meeting: ${named}`
    case 'taken-off':
      return `Taken off: ${named}`
  }
}

/** To the officer of a committee in rehearsal: what its members would have had, and whether to send it. */
export const weeklyInRehearsal = (week: CommitteeWeek, members: number): Message => {
  const { committee } = week
  const to = count(members, 'member')
  return message(
    `The weekly summary of the ${committee.name} would have gone to ${to}`,
    section(
      `*The weekly summary of the ${plain(committee.name)} would have gone to ${to}.* The committee is in rehearsal, so it has gone to nobody. What each would have had, besides what became of their own suggestions:`,
    ),
    divider(),
    week.coming.map((one) => meetingOf(week, one, false)),
    divider(),
    actions(button('Send it to them', actionIds.sendWeekly, `${committee.id}:${week.monday}`)),
  )
}

/** What the officer is told after *Send it to them*. */
export const weeklySent = (committee: Pick<Committee, 'name'>, sent: number): Message => {
  const words =
    sent === 0
      ? `The weekly summary of the ${committee.name} has been sent already`
      : `The weekly summary of the ${committee.name} goes to ${count(sent, 'member')}`
  return message(words, section(`${plain(words)}.`))
}

/** Where a week is over, sending its summary would mislead. */
export const weekIsOver = (): Message =>
  message(
    'That week is over, so nothing was sent',
    section('That week is over, so nothing was sent. The next summary is drawn on Monday.'),
  )
