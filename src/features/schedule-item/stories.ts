import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { withTheChair } from '../../slack/kit/programme/asked-words.ts'
import { aChangeMade, anAsking, aPlan, aTimetable, laterMeeting } from '../../slack/kit/programme/gallery-plan.ts'
import { happenedSaid, itemScheduled, whyView } from './messages.ts'
import {
  askForReport,
  askWhetherHappened,
  briefingComes,
  finalReportDue,
  itHappened,
  noticeDue,
  type ReminderSeen,
  seeToIt,
} from './reminder-messages.ts'
import { elsewhereView, foreseenView, happenedView, scheduleView } from './views.ts'

const late = () =>
  aPlan({
    timeliness: { item: 'late', lateBecause: 'last-day-past', isTargetMissed: false, stagesPast: [] },
    consequences: [
      { is: 'late-item', because: 'last-day-past', last: civilDate('2026-11-04') },
      { is: 'nth-item', nth: 4 },
    ],
  })
const moved = () =>
  aPlan({
    from: aMeeting(),
    to: laterMeeting(),
    consequences: [
      { is: 'after-decision', maker: 'Cabinet', day: civilDate('2026-12-08') },
      { is: 'after-wanted-by', wantedBy: civilDate('2026-12-01') },
      { is: 'report-redated', askedOf: 'Priya Okafor', was: civilDate('2026-10-30'), now: civilDate('2026-12-30') },
      { is: 'witness-affected', askedOf: 'Ann Rees <Westmarch Carers>' },
      { is: 'missed-target', target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
      { is: 'stage-past', title: 'Draft report', day: civilDate('2026-10-14') },
      { is: 'key-decision-notice-past', day: civilDate('2026-10-14') },
      { is: 'leaves-published-agenda', day: civilDate('2026-11-12') },
      { is: 'over-time', minutes: 180, available: 150 },
      { is: 'calendar-not-known' },
    ],
  })
const seen = (given: Partial<ReminderSeen> = {}): ReminderSeen => ({
  item: anItem(),
  committee: aCommittee(),
  meeting: aMeeting(),
  day: civilDate('2026-10-30'),
  requests: [],
  ...given,
})
const form = (given: Partial<Parameters<typeof scheduleView>[0]> = {}) =>
  scheduleView({
    committee: aCommittee(),
    items: [anItem()],
    meetings: [{ meeting: aMeeting(), publishBy: civilDate('2026-11-04') }],
    item: anItem(),
    meetingId: aMeeting().id,
    note: null,
    ...given,
  })
const destination = {
  id: '01980000-0000-7000-8000-0000000000b1',
  committeeId: aCommittee().id,
  kind: 'briefing-note' as const,
  name: 'Briefing note on Route 42',
  ownerId: null,
  dueOn: civilDate('2027-01-29'),
  proof: null,
  happenedAt: null,
}

export const stories: Stories = {
  'the form': () => form(),
  'the form, where the day typed has no meeting': () =>
    form({ note: 'The committee has no meeting on Friday 13 November 2026. Choose one that it has.', meetingId: null }),
  'the form, with nothing to schedule and no meeting': () => form({ items: [], meetings: [], item: null }),
  'the form, over a hundred items': () =>
    form({ items: Array.from({ length: 120 }, (_, n) => anItem({ id: `e${n}`, number: n + 1 })) }),
  'what would follow': () =>
    foreseenView({ worked: aPlan(), consults: { name: 'Councillor Ewan Marsh', role: 'chair' }, mustApprove: false }),
  'what would follow from a late item': () => foreseenView({ worked: late(), consults: null, mustApprove: false }),
  'what would follow from a move': () =>
    foreseenView({
      worked: moved(),
      consults: { name: 'Councillor Ewan Marsh', role: 'vice-chair' },
      mustApprove: true,
    }),
  'somewhere that is not a meeting': () => elsewhereView(anItem(), 'briefing-note'),
  'it happened': () => happenedView(anItem()),
  'it happened, recorded': () => happenedSaid(anItem(), aCommittee()),
  scheduled: () => itemScheduled(aChangeMade(), false),
  'moved, with nobody to consult': () => itemScheduled(aChangeMade(moved()), true),
  'scheduled late': () =>
    itemScheduled(aChangeMade({ ...late(), item: anItem({ urgency: 'The grant closes on Friday' }) }), false),
  'with the chair': () => withTheChair(aPlan(), anAsking()),
  'with the vice-chair for approval, in rehearsal': () =>
    withTheChair(
      moved(),
      anAsking({
        mustApprove: true,
        isHeld: true,
        asked: { personId: 'a1', role: 'vice-chair', insteadOf: 'a9', because: 'declared-interest' },
      }),
    ),
  'why these dates': () => whyView(aMeeting(), aTimetable()),
  'why these dates, beyond the calendar': () => whyView(aMeeting(), null),
  'reminder: ask for the report': () => askForReport(seen())!,
  'reminder: the chair’s briefing': () => briefingComes(seen()),
  'reminder: final report': () =>
    finalReportDue(
      seen({ requests: [{ id: 'r', kind: 'report', askedOf: 'Priya Okafor', dueOn: civilDate('2026-10-30') }] }),
    )!,
  'to whoever sees to it': () => seeToIt(anItem(), aCommittee(), destination),
  'to whoever sees to it, once it happened': () =>
    seeToIt(anItem(), aCommittee(), { ...destination, happenedAt: '2027-01-28T10:00:00.000Z' }),
  'to the officer: it happened': () => itHappened(anItem(), { ...destination, proof: 'Circulated on 28 January' }),
  'reminder: notice of a key decision': () => noticeDue('key-decision')(seen()),
  'reminder: notice of private business': () => noticeDue('private')(seen()),
  'reminder: further notice of private business': () => noticeDue('private-again')(seen()),
  'reminder: did it happen': () =>
    askWhetherHappened(anItem({ stage: { is: 'sent-elsewhere', destinationId: 'b1' } }), destination),
}
