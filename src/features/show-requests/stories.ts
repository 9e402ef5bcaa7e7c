import type { OwedHere, RequestListed } from '../../app/reports/list-requests.ts'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts'
import type { Request } from '../../domain/reports/request.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aPerson, aRequest } from '../../slack/kit/gallery-data.ts'
import { anInvitation, aPaper, aRead } from '../../slack/kit/reports/gallery-request.ts'
import { requestCard } from '../../slack/kit/reports/request-card.ts'
import { owedByMe, requestsList } from './messages.ts'

const row = (request: Partial<Request> = {}, given: Partial<RequestListed> = {}): RequestListed => ({
  request: aRequest(request),
  item: anItem(),
  asked: { name: 'Dawn Fletcher', organisation: null, isOutside: false },
  meeting: aMeeting(),
  isHeld: false,
  ...given,
})
const outside = { name: 'Dr Ann Rees', organisation: 'River Trust', isOutside: true }
const me = aPerson().id
const owed = (read: RequestRead, awayUntil: CivilDate | null = null): OwedHere => ({ ...read, awayUntil })

export const stories: Stories = {
  'what is owed to a committee': () =>
    requestsList(
      aCommittee(),
      [
        row(),
        row({ state: 'accepted' }, { item: anItem({ number: 13, title: 'Apprenticeships' }) }),
        row({ state: 'longer-asked' }, { item: anItem({ number: 14, title: 'Road safety <update>' }) }),
        row({ state: 'received' }, { item: anItem({ number: 15, title: 'Libraries' }) }),
        row({ kind: 'written-evidence', draftDueOn: null }, { asked: outside, meeting: null }),
      ],
      1,
      1,
    ),
  'nothing is owed to a committee': () => requestsList(aCommittee(), [], 1, 0),
  'more than a page of it': () =>
    requestsList(
      aCommittee(),
      Array.from({ length: 30 }, (_, n) => row({}, { item: anItem({ number: n + 1 }) })),
      2,
      0,
    ),
  'what I owe': () =>
    owedByMe(
      [
        owed(aRead()),
        owed(aRead({ state: 'accepted' })),
        owed(aRead({ state: 'received' })),
        owed(aRead({}, { asked: aPerson({ id: 'x' }) })),
        owed(aRead({}, { asked: aPerson({ id: 'y', name: 'Gareth Pugh' }) }), civilDate('2026-10-09')),
      ],
      me,
    ),
  'I owe nothing': () => owedByMe([], me),
  'a request opened': () => requestCard(aRead()),
  'a request of somebody outside Slack': () =>
    requestCard(
      aRead({ kind: 'written-evidence', draftDueOn: null }, { asked: aPerson({ slackId: null, isExternal: true }) }),
    ),
  'a request with what came in': () => requestCard(aRead({ state: 'received' }, { papers: [aPaper()] })),
  'an invitation opened that waits to be sent': () => requestCard(anInvitation({ state: 'asked' }), true),
  'an invitation opened': () => requestCard(anInvitation({ state: 'another-date', answerWords: 'In January' })),
}
