import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import { changeMade } from '../../slack/kit/programme/change-message.ts'
import { aChangeMade, laterMeeting } from '../../slack/kit/programme/gallery-plan.ts'
import { deferView } from './views.ts'

const form = (given: Partial<Parameters<typeof deferView>[0]> = {}) =>
  deferView({
    committee: aCommittee(),
    items: [anItem()],
    meetings: [{ meeting: laterMeeting(), publishBy: civilDate('2027-01-06') }],
    item: anItem(),
    meetingId: null,
    note: null,
    ...given,
  })
const deferral = { is: 'defer', itemId: anItem().id, why: 'The review is late', minute: null } as const

export const stories: Stories = {
  'the form': () => form(),
  'the form for a referred matter': () => form({ item: anItem({ origin: 'referral' }) }),
  'the form with nothing on the programme': () =>
    form({ items: [], item: null, note: 'There is no item 40 on this programme.' }),
  'deferred to a meeting': () =>
    changeMade(
      aChangeMade({ plan: { ...deferral, meetingId: laterMeeting().id }, from: aMeeting(), to: laterMeeting() }),
      false,
    ),
  'deferred without a meeting': () =>
    changeMade(aChangeMade({ plan: { ...deferral, meetingId: null }, from: aMeeting(), to: null, seen: null }), true),
}
