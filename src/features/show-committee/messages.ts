import { type CivilDate, clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { COMMITTEE_KINDS, type Committee, REGIMES } from '../../domain/committee/committee.ts'
import type { Turn } from '../../domain/committee/hosting.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { agendaOutWords } from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  channelLink,
  context,
  fields,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'

/** What a committee's page shows. `people` are lines such as `Chair: Councillor Mair Bevan-Price`. */
export type CommitteePage = {
  readonly committee: Committee
  readonly next: Meeting | null
  /** Our target and the law’s last day for the next meeting’s agenda. */
  readonly publishBy: { readonly target: CivilDate; readonly last: CivilDate } | null
  readonly today: CivilDate
  /** Who hosts a joint committee, and when that changes; null for a committee of one council. */
  readonly turn: Turn | null
  /** The host's clerk, where it names one. */
  readonly clerk: string | null
  readonly people: readonly string[]
  /** Who is asked about each kind of paper: `Agendas: the chair is consulted`. */
  readonly approvals: readonly string[]
  /** How many late items were taken as urgent this municipal year, and what it is called. */
  readonly late: { readonly year: string; readonly count: number }
  readonly isOfficer: boolean
}

/** A committee at a glance, and what can be done with it. */
export const committeePage = ({
  committee,
  next,
  publishBy,
  today,
  turn,
  clerk,
  people,
  approvals,
  late,
  isOfficer,
}: CommitteePage): Message => {
  const here = { committeeId: committee.id }
  const run = (word: string, button: string) => runButton({ command: '/committee', word, button }, here)
  return message(
    `${committee.name}: ${next ? `next meets on ${longDate(next.day)} at ${clockTime(next.time)}` : 'no meeting is planned'}`,
    section(`*${plain(committee.name)}*${committee.isInRehearsal ? ' (in rehearsal)' : ''}`),
    section(
      next
        ? `Next meets on *${longDate(next.day)}* at ${clockTime(next.time)}${next.venue ? `, ${plain(next.venue)}` : ''}.${publishBy ? ` ${agendaOutWords(publishBy, today)}` : ''}`
        : 'No meeting is planned yet.',
    ),
    fields(
      ['Kind', `${COMMITTEE_KINDS[committee.kind]}, ${REGIMES[committee.regime].toLowerCase()}`],
      ['Channel', committee.slackChannel ? channelLink(committee.slackChannel) : 'None yet'],
      [
        'Between meetings',
        committee.settings.chairs === 'approve'
          ? `The ${committee.settings.chairWord} approves changes`
          : `The ${committee.settings.chairWord} is consulted`,
      ],
      ['Next minute', committee.nextMinuteNumber ? plain(committee.nextMinuteNumber) : 'Not said yet'],
    ),
    turn && section(hostWords(turn, clerk)),
    people.length > 0 && section(people.map(plain).join('\n')),
    approvals.length > 0 && section(approvals.map(plain).join('\n')),
    late.count > 0 && section(`Late items taken as urgent in ${late.year}: ${late.count}.`),
    actions(
      run('meetings', 'Meetings and deadlines'),
      runButton({ command: '/programme', word: '', button: 'Work programme' }, here),
      run('people', 'People'),
      run('about', 'What it is for'),
      isOfficer && turn !== null && run('authorities', 'Joint authorities'),
      isOfficer && run('settings', 'Settings'),
      isOfficer && run('approvals', 'Who approves'),
      isOfficer && button('Word document', actionIds.templateShow, committee.id),
      isOfficer && run('rehearsal', 'What waits to be sent'),
      isOfficer && run('audit', 'Ledger'),
    ),
    isOfficer && context('`/committee setup` sets up another committee.'),
  )
}

/** Who hosts, whose clerk it is, and from which day another does. */
const hostWords = ({ host, next }: Turn, clerk: string | null): string =>
  [
    `Hosted by *${plain(host)}*${clerk ? `; its clerk is ${plain(clerk)}` : ''}.`,
    next
      ? `From *${longDate(next.from)}* ${plain(next.host)} hosts: the clerk, the numbers of the minutes, the standing business and the local rules change then.`
      : 'No change of host is dated.',
  ].join(' ')
