import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Request } from '../../domain/reports/request.ts'

/** The fictional council that the gallery and the tests tell their stories of. */
export const aCommittee = (given: Partial<Committee> = {}): Committee => ({
  id: '01980000-0000-7000-8000-0000000000c1',
  name: 'Corporate and Communities Panel',
  kind: 'scrutiny',
  nation: 'england',
  profile: 'england-council',
  zone: 'Europe/London',
  regime: 'statutory',
  slackChannel: 'C0PANEL',
  venue: 'County Hall',
  startTime: timeOfDay('10:00'),
  minutesLong: 150,
  nextMinuteNumber: '318',
  isInRehearsal: false,
  settings: DEFAULT_SETTINGS,
  revision: 1,
  ...given,
})

export const aMeeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: '01980000-0000-7000-8000-0000000000d1',
  committeeId: aCommittee().id,
  day: civilDate('2026-11-12'),
  time: timeOfDay('10:00'),
  minutesLong: 150,
  venue: 'County Hall',
  link: null,
  regime: 'statutory',
  state: 'confirmed',
  title: null,
  sequence: 0,
  reason: null,
  revision: 1,
  ...given,
})

export const anItem = (given: Partial<Item> = {}): Item => ({
  id: '01980000-0000-7000-8000-0000000000e1',
  committeeId: aCommittee().id,
  number: 12,
  title: 'Children’s complaints',
  why: 'Stage 2 is slower than it was',
  desiredOutcome: null,
  purpose: 'performance',
  leadOfficerId: null,
  portfolioHolderId: null,
  authorId: null,
  wantedBy: null,
  wantedWhen: null,
  origin: 'officer',
  originMinute: null,
  originText: null,
  parentItemId: null,
  isKeyDecision: false,
  minutesNeeded: null,
  recurs: null,
  recursUntil: null,
  stage: { is: 'unscheduled' },
  urgency: null,
  part: 'open',
  paragraphs: [],
  partReason: null,
  heldElsewhere: null,
  proposedById: null,
  createdById: null,
  revision: 1,
  ...given,
})

export const aPerson = (given: Partial<Person> = {}): Person => ({
  id: '01980000-0000-7000-8000-0000000000a1',
  name: 'Dawn Fletcher',
  title: 'Consumer Relations Manager',
  organisation: null,
  email: 'dawn.fletcher@westmarch.example',
  telephone: null,
  language: 'en',
  assistantId: null,
  zone: 'Europe/London',
  isExternal: false,
  hasLeft: false,
  slackId: 'U0DAWN',
  ...given,
})

export const aRequest = (given: Partial<Request> = {}): Request => ({
  id: '01980000-0000-7000-8000-000000000091',
  committeeId: aCommittee().id,
  itemId: anItem().id,
  meetingId: aMeeting().id,
  kind: 'report',
  askedOfId: aPerson().id,
  askedById: null,
  keyLines: 'Why is Stage 2 slower than it was?\nWhat would help?',
  previous: 'Minute 318',
  format: null,
  why: 'The Panel asked on Thursday 2 July (minute 318)',
  draftDueOn: civilDate('2026-10-14'),
  clearanceDueOn: null,
  dueOn: civilDate('2026-10-30'),
  dueTime: null,
  state: 'asked',
  answerWords: null,
  colleague: null,
  reminderSentOn: null,
  revision: 1,
  ...given,
})
