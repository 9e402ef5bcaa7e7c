import type { Paper } from '../../../app/ports/papers.ts'
import type { RequestRead } from '../../../app/reports/read-request.ts'
import { civilDate } from '../../../domain/calendar/civil-date.ts'
import type { Clearance } from '../../../domain/reports/clearance.ts'
import type { Request } from '../../../domain/reports/request.ts'
import { aCommittee, aMeeting, anItem, aPerson, aRequest } from '../gallery-data.ts'

/** A request as its messages read it, for the gallery and for tests. */
export const aRead = (request: Partial<Request> = {}, given: Partial<RequestRead> = {}): RequestRead => ({
  request: aRequest(request),
  item: anItem(),
  committee: aCommittee(),
  meeting: aMeeting(),
  asked: aPerson(),
  officer: aPerson({
    id: '01980000-0000-7000-8000-0000000000a2',
    name: 'Alison Grey',
    title: 'Democratic Services Officer',
    email: 'alison.grey@westmarch.example',
    telephone: '01632 960123',
    slackId: 'U0ALISON',
  }),
  askedOn: civilDate('2026-09-23'),
  life: [],
  clearances: [],
  papers: [],
  evidence: null,
  ...given,
})

/** An invitation, answered or not. */
export const anInvitation = (request: Partial<Request> = {}, given: Partial<RequestRead> = {}): RequestRead =>
  aRead(
    { kind: 'attend', draftDueOn: null, format: 'In person or remotely', dueOn: civilDate('2026-10-16'), ...request },
    {
      asked: aPerson({ name: 'Dr Ann Rees', organisation: 'River Trust', title: 'Director' }),
      ...given,
    },
  )

export const aPaper = (given: Partial<Paper> = {}): Paper => ({
  id: '01980000-0000-7000-8000-0000000000b1',
  itemId: anItem().id,
  requestId: aRequest().id,
  meetingId: aMeeting().id,
  appendixOfId: null,
  title: anItem().title,
  link: 'https://documents.westmarch.example/complaints',
  state: 'held-elsewhere',
  part: 'open',
  paragraphs: [],
  partReason: null,
  isDecided: false,
  decidedById: null,
  decidedAt: null,
  isAppendix: false,
  slackFileId: null,
  fileName: null,
  summary: 'Stage 2 takes 65 days; three causes, two remedies.',
  lateReason: null,
  receivedAt: '2026-10-28T10:00:00Z',
  byId: null,
  ...given,
})

/** One clearance of a report, for the gallery and for tests. */
export const aClearance = (given: Partial<Clearance> = {}): Clearance => ({
  kind: 'finance',
  personId: aPerson().id,
  name: 'Mali Price',
  state: 'waiting',
  words: null,
  position: 1,
  needs: 'all',
  askedAt: '2026-10-14T09:00:00Z',
  answeredAt: null,
  version: null,
  delegateForId: null,
  delegateFor: null,
  because: null,
  ...given,
})
