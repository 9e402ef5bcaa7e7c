import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { committeePage } from './messages.ts'

const joint = {
  committee: aCommittee({ kind: 'joint', name: 'Joint Waste Committee' }),
  next: aMeeting(),
  today: civilDate('2026-10-26'),
  publishBy: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
  people: ['Committee officer: Alison Reed'],
  approvals: [],
  late: { year: '2026/27', count: 0 },
  isOfficer: true,
}

export const stories: Stories = {
  'a joint committee whose host changes': () =>
    committeePage({
      ...joint,
      turn: {
        host: 'Westmarch County Council',
        next: { host: 'Eastmarch <Borough> Council', from: civilDate('2027-05-20') },
      },
      clerk: 'Alison Reed',
    }),
  'a joint committee with one host': () =>
    committeePage({ ...joint, turn: { host: 'Westmarch County Council', next: null }, clerk: null }),
  'as an officer sees it': () =>
    committeePage({
      committee: aCommittee(),
      next: aMeeting(),
      today: civilDate('2026-10-26'),
      publishBy: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
      turn: null,
      clerk: null,
      people: ['Chair: Councillor Mair Bevan-Price', 'Committee officer: Alison Reed'],
      approvals: [
        'Agendas: the chair is consulted, then the monitoring officer approves',
        'Reports: finance and legal clear, at the same time',
        'Late papers and supplements: the officer publishes them; nobody else is asked',
      ],
      late: { year: '2026/27', count: 2 },
      isOfficer: true,
    }),
  'once the last day to publish is past': () =>
    committeePage({
      ...joint,
      ...{ committee: aCommittee(), turn: null, clerk: null, today: civilDate('2026-11-06') },
    }),
  'as a member sees it, with no meeting': () =>
    committeePage({
      committee: aCommittee({ isInRehearsal: true, nextMinuteNumber: null, slackChannel: null }),
      next: null,
      today: civilDate('2026-10-26'),
      publishBy: null,
      turn: null,
      clerk: null,
      people: [],
      approvals: [],
      late: { year: '2026/27', count: 0 },
      isOfficer: false,
    }),
}
