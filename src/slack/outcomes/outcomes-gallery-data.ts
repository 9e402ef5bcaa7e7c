import type { ActionAt } from '../../app/outcomes/action-at.ts'
import type { OutcomesAt } from '../../app/outcomes/read-outcomes.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Business } from '../../domain/outcomes/business.ts'
import type { Action, Outcome } from '../../domain/outcomes/outcome.ts'
import { type Referral, typedThemes } from '../../domain/outcomes/referral.ts'
import { aCommittee, aMeeting, anItem, aPerson } from '../kit/gallery-data.ts'

// What the gallery tells of after the meeting of Thursday 12 November 2026.

export const aBusiness = (given: Partial<Business> = {}): Business => ({
  key: anItem().id,
  itemId: anItem().id,
  minute: '320',
  title: 'Children’s complaints',
  part: 'open',
  paragraphs: [],
  isPrivate: false,
  ...given,
})

export const anOutcome = (given: Partial<Outcome> = {}): Outcome => ({
  id: '01980000-0000-7000-8000-0000000000b1',
  meetingId: aMeeting().id,
  itemId: anItem().id,
  minute: '320',
  kind: 'recommended',
  words: null,
  keyPoints: ['Stage 2 took 71 days on average', 'Two posts are vacant'],
  said: [
    { is: 'question', by: 'Councillor Huw <Pike>', words: 'Why is stage 2 slower than last year?' },
    { is: 'answer', by: 'Dawn Fletcher', words: 'Two posts have been vacant since May.' },
  ],
  seeAlso: [{ is: 'minute', minute: '318 of 2 July 2026' }],
  resolutions: [
    {
      number: 1,
      verb: 'RECOMMENDED',
      text: 'both posts be filled before the summer',
      body: 'Cabinet',
      day: civilDate('2026-11-12'),
    },
    {
      number: 2,
      verb: 'RESOLVED',
      text: 'an update come to the next meeting',
      body: null,
      day: civilDate('2026-11-12'),
    },
  ],
  exclusion: null,
  correctionOfId: null,
  at: '2026-11-12T16:00:00.000Z',
  ...given,
})

export const anAction = (given: Partial<Action> = {}): Action => ({
  id: '01980000-0000-7000-8000-0000000000b5',
  committeeId: aCommittee().id,
  meetingId: aMeeting().id,
  itemId: anItem().id,
  minute: '320',
  kind: 'recommendation',
  reference: 'SR (26/27) 03',
  ownerId: null,
  ownerName: null,
  body: 'Cabinet',
  words: 'both posts be filled before the summer',
  dueOn: null,
  state: 'open',
  answer: null,
  evidence: null,
  nextItemId: null,
  ...given,
})

export const anActionAt = (action: Partial<Action> = {}, given: Partial<ActionAt> = {}): ActionAt => ({
  action: anAction(action),
  committee: aCommittee(),
  meeting: aMeeting({ state: 'held' }),
  item: anItem(),
  owner: action.ownerId ? aPerson() : null,
  nextItem: null,
  ...given,
})

export const outcomesAt = (given: Partial<OutcomesAt> = {}): OutcomesAt => ({
  committee: aCommittee(),
  meeting: aMeeting({ state: 'held' }),
  lines: [],
  memos: [],
  actions: [anAction()],
  coming: [aMeeting({ id: '01980000-0000-7000-8000-0000000000d2', day: civilDate('2027-01-14') })],
  business: [
    {
      business: aBusiness({ key: 'standing:1', itemId: null, minute: '318', title: 'Minutes of the last meeting' }),
      outcome: null,
    },
    { business: aBusiness(), outcome: anOutcome() },
    {
      business: aBusiness({
        key: '01980000-0000-7000-8000-0000000000e3',
        itemId: '01980000-0000-7000-8000-0000000000e3',
        minute: '321',
        title: 'A contract for the depot',
        part: 'exempt',
        paragraphs: ['3'],
        isPrivate: true,
      }),
      outcome: null,
    },
  ],
  ...given,
})

export const aMemo = (given: Partial<Referral> = {}): Referral => ({
  id: '01980000-0000-7000-8000-0000000000b9',
  committeeId: aCommittee().id,
  itemId: anItem().id,
  meetingId: aMeeting().id,
  minute: '320',
  toBody: 'Cabinet',
  forDay: civilDate('2026-12-17'),
  words: 'RECOMMENDED to Cabinet that both posts be filled',
  comments: typedThemes('Staff: two posts are vacant\nTime: Stage 2 took <71> days\nStaff: agency staff cost more'),
  deliveredAt: null,
  deliveryProof: null,
  receivedOn: null,
  response: null,
  state: 'prepared',
  ...given,
})
