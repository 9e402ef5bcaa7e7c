import type { RequestListed } from '../../app/reports/list-requests.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aRequest } from '../../slack/kit/gallery-data.ts'
import { withdrawView } from '../../slack/kit/reports/withdraw-view.ts'

const row: RequestListed = {
  request: aRequest({ kind: 'attend', draftDueOn: null }),
  item: anItem(),
  asked: { name: 'Dr Ann Rees', organisation: 'River Trust', isOutside: true },
  meeting: aMeeting(),
  isHeld: false,
}

export const stories: Stories = {
  'the form': () => withdrawView(aCommittee(), [row], 'invitation', null),
  'nobody is invited': () => withdrawView(aCommittee(), [], 'invitation', null),
}
