import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { laterMeeting } from '../../slack/kit/programme/gallery-plan.ts'
import type { Happened } from './item-history.ts'
import { history, whichItem } from './messages.ts'

const step = (given: Partial<Extract<Happened, { is: 'step' }>> = {}): Happened => ({
  is: 'step',
  at: '2026-07-03T09:00:00.000Z',
  stage: 'unscheduled',
  by: 'Alison Grey',
  to: null,
  from: null,
  elsewhere: null,
  why: null,
  minute: null,
  consulted: [],
  wentAhead: null,
  ...given,
})
const marsh = { name: 'Councillor Ewan Marsh', role: 'chair', purpose: 'consult', words: null } as const
const cleared = (did: string, words: string | null = null): Happened => ({
  is: 'cleared',
  at: '2026-10-20T09:00:00.000Z',
  by: 'Mali Price',
  did,
  words,
})
const life: readonly Happened[] = [
  step({ why: 'Stage 2 is slower than it was', minute: '318' }),
  step({ stage: 'scheduled', to: aMeeting().day, consulted: [{ ...marsh, answer: 'content' }] }),
  step({
    stage: 'deferred',
    from: aMeeting().day,
    to: laterMeeting().day,
    why: 'The review is *late*',
    consulted: [{ ...marsh, answer: null }],
    wentAhead: 'The agenda goes out tomorrow',
  }),
  {
    is: 'asked',
    at: '2026-10-01T09:00:00.000Z',
    by: 'Alison Grey',
    change: { is: 'remove', itemId: 'e1', why: null, minute: null },
    to: null,
    consulted: [{ ...marsh, answer: 'change', words: 'Keep it until the review reports' }],
    state: 'change-wanted',
  },
  step({ stage: 'sent-elsewhere', elsewhere: 'Briefing note on complaints', from: civilDate('2027-01-14') }),
  step({ stage: 'closed', elsewhere: 'Briefing note on complaints', why: 'Circulated on 29 January' }),
  step({ stage: 'withdrawn', from: aMeeting().day }),
  step({ stage: 'considered', to: aMeeting().day, minute: '324' }),
  step({ stage: 'carried-over', from: aMeeting().day }),
  step({ stage: 'referred', by: 'a member' }),
  step({ stage: 'on-agenda', to: aMeeting().day }),
]

export const stories: Stories = {
  'with the clearances of its report': () =>
    history(
      {
        item: anItem(),
        committee: aCommittee(),
        happened: [
          cleared('lead-officer-cleared'),
          cleared('legal-changes-needed', 'Paragraph 4 names a *family*'),
          cleared('clearance-passed-on'),
          cleared('person-cleared'),
        ],
        mayKeep: true,
        mayGather: true,
      },
      1,
    ),
  'a whole life': () =>
    history({ item: anItem(), committee: aCommittee(), happened: life, mayKeep: true, mayGather: true }, 1),
  'its second page': () =>
    history({ item: anItem(), committee: aCommittee(), happened: life, mayKeep: false, mayGather: false }, 2),
  'nothing recorded yet': () =>
    history({ item: anItem(), committee: aCommittee(), happened: [], mayKeep: false, mayGather: false }, 1),
  'which item': () =>
    whichItem(aCommittee(), [anItem(), anItem({ id: 'e2', number: 13, title: 'Apprenticeships' })], null),
  'no such item': () => whichItem(aCommittee(), [anItem()], 'There is no item “40” on this programme.'),
  'nothing on the programme': () => whichItem(aCommittee(), [], null),
}
