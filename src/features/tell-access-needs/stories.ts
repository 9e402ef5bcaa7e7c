import type { Stories } from '../../slack/kit/gallery.ts'
import { anInvitation } from '../../slack/kit/reports/gallery-request.ts'
import { accessNeeds, needsForgotten, needsTold, needsView } from './messages.ts'

export const stories: Stories = {
  'the form': () => needsView(anInvitation()),
  'the form without an officer or a meeting': () => needsView(anInvitation({}, { officer: null, meeting: null })),
  'the contact officer is told': () => accessNeeds(anInvitation(), 'A hearing loop, and a seat near the door'),
  'it has been deleted': () => needsForgotten(),
  'they are told themselves': () => needsTold(anInvitation()),
  'they are told, without a name': () => needsTold(anInvitation({}, { officer: null })),
}
