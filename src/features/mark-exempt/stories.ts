import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { partDecided, partSuggested, suggestionMade } from './messages.ts'
import type { PartSeen } from './see-part.ts'
import { type PrivateAsked, privateView } from './views.ts'

const why = 'The terms offered are still being negotiated, and the council would pay more if they were known'
const suggested = {
  at: '2026-09-14T09:00:00Z',
  was: 'open',
  now: 'exempt',
  paragraphs: ['3'],
  reason: why,
  suggestedById: 'a',
  decidedById: null,
  by: 'Dawn Fletcher',
} as const
const decided = { ...suggested, at: '2026-09-16T10:00:00Z', decidedById: 'b', by: 'Owen Pratt' } as const

const seen = (given: Partial<PartSeen> = {}): PartSeen => ({
  item: anItem({ title: 'Contract for a service' }),
  committee: aCommittee(),
  changes: [suggested],
  holds: false,
  meetingDay: civilDate('2026-11-12'),
  publishedOn: null,
  ...given,
})
const exempt = anItem({
  title: 'Contract for a service',
  part: 'exempt',
  paragraphs: ['3'],
  partReason: why,
  heldElsewhere: 'https://intranet.westmarch.example/papers/12',
})
const form = (given: Partial<PrivateAsked> = {}) =>
  privateView({
    committee: aCommittee(),
    items: [anItem({ title: 'Contract for a service' })],
    seen: seen(),
    decides: true,
    holdsExemptText: false,
    note: null,
    ...given,
  })

export const stories: Stories = {
  'the form, for whoever decides': () => form(),
  'the form, for whoever suggests': () => form({ decides: false, seen: seen({ changes: [] }) }),
  'the form without an item': () => form({ seen: null, note: 'There is no item 40 on this programme.' }),
  'the form where the council holds closed text': () => form({ holdsExemptText: true }),
  'the form after possibly exempt business': () =>
    form({ seen: seen({ item: anItem({ part: 'possible', paragraphs: ['3'] }), changes: [decided] }) }),
  'the form in Wales': () => form({ committee: aCommittee({ nation: 'wales' }), seen: null }),
  'the form in Northern Ireland': () => form({ committee: aCommittee({ nation: 'northern-ireland' }), seen: null }),
  'the form in Scotland': () => form({ committee: aCommittee({ nation: 'scotland' }), seen: null }),
  suggested: () => partSuggested(seen()),
  'the suggestion, to whoever made it': () => suggestionMade(seen(), ['Owen Pratt']),
  'the suggestion, with nobody to decide': () => suggestionMade(seen(), []),
  'decided: exempt': () => partDecided(seen({ item: exempt, changes: [suggested, decided] })),
  'decided after publication': () =>
    partDecided(seen({ item: exempt, changes: [decided], publishedOn: civilDate('2026-11-04') })),
  'decided by an executive': () =>
    partDecided(seen({ item: exempt, changes: [decided], committee: aCommittee({ profile: 'england-executive' }) })),
  'open again: the motion was lost': () =>
    partDecided(
      seen({ changes: [{ ...decided, was: 'possible', now: 'open', reason: 'The motion was lost.', paragraphs: [] }] }),
    ),
}
