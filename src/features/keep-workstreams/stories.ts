import type { RowAt, TableAt } from '../../app/workstreams/read-table.ts'
import { civilDate } from '../../domain/calendar/civil-date.ts'
import { bareWorkstream, type Workstream } from '../../domain/workstreams/workstream.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem, aPerson } from '../../slack/kit/gallery-data.ts'
import { resolutionsMessage, workstreamCard, workstreamClosed, workstreamsPage } from './messages.ts'
import { highlightAsked, pageTaken, workstreamEnds } from './notice-messages.ts'
import type { CardAt } from './open-workstream.ts'
import { pageFoundView, pageView } from './page-views.ts'
import type { PageSeen } from './take-page.ts'
import { ratingView, workstreamView } from './views.ts'

// Two invented programmes: a partnership’s workstreams, and services that two districts part or share.
const today = civilDate('2026-11-02')
const aWorkstream = (given: Partial<Workstream> = {}): Workstream => ({
  ...bareWorkstream(aCommittee().id, 'Oral health', 1),
  id: '01980000-0000-7000-8000-0000000000f1',
  closedAt: null,
  revision: 1,
  ...given,
})
const full = aWorkstream({
  areas: ['Schools', 'Care homes'],
  leads: [
    { authority: 'NDC', name: 'Priya Sharma' },
    { authority: 'SDC', name: 'Tom <Hughes>' },
  ],
  rating: 'amber',
  ratingReason: 'Two of five practices have not signed',
  ratingOn: civilDate('2026-10-01'),
  endsOn: civilDate('2026-12-18'),
  itemId: anItem().id,
  reportsEvery: 'quarterly',
  reportFromId: aPerson().id,
  reportsFrom: civilDate('2026-03-31'),
  reportNextOn: civilDate('2026-12-31'),
})
const group = { id: '01980000-0000-7000-8000-0000000000f7', name: 'Partnership Officers’ Group' }
const fed: Workstream = {
  ...full,
  feedingId: group.id,
  feedingBody: group.name,
  feedingOn: civilDate('2026-10-20'),
  targets: [
    { words: '10% of the running cost', by: civilDate('2027-03-31') },
    { words: 'Sharing from the spring', by: null },
  ],
  funding: [{ words: '£1.2m of the Transformation <Award>', amount: '£1.2m', from: civilDate('2027-04-01') }],
}
const row = (one: Workstream, given: Partial<RowAt> = {}): RowAt => ({
  one,
  item: one.itemId ? anItem() : null,
  meeting: one.itemId ? aMeeting() : null,
  author: one.reportFromId ? aPerson().name : null,
  feedingMeets: null,
  ...given,
})
const service = (name: string, phase: string, given: Partial<Workstream> = {}): RowAt =>
  row(aWorkstream({ id: `w-${name}`, name, phase, itemId: anItem().id, ...given }))
const table = (given: Partial<TableAt> = {}): TableAt => ({
  committee: aCommittee(),
  today,
  rows: [
    row(full),
    row(aWorkstream({ id: 'w2', name: 'Active travel', rating: 'green', ratingOn: civilDate('2026-10-01') })),
    row(aWorkstream({ id: 'w3', name: 'Loneliness', endsOn: civilDate('2026-09-30') })),
  ],
  found: [],
  isOfficer: true,
  ...given,
})
const phases = table({
  rows: [
    service('Housing', 'Phase 1', { direction: 'decoupled' }),
    service('Climate Team', 'Phase 1', {
      direction: 'further-work',
      directionReason: 'The future model is not settled',
    }),
    service('Payroll', 'Phase 2', {
      direction: 'partnership',
      feedingBody: 'Shared Services Working Group',
      feedingOn: civilDate('2026-11-12'),
    }),
    service('Licensing', 'Phase 2'),
  ],
  found: [
    {
      minute: '320',
      difference: {
        is: 'phase',
        of: { number: 3, text: 'the direction of travel for services in phase one be endorsed' },
        name: 'Payroll',
        says: 'phase one',
        table: 'phase two',
      },
    },
    {
      minute: '320',
      difference: {
        is: 'said-twice',
        of: { number: null, text: 'The Panel endorsed the services within phase one' },
        says: 'phase one',
        meant: 'phase two',
      },
    },
    {
      minute: '320',
      difference: {
        is: 'direction',
        of: { number: 2, text: '' },
        name: 'Climate Team',
        says: 'decouple',
        table: 'further-work',
      },
    },
    {
      minute: null,
      difference: { is: 'left-out', of: { number: 3, text: '' }, name: 'Licensing', phase: 'phase two' },
    },
  ],
})
const card: CardAt = {
  committee: aCommittee(),
  today,
  isOfficer: true,
  row: row(full),
  happened: [
    { at: '2026-10-20T08:00:00.000Z', did: 'highlight-report-asked', detail: { due: '2026-09-30' }, by: null },
    {
      at: '2026-10-01T09:00:00.000Z',
      did: 'workstream-rated',
      detail: { rating: 'amber', why: 'Two of five practices have not signed' },
      by: 'Alison Reed',
    },
    { at: '2026-03-02T09:00:00.000Z', did: 'workstream-added', detail: {}, by: 'Alison Reed' },
  ],
}
const seen: PageSeen = {
  committee: aCommittee(),
  file: 'minutes <final>.docx',
  digest: 'a1b2c3d4e5f60718293a',
  plan: {
    add: [
      { ...bareWorkstream(aCommittee().id, 'Payroll', 1), phase: 'Phase 2', direction: 'partnership' },
      { ...bareWorkstream(aCommittee().id, 'Loneliness', 2), rating: 'red' },
    ],
    fill: [{ stands: full, becomes: { ...full, rating: 'green' } }],
    differ: ['“Licensing” is in phase one on the page, and in phase two in the table.'],
  },
  ratings: { red: 1, amber: 0, green: 2 },
  warnings: ['The same sentence says phase one twice: one of the two may be meant for phase two.'],
}
const item = anItem({ title: 'Oral health: highlight report, Thursday 31 December 2026', number: 21 })

export const stories: Stories = {
  'the table, to an officer': () => workstreamsPage(table(), 1),
  'the table, to anyone else': () => workstreamsPage(table({ isOfficer: false }), 1),
  'phases of services, beside minutes that differ': () => workstreamsPage(phases, 1),
  'a long table': () =>
    workstreamsPage(
      table({
        rows: Array.from({ length: 18 }, (_, n) => service(`Service ${n + 1}`, `Phase ${1 + Math.floor(n / 6)}`)),
      }),
      2,
    ),
  'no workstreams yet': () => workstreamsPage(table({ rows: [] }), 1),
  'one workstream': () => workstreamCard(card),
  'one workstream with targets and funding, fed on a day without a meeting': () =>
    workstreamCard({ ...card, row: row(fed, { feedingMeets: false }) }),
  'one workstream, just rated': () => workstreamCard(card, 'Saved'),
  'one workstream, to anyone else': () =>
    workstreamCard({ ...card, isOfficer: false, happened: card.happened.map((one) => ({ ...one, by: null })) }),
  'a workstream closed': () => workstreamClosed({ one: full, committee: aCommittee() }),
  'the resolutions of the table': () => resolutionsMessage(phases),
  'no resolutions yet': () => resolutionsMessage(table({ rows: [] })),
  'the form for a new one': () =>
    workstreamView({ committee: aCommittee(), items: [anItem()], bodies: [], one: null, author: null }),
  'the form for one that stands': () =>
    workstreamView({ committee: aCommittee(), items: [anItem()], bodies: [group], one: fed, author: 'U0DAWN' }),
  'the form for how it stands': () => ratingView(full, today),
  'the form for how it stands, not known so far': () => ratingView(aWorkstream(), today),
  'the form that takes a page': () => pageView(aCommittee()),
  'what was found on a page': () => pageFoundView(seen, 'F0PAGE'),
  'nothing new on a page': () =>
    pageFoundView({ ...seen, plan: { add: [], fill: [], differ: [] }, ratings: null, warnings: [] }, 'F0PAGE'),
  'a page taken over': () => pageTaken(seen),
  'it ends in some weeks': () => workstreamEnds({ one: full, committee: aCommittee() }, today),
  'it ends today': () => workstreamEnds({ one: full, committee: aCommittee() }, civilDate('2026-12-18')),
  'a highlight report was asked for': () =>
    highlightAsked({
      item,
      committee: aCommittee(),
      meeting: aMeeting({ day: civilDate('2027-01-14') }),
      asked: { name: 'Dawn Fletcher', dueOn: civilDate('2027-01-04') },
    }),
  'nobody could be asked for a highlight report': () =>
    highlightAsked({ item, committee: aCommittee(), meeting: null, asked: null }),
}
