import { usualCallInRules } from '../../domain/calendar/call-in-clock.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import { profiles } from '../../domain/calendar/profiles.ts'
import { calendarFor } from '../../domain/calendar/timetable.ts'
import { type CallIn, callInClock } from '../../domain/constitution/call-in.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { callInCard, callInLimitReminder, callInList } from './messages.ts'
import type { CallInSeen } from './read-call-in.ts'
import { acceptView, outcomeView, receiveView, reconsideredView, refuseView } from './views.ts'

const today = civilDate('2026-11-10')
const aCallIn = (given: Partial<CallIn> = {}): CallIn => ({
  id: '01980000-0000-7000-8000-0000000000ca',
  committeeId: aCommittee().id,
  decision: 'Library opening hours <from> April',
  decisionMaker: 'Cabinet',
  authority: null,
  publishedOn: civilDate('2026-11-03'),
  isExempt: false,
  rules: usualCallInRules,
  receivedOn: civilDate('2026-11-09'),
  signatories: ['Councillor Asha Nair', 'Councillor Tom Daly', 'Councillor Mair Bevan-Price'].map((name) => ({
    name,
    maySign: true,
  })),
  reasons: 'Nobody asked the people who use the branches.',
  state: 'received',
  refusedBecause: [],
  decidedOn: null,
  decidedById: null,
  agendaReadyOn: null,
  meetingId: null,
  outcome: null,
  outcomeOn: null,
  outcomeWords: null,
  reconsideredOn: null,
  reconsidered: null,
  revision: 1,
  ...given,
})
const seen = (given: Partial<CallIn> = {}, more: Partial<CallInSeen> = {}): CallInSeen => {
  const callIn = aCallIn(given)
  const calendar = calendarFor(profiles['england-council'])
  const ruling = callInClock(callIn, 5, calendar)
  const decidedBy = callIn.decidedOn ? 'Priya Okafor' : null
  return {
    callIn,
    committee: aCommittee(),
    clock: ruling.ok ? ruling.value : null,
    calendar,
    meeting: null,
    decidedBy,
    ...more,
  }
}
const accepted = { state: 'accepted', decidedOn: today, agendaReadyOn: civilDate('2026-11-12') } as const
const settled = { ...accepted, state: 'settled', outcomeOn: civilDate('2026-11-24') } as const
const late = { ...accepted, agendaReadyOn: civilDate('2026-11-20') }

export const stories: Stories = {
  'requests to an officer': () =>
    callInList(
      aCommittee(),
      [aCallIn(), aCallIn({ ...settled, outcome: 'referred-back', authority: 'Eastmarch' })],
      true,
    ),
  'none received, to a member': () => callInList(aCommittee(), [], false),
  'the form': () => receiveView(aCommittee(), usualCallInRules, today),
  'the form in a joint committee': () =>
    receiveView(aCommittee(), usualCallInRules, today, ['Westmarch County Council', 'Eastmarch Borough Council']),
  'received, and can be accepted': () => callInCard(seen()),
  'received late, with too few who may sign': () =>
    callInCard(
      seen({
        receivedOn: civilDate('2026-11-12'),
        signatories: [
          { name: 'Councillor Asha Nair', maySign: true },
          { name: 'Mr R Pell', maySign: false },
        ],
        reasons: '',
      }),
    ),
  refused: () =>
    callInCard(
      seen({ state: 'refused', decidedOn: today, refusedBecause: ['It gives no reasons.', 'See <rule> 16.'] }),
    ),
  'accepted, and both days can be met': () =>
    callInCard(seen(accepted, { meeting: aMeeting({ day: civilDate('2026-11-23') }) })),
  'accepted, and both cannot be met': () =>
    callInCard(seen(late, { meeting: aMeeting({ day: civilDate('2026-11-25') }) })),
  'reminder of the limit': () => callInLimitReminder(seen(accepted)),
  'reminder of the limit, with its meeting': () =>
    callInLimitReminder(seen(accepted, { meeting: aMeeting({ day: civilDate('2026-11-23') }) })),
  'no further action': () => callInCard(seen({ ...settled, outcome: 'no-further-action' })),
  'sent back': () =>
    callInCard(seen({ ...settled, outcome: 'referred-back', outcomeWords: 'Think again about Saturdays.' })),
  'sent back, and considered again': () =>
    callInCard(
      seen({
        ...settled,
        outcome: 'referred-back',
        reconsideredOn: civilDate('2026-12-01'),
        reconsidered: 'Saturdays are kept.',
      }),
    ),
  'referred to council': () => callInCard(seen({ ...settled, outcome: 'referred-to-council' })),
  'did not meet, and the decision waits': () =>
    callInCard(
      seen({ ...settled, outcome: 'did-not-meet', rules: { ...usualCallInRules, ifItDoesNotMeet: 'decision-waits' } }),
    ),
  'urgent, and exempt': () => callInCard(seen({ isExempt: true })),
  'beyond the calendar': () => callInCard(seen({}, { clock: null })),
  'the form that accepts': () => acceptView(seen(), today, [aMeeting()]),
  'the form that refuses': () => refuseView(seen()),
  'the form that refuses, with reasons already': () => refuseView(seen({ reasons: '' })),
  'the form of what came of it': () => outcomeView(seen(accepted), today),
  'the form of the second consideration': () => reconsideredView(seen({ ...settled, outcome: 'referred-back' }), today),
}
