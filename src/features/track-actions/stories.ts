import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem, aPerson } from '../../slack/kit/gallery-data.ts'
import { anAction, anActionAt } from '../../slack/outcomes/outcomes-gallery-data.ts'
import { actionAsked, actionCard, actionIsDone, actionReminder, responseReminder, trackerPage } from './messages.ts'
import type { Tracker } from './read-tracker.ts'
import { newActionView, receivedView, updateActionView } from './views.ts'

const today = civilDate('2026-12-01')
const owner = aPerson()
const tracker = (given: Partial<Tracker> = {}): Tracker => ({
  committee: aCommittee(),
  today,
  names: new Map([[owner.id, owner.name]]),
  showsSettled: false,
  settled: 2,
  isOfficer: true,
  actions: [
    anAction({ dueOn: civilDate('2026-11-30') }),
    anAction({
      id: 'a2',
      reference: 'SR (26/27) 04',
      kind: 'action',
      ownerId: owner.id,
      dueOn: civilDate('2026-12-10'),
      words: 'circulate the <figures>',
    }),
    anAction({ id: 'a3', reference: 'SR (26/27) 05', state: 'paused' }),
    anAction({ id: 'a4', reference: 'SR (26/27) 06', dueOn: civilDate('2027-03-01') }),
  ],
  ...given,
})
const mine = anActionAt({ kind: 'action', ownerId: owner.id, dueOn: civilDate('2026-12-10') })
const received = anActionAt({
  dueOn: civilDate('2027-01-19'),
  evidence: 'Received by Cabinet on Friday 20 November 2026',
})

export const stories: Stories = {
  'the tracker, to an officer': () => trackerPage(tracker(), 1),
  'the tracker, to anyone else': () => trackerPage(tracker({ isOfficer: false, settled: 0 }), 1),
  'the tracker with what is settled': () =>
    trackerPage(
      tracker({
        showsSettled: true,
        actions: [anAction({ state: 'done', answer: 'Accepted in part: one post, from April' })],
      }),
      1,
    ),
  'a long tracker': () =>
    trackerPage(
      tracker({
        actions: Array.from({ length: 20 }, (_, n) => anAction({ id: `a${n}`, reference: `SR (26/27) ${n}` })),
      }),
      2,
    ),
  'nothing open': () => trackerPage(tracker({ actions: [], settled: 0 }), 1),
  'a recommendation': () => actionCard(anActionAt()),
  'a recommendation that was received': () => actionCard(received, 'Its receipt is recorded'),
  'an action on the programme': () => actionCard({ ...mine, nextItem: anItem({ number: 21 }) }),
  'an action settled': () => actionCard(anActionAt({ state: 'done', answer: 'Accepted' }), 'Saved'),
  'the form for a new action': () => newActionView(aCommittee(), { outcomeId: 'o1', minute: '320' }),
  'the form for a new action by itself': () => newActionView(aCommittee(), null),
  'the form for how it stands': () => updateActionView(mine),
  'the form for how it stands, answered': () =>
    updateActionView(anActionAt({ state: 'done', answer: 'Accepted in part: one post' })),
  'the form for receipt by the executive': () => receivedView(anActionAt(), today),
  'the form for receipt by another body': () => receivedView(anActionAt({ body: 'Health Board' }), today),
  'to whoever has it': () => actionAsked(mine),
  'to whoever had it': () =>
    actionAsked(anActionAt({ ...mine.action, state: 'done', answer: 'Done: said on Tuesday 1 December 2026' })),
  'done, to the officer': () => actionIsDone(mine),
  'reminder to whoever has it': () => actionReminder(mine, true),
  'reminder to the officer': () => actionReminder(received, false),
  'four weeks after receipt': () => responseReminder(received, 'four weeks'),
  'seven weeks after receipt': () => responseReminder(received, 'seven weeks'),
  'the last day to answer': () => responseReminder(received, 'last day'),
}
