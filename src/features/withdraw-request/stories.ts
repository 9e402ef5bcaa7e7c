import type { RequestListed } from '../../app/reports/list-requests.ts'
import type { RequestEvent } from '../../domain/reports/request-life.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aRequest } from '../../slack/kit/gallery-data.ts'
import { anInvitation, aRead } from '../../slack/kit/reports/gallery-request.ts'
import { withdrawView } from '../../slack/kit/reports/withdraw-view.ts'
import { requestWithdrawn, withdrawnSaid } from './messages.ts'

const row: RequestListed = {
  request: aRequest(),
  item: anItem(),
  asked: { name: 'Dawn Fletcher', organisation: null, isOutside: false },
  meeting: aMeeting(),
  isHeld: false,
}
const withdrawn: RequestEvent = {
  at: '2026-10-01T09:00:00Z',
  byId: null,
  did: 'withdrawn',
  words: 'The review has been put off to March',
}

export const stories: Stories = {
  'the form': () => withdrawView(aCommittee(), [row], 'request', row.request.id),
  'nothing to withdraw': () => withdrawView(aCommittee(), [], 'request', null),
  'the person is told': () => requestWithdrawn(aRead({ state: 'withdrawn' }, { life: [withdrawn] })),
  'the witness is told': () => requestWithdrawn(anInvitation({ state: 'withdrawn' }, { life: [withdrawn] })),
  'the officer is told': () => withdrawnSaid(aRead({ state: 'withdrawn' })),
  'the officer is told of an invitation': () => withdrawnSaid(anInvitation({ state: 'withdrawn' })),
}
