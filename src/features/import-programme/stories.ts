import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import type { Act, ChangeProposal, PageProposal, PageRead, ReadProposal } from '../../domain/proposals/reading.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, anItem } from '../../slack/kit/gallery-data.ts'
import type { PageSeen } from './look-at-page.ts'
import { changeEdited, notAllAdded, pageAccepted, pageReadMessage, pageShared } from './messages.ts'
import { editView, importView } from './views.ts'

const PAGE = '01980000-0000-7000-8000-0000000000f1'
const change = (given: Partial<ReadProposal> = {}): ReadProposal => ({
  is: 'add-item',
  minute: '307',
  owner: null,
  ownerId: null,
  body: null,
  meeting: civilDate('2027-01-14'),
  time: timeOfDay('10:00'),
  says: 'the next meeting',
  how: 'the next meeting after Thursday 12 November 2026',
  due: null,
  certainty: 'certain',
  evidence: {
    text: 'An update on the bus network would be added to the agenda for the next meeting.',
    start: 1204,
    end: 1283,
  },
  digest: 'a1b2c3d4e5f60718293a',
  editedBy: null,
  applied: null,
  ...given,
})
const proposal = (given: Partial<ChangeProposal> = {}): ChangeProposal => ({
  id: '01980000-0000-7000-8000-0000000000f2',
  committeeId: aCommittee().id,
  kind: 'reading',
  state: 'open',
  change: change(),
  title: 'Update on the bus network',
  words: null,
  itemId: null,
  meetingId: null,
  proposedById: null,
  proposedAt: '2026-11-13T09:00:00.000Z',
  advice: null,
  advisedById: null,
  decidedById: null,
  decidingBody: null,
  decidedAt: null,
  decision: null,
  reason: null,
  minute: null,
  deferrals: 0,
  revision: 1,
  ...given,
})
const read: PageRead = {
  source: null,
  progress: 'read',
  why: null,
  kind: 'agenda-and-minutes',
  committee: 'Corporate and Communities Panel',
  meeting: { day: '2026-11-12', time: '10:00', how: null },
  counts: { items: 8, people: 14, resolutions: 4, documents: 2 },
  warnings: ['Minute 309 says “phase two” twice, and resolution (4) says phase three.'],
  again: 0,
  leftOut: 1,
  acts: [],
}
const page = (given: Partial<PageRead> = {}): PageProposal => ({
  ...proposal(),
  id: PAGE,
  title: 'Minutes of the Corporate and Communities Panel, 12 November 2026',
  change: { ...read, ...given },
})
const act: Act = {
  id: '01980000-0000-7000-8000-0000000000f9',
  byName: 'Alison Reed',
  at: '2026-11-13T09:00:00.000Z',
  until: '2026-11-13T09:10:00.000Z',
  proposals: ['01980000-0000-7000-8000-0000000000f2'],
  effects: [],
  said: [],
  undoneBy: null,
}
const report = proposal({
  id: '01980000-0000-7000-8000-0000000000f3',
  title: 'Report on Stage 2 of children’s complaints',
  itemId: anItem().id,
  change: change({
    is: 'request-report',
    minute: '308',
    owner: 'Head of Customer Relations',
    meeting: null,
    due: civilDate('2027-01-29'),
    how: null,
    certainty: 'likely',
    evidence: { text: 'Members asked for a report on Stage 2 by the end of January.', start: 2100, end: 2160 },
  }),
})
const seen = (given: Partial<PageSeen> = {}): PageSeen => ({
  page: page(),
  committee: aCommittee(),
  changes: [proposal(), report],
  items: new Map([[anItem().id, anItem()]]),
  people: new Map(),
  ahead: [],
  now: '2026-11-13T09:04:00.000Z',
  ...given,
})
const came = { item: { number: 31, title: 'Update on the bus network' }, meeting: civilDate('2027-01-14'), asked: null }
const added = proposal({
  state: 'applied',
  change: change({
    applied: { actId: act.id, byName: 'Alison Reed', came: { ...came, action: null, elsewhere: null }, short: null },
  }),
})
const tracked = proposal({
  state: 'applied',
  title: 'Circulate the ward figures',
  change: change({
    is: 'action',
    applied: {
      actId: act.id,
      byName: 'Alison Reed',
      came: { item: null, meeting: null, asked: 'Dawn Fletcher', action: 'SR (26/27) 04', elsewhere: 'Training' },
      short: { rule: 'item-is-finished', title: 'Ward figures', stage: 'considered' },
    },
  }),
})

export const stories: Stories = {
  'the form': () => importView(aCommittee()),
  'the form with words': () => importView(aCommittee(), 'RESOLVED: That the report be noted.'),
  'the form for several committees': () =>
    importView(aCommittee(), 'RESOLVED: That the report be noted.', [
      aCommittee(),
      aCommittee({ id: '01980000-0000-7000-8000-0000000000c2', name: 'Health Panel' }),
    ]),
  'a page with what it proposes': () => pageReadMessage(seen()),
  'added, to be undone': () =>
    pageReadMessage(
      seen({ page: page({ acts: [act] }), changes: [added, tracked, proposal({ state: 'dismissed' }), report] }),
    ),
  'a second page of proposals': () =>
    pageReadMessage(
      seen({
        changes: Array.from({ length: 20 }, (_, n) => proposal({ id: `01980000-0000-7000-8000-0000000001${n + 10}` })),
      }),
      2,
    ),
  'a forward plan': () =>
    pageReadMessage(
      seen({
        page: page({
          kind: 'work-programme',
          warnings: [
            '“Leisure contract, award”: the day on which Cabinet decides moved from Tuesday 15 December 2026 to Tuesday 19 January 2027; the last meeting before it is Thursday 14 January 2027.',
          ],
          decisions: [
            { title: 'Leisure contract, award', maker: 'Cabinet', day: civilDate('2027-01-19'), reference: 'FP26/31' },
          ],
        }),
        changes: [],
        ahead: [
          {
            item: { number: 12, title: 'Leisure contract' },
            words:
              'Cabinet decides on Tuesday 19 January 2027. The last meeting before it is Thursday 14 January 2027.',
          },
        ],
      }),
    ),
  'nothing new': () => pageReadMessage(seen({ page: page({ again: 9, leftOut: 0, warnings: [] }), changes: [] })),
  'nothing found': () =>
    pageReadMessage(
      seen({
        page: page({
          kind: 'unknown',
          committee: null,
          meeting: { day: null, time: null, how: null },
          leftOut: 0,
          warnings: [],
        }),
        changes: [],
      }),
    ),
  'being read': () => pageAccepted(seen({ page: page({ progress: 'reading' }) })),
  'not read': () =>
    pageReadMessage(seen({ page: page({ progress: 'not-read', why: 'The file is empty, so nothing was read.' }) })),
  'has been read': () => pageAccepted(seen()),
  'not all added': () =>
    notAllAdded({
      seen: seen(),
      not: [{ title: 'Bus network', why: { rule: 'no-item-meant', title: 'Bus network' } }],
    }),
  shared: () => pageShared(['Bethan Ellis']),
  'shared with nobody': () => pageShared([]),
  'editing a proposal': () => editView(report, PAGE, [anItem()], null),
  edited: () => changeEdited('Update on the bus network'),
}
