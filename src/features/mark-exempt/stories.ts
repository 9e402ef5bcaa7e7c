import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import { aPaper } from '../../slack/kit/reports/gallery-request.ts'
import { decidedWithoutWords, partDecided, partSuggested, suggestionMade } from './messages.ts'
import { paperDecided, paperSuggested } from './paper-messages.ts'
import type { PaperSeen, PartSeen } from './see-part.ts'
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
  papers: [],
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
    paper: null,
    decides: true,
    holdsExemptText: false,
    note: null,
    ...given,
  })

const report = aPaper({ title: 'Contract for a service', isDecided: false })
const appendix = aPaper({
  id: '01980000-0000-7000-8000-0000000000b2',
  title: 'Exempt appendix',
  link: 'https://intranet.westmarch.example/papers/12b',
  part: 'exempt',
  paragraphs: ['3'],
  partReason: why,
  isAppendix: true,
  appendixOfId: report.id,
  isDecided: true,
})
const unsure = { ...appendix, part: 'unsure', paragraphs: [], partReason: null, isDecided: false } as const
const paperSeen = (given: Partial<PaperSeen> = {}): PaperSeen => ({
  ...seen({ papers: [report, appendix], changes: [suggested, decided] }),
  paper: appendix,
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
  'the form where the item has papers': () => form({ seen: seen({ papers: [report, unsure] }) }),
  'the form, opened on a paper': () => form({ seen: seen({ papers: [report, appendix] }), paper: appendix }),
  'a paper, suggested': () => paperSuggested(paperSeen({ paper: unsure, changes: [suggested] })),
  'the suggestion of a paper, to whoever made it': () =>
    suggestionMade(paperSeen({ paper: unsure, changes: [suggested] }), ['Owen Pratt']),
  'the suggestion of a paper, with nobody to decide': () =>
    suggestionMade(paperSeen({ paper: unsure, changes: [suggested] }), []),
  'decided: an exempt appendix': () => paperDecided(paperSeen()),
  'decided: an exempt appendix, its report to follow': () =>
    paperDecided(paperSeen({ papers: [{ ...report, state: 'to-follow', link: null }, appendix] })),
  'decided: an appendix after publication': () => paperDecided(paperSeen({ publishedOn: civilDate('2026-11-04') })),
  'decided: a paper is open': () =>
    paperDecided(paperSeen({ paper: { ...appendix, part: 'open', paragraphs: [], partReason: null } })),
  suggested: () => partSuggested(seen()),
  'the suggestion, to whoever made it': () => suggestionMade(seen(), ['Owen Pratt']),
  'the suggestion, with nobody to decide': () => suggestionMade(seen(), []),
  'decided: exempt': () => partDecided(seen({ item: exempt, changes: [suggested, decided] })),
  'decided after publication': () =>
    partDecided(seen({ item: exempt, changes: [decided], publishedOn: civilDate('2026-11-04') })),
  'decided by an executive': () =>
    partDecided(seen({ item: exempt, changes: [decided], committee: aCommittee({ profile: 'england-executive' }) })),
  'decided: it is for the committee only, to whoever suggested it': () => decidedWithoutWords(aCommittee()),
  'open again: the motion was lost': () =>
    partDecided(
      seen({ changes: [{ ...decided, was: 'possible', now: 'open', reason: 'The motion was lost.', paragraphs: [] }] }),
    ),
}
