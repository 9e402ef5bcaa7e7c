import type { Made } from '../../../app/programme/make-change.ts'
import type { PutToChair } from '../../../app/programme/put-to-chair.ts'
import type { WorkedOut } from '../../../app/programme/work-out.ts'
import { civilDate } from '../../../domain/calendar/civil-date.ts'
import { meetingTimetable, publishingDays, type Timetable } from '../../../domain/calendar/timetable.ts'
import type { Person } from '../../../domain/people/person.ts'
import { stagesOf } from '../../../domain/programme/deadlines.ts'
import type { Consultation } from '../../../domain/proposals/proposal.ts'
import { aCommittee, aMeeting, anItem } from '../gallery-data.ts'

/** The made-up changes that the gallery tells its stories of. */
export const aTimetable = (): Timetable => {
  const worked = meetingTimetable({ day: aMeeting().day, time: aMeeting().time })
  if (!worked.ok) throw new Error('The gallery’s meeting lies outside the known calendar.')
  return worked.value
}

export const aPlan = (given: Partial<WorkedOut> = {}): WorkedOut => {
  const item = anItem()
  const to = aMeeting()
  const timetable = aTimetable()
  const days = publishingDays(timetable)
  return {
    plan: { is: 'schedule', itemId: item.id, meetingId: to.id, urgency: null, why: null, minute: null },
    committee: aCommittee(),
    was: item,
    becomes: { ...item, stage: { is: 'scheduled', meetingId: to.id } },
    steps: [],
    from: null,
    to,
    seen: {
      timetable,
      others: [],
      at: {
        meeting: to,
        kind: 'scrutiny',
        publishing: days && { ...days, publishedOn: null },
        stages: stagesOf(timetable),
        awaitsApproval: false,
      },
    },
    timeliness: { item: 'in-time', lateBecause: null, isTargetMissed: false, stagesPast: [] },
    consequences: [],
    ...given,
  }
}

export const aChangeMade = (given: Partial<Made> = {}): Made => {
  const worked = aPlan(given)
  return { item: worked.becomes, destination: null, ...worked, ...given }
}

export const aPerson = (given: Partial<Person> = {}): Person => ({
  id: '01980000-0000-7000-8000-0000000000a1',
  name: 'Councillor Ewan Marsh',
  title: null,
  organisation: null,
  email: null,
  telephone: null,
  language: 'en',
  assistantId: null,
  zone: 'Europe/London',
  isExternal: false,
  hasLeft: false,
  slackId: 'U0CHAIR',
  ...given,
})

export const aConsultation = (given: Partial<Consultation> = {}): Consultation => ({
  id: '01980000-0000-7000-8000-0000000000f1',
  committeeId: aCommittee().id,
  kind: 'consultation',
  state: 'open',
  change: aPlan().plan,
  title: anItem().title,
  words: null,
  itemId: anItem().id,
  meetingId: aMeeting().id,
  proposedById: '01980000-0000-7000-8000-0000000000a2',
  proposedAt: '2026-09-01T09:00:00.000Z',
  advice: null,
  advisedById: null,
  decidedById: null,
  decidingBody: null,
  decidedAt: null,
  decision: null,
  reason: null,
  minute: null,
  deferrals: 0,
  revision: 1,
  ...given,
})

type Asked = Extract<PutToChair, { is: 'asked' }>
export const anAsking = (given: Partial<Asked> = {}): Asked => ({
  is: 'asked',
  proposal: aConsultation(),
  person: aPerson(),
  asked: { personId: aPerson().id, role: 'chair', insteadOf: null, because: null },
  mustApprove: false,
  isHeld: false,
  ...given,
})

export const laterMeeting = () => aMeeting({ id: '01980000-0000-7000-8000-0000000000d2', day: civilDate('2027-01-14') })
