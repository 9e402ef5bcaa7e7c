import type { RequestListed } from '../../app/reports/list-requests.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aPerson, aRequest } from '../../slack/kit/gallery-data.ts'
import { aRead } from '../../slack/kit/reports/gallery-request.ts'
import { remindedSaid, remindView } from './messages.ts'

const row: RequestListed = {
  request: aRequest(),
  item: anItem(),
  asked: { name: 'Dawn Fletcher', organisation: null, isOutside: false },
  meeting: aMeeting(),
  isHeld: false,
}
const outside = aPerson({ name: 'Dr Ann Rees', slackId: null, isExternal: true })

export const stories: Stories = {
  'the form': () => remindView(aCommittee(), [row], row.request.id),
  'nobody to remind': () => remindView(aCommittee(), [], null),
  reminded: () => remindedSaid({ read: aRead(), isHeld: false }),
  'reminded in rehearsal': () => remindedSaid({ read: aRead(), isHeld: true }),
  'reminded by letter': () => remindedSaid({ read: aRead({}, { asked: outside }), isHeld: false }),
}
