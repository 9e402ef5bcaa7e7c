import type { Asked } from '../../app/reports/ask.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aPerson, aRequest } from '../../slack/kit/gallery-data.ts'
import { reportRequested } from './messages.ts'
import { requestView } from './views.ts'

const asked = (given: Partial<Asked> = {}): Asked => ({
  request: aRequest(),
  person: aPerson(),
  item: anItem(),
  committee: aCommittee(),
  meeting: aMeeting(),
  goes: 'waiting',
  ...given,
})

export const stories: Stories = {
  'the form': () =>
    requestView({
      committee: aCommittee(),
      items: [anItem()],
      item: anItem(),
      meeting: aMeeting(),
      due: { draft: civilDate('2026-10-14'), clearance: null, final: civilDate('2026-10-30') },
      author: 'U0DAWN',
    }),
  'the form drawn again for the item chosen': () =>
    requestView({
      committee: aCommittee(),
      items: [anItem()],
      item: anItem(),
      meeting: aMeeting(),
      due: { draft: civilDate('2026-10-14'), clearance: null, final: civilDate('2026-10-30') },
      author: 'U0DAWN',
      asked: null,
    }),
  'the form without an item': () =>
    requestView({ committee: aCommittee(), items: [], item: null, meeting: null, due: null, author: null }),
  'report requested': () => reportRequested(asked()),
  'report requested and held for the officer': () => reportRequested(asked({ goes: 'held' })),
  'report requested of somebody outside Slack': () =>
    reportRequested(
      asked({ person: aPerson({ slackId: null, name: 'Dr Ann Rees', isExternal: true }), meeting: null, goes: 'held' }),
    ),
  'report requested, to be cleared': () =>
    reportRequested(asked({ request: aRequest({ clearanceDueOn: civilDate('2026-10-21') }) })),
}
