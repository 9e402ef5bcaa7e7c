import type { RequestListed } from '../../app/reports/list-requests.ts'
import type { Request } from '../../domain/reports/request.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aPerson, aRequest } from '../../slack/kit/gallery-data.ts'
import { anInvitation } from '../../slack/kit/reports/gallery-request.ts'
import { invitationsToMe, witnessesList } from './messages.ts'

const row = (request: Partial<Request>, given: Partial<RequestListed> = {}): RequestListed => ({
  request: aRequest({ kind: 'attend', draftDueOn: null, ...request }),
  item: anItem(),
  asked: { name: 'Dr Ann Rees', organisation: 'River Trust', isOutside: true },
  meeting: aMeeting(),
  isHeld: false,
  ...given,
})
const me = aPerson().id

export const stories: Stories = {
  'who is invited': () =>
    witnessesList(
      aCommittee(),
      [
        row({ state: 'coming' }),
        row({ state: 'asked' }),
        row(
          { state: 'asked' },
          { asked: { name: 'Councillor Ruth Amery', organisation: null, isOutside: false }, isHeld: true },
        ),
        row({ state: 'colleague', colleague: 'Dr Ben Salt' }),
        row({ state: 'another-date' }),
        row({ kind: 'written-evidence', state: 'received' }, { item: anItem({ number: 13, title: 'Floods' }) }),
      ],
      1,
    ),
  'nobody is invited': () => witnessesList(aCommittee(), [], 1),
  'more than a page of them': () =>
    witnessesList(
      aCommittee(),
      Array.from({ length: 20 }, () => row({})),
      1,
    ),
  'my invitations': () =>
    invitationsToMe(
      [anInvitation(), anInvitation({ state: 'coming' })].map((read) => ({ ...read, awayUntil: null })),
      me,
    ),
  'I am not invited': () => invitationsToMe([], me),
}
