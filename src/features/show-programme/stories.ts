import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { ProgrammeSection } from '../../domain/programme/by-meeting.ts'
import type { DecisionAhead } from '../../domain/proposals/forward-plan.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { itemCard } from './item-messages.ts'
import { programme } from './messages.ts'
import type { ItemSeen, ProgrammeSeen } from './show-programme.ts'

const november = aMeeting()
const january = aMeeting({ id: '01980000-0000-7000-8000-0000000000d2', day: civilDate('2027-01-14') })
const sections: readonly ProgrammeSection[] = [
  {
    of: 'meeting',
    meeting: november,
    items: [
      anItem({ stage: { is: 'scheduled', meetingId: november.id }, leadOfficerId: 'lead' }),
      anItem({ id: 'e2', number: 14, title: 'Leisure contract', part: 'exempt', paragraphs: ['3'] }),
    ],
  },
  { of: 'meeting', meeting: january, items: [] },
  { of: 'referred', items: [anItem({ id: 'e5', number: 20, title: 'Flooding in Mill Lane', origin: 'referral' })] },
  { of: 'pool', items: [anItem({ id: 'e3', number: 15, title: 'Apprenticeships' })] },
]
const seen = (given: Partial<ProgrammeSeen> = {}): ProgrammeSeen => ({
  committee: aCommittee(),
  roles: new Set(['officer']),
  sections,
  publishing: new Map([[november.id, { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') }]]),
  names: new Map([['lead', 'Priya Okafor']]),
  places: new Map(),
  beforeTheChair: new Set(['e3']),
  suggestions: [],
  ...given,
})
const many = (): ProgrammeSection[] => [
  {
    of: 'pool',
    items: Array.from({ length: 200 }, (_, n) => anItem({ id: `e${n}`, number: n + 1, title: `Library ${n + 1}` })),
  },
]
const one = (given: Partial<ItemSeen> = {}): ItemSeen => ({
  item: anItem(),
  committee: aCommittee(),
  roles: new Set(['officer']),
  lead: 'Priya Okafor',
  portfolioHolder: 'Councillor Ewan Marsh',
  witnesses: [{ name: 'Ann Rees', organisation: 'Westmarch Carers' }],
  meetingDay: null,
  elsewhere: null,
  requests: [],
  isBeforeTheChair: false,
  isOwnReferral: false,
  ahead: null,
  ...given,
})
const ahead: DecisionAhead = {
  decision: { title: 'Children’s complaints', maker: 'Cabinet', day: civilDate('2026-12-15'), reference: 'FP26/31' },
  last: civilDate('2026-11-12'),
  tooLate: null,
}

export const stories: Stories = {
  'the programme, to an officer': () => programme(seen(), 1),
  'the programme, to a member': () => programme(seen({ roles: new Set(['member']) }), 1),
  'a programme with nothing on it': () => programme(seen({ sections: [] }), 1),
  'the last page of two hundred items': () => programme(seen({ sections: many() }), 17),
  'one item': () => itemCard(one()),
  'one item that Cabinet is to decide': () => itemCard(one({ ahead })),
  'one item that would come too late for its decision': () =>
    itemCard(one({ meetingDay: civilDate('2027-01-14'), ahead: { ...ahead, tooLate: civilDate('2027-01-14') } })),
  'one item, scheduled, with a report asked for': () =>
    itemCard(
      one({
        meetingDay: november.day,
        requests: [{ kind: 'report', askedOf: 'Priya Okafor', dueOn: civilDate('2026-10-30') }],
        isBeforeTheChair: true,
      }),
    ),
  'a referred matter, to the monitoring officer': () =>
    itemCard(
      one({ item: anItem({ origin: 'referral', stage: { is: 'referred' } }), roles: new Set(['monitoring-officer']) }),
    ),
}
