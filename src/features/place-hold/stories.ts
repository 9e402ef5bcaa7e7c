import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { holdView, whatIsKept } from './messages.ts'
import type { HoldSeen } from './see-holds.ts'

const request: HoldSeen = {
  id: '01980000-0000-7000-8000-0000000000f1',
  why: 'information-request',
  kind: 'item',
  aboutId: anItem().id,
  since: '2026-11-02T09:00:00Z',
  endedAt: null,
  byId: null,
  what: 'Item 12, Children’s complaints',
  by: 'Alison Reed',
}
const litigation: HoldSeen = {
  ...request,
  id: '01980000-0000-7000-8000-0000000000f2',
  why: 'litigation',
  kind: 'meeting',
  what: 'The meeting on Thursday 12 November 2026 and its business',
}
const seen = { committee: aCommittee(), holds: [request, litigation], mayRelease: true, itemMeant: null }

export const stories: Stories = {
  'what is kept, to whoever may release it': () => whatIsKept(seen),
  'what is kept, to an officer': () => whatIsKept({ ...seen, mayRelease: false }),
  'nothing is kept; from an item’s history': () => whatIsKept({ ...seen, holds: [], itemMeant: anItem() }),
  'the form': () =>
    holdView(aCommittee(), { items: [anItem()], meetings: [aMeeting()], itemId: null, mayPeople: true }),
  'the form, of one item, for an officer': () =>
    holdView(aCommittee(), { items: [anItem()], meetings: [], itemId: anItem().id, mayPeople: false }),
}
