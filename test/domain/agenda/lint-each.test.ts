import { describe, expect, it } from 'vitest'
import type { ItemToCompose, ToCompose } from '../../../src/domain/agenda/compose.ts'
import type { Doubt } from '../../../src/domain/agenda/doubt.ts'
import { lint, type ToLint } from '../../../src/domain/agenda/lint.ts'
import { timingOf } from '../../../src/domain/agenda/timing.ts'
import { saysPrivate } from '../../../src/domain/agenda/titles.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { noticeDoubts } from '../../../src/domain/notices/doubts.ts'
import { workstreamDoubts } from '../../../src/domain/workstreams/on-agenda.ts'
import type { Workstream } from '../../../src/domain/workstreams/workstream.ts'
import { agendaOf, aLinePaper, scheduled, standing } from './agenda-of.ts'

const DAY = civilDate('2021-03-11')
const found = (
  items: readonly ItemToCompose[],
  given: Partial<ToLint> = {},
  composed: Partial<ToCompose> = {},
): readonly Doubt[] => {
  const lines = agendaOf(items, composed)
  return lint({
    lines,
    day: DAY,
    timing: timingOf(lines, timeOfDay('10:00'), 150),
    minutesLong: 150,
    expected: ['apologies', 'declarations', 'public-participation', 'minutes', 'work-programme'],
    promises: [],
    wantedBy: new Map(),
    ...given,
  })
}
const stream = (given: Partial<Workstream>) =>
  workstreamDoubts(
    [{ key: 'item:1', itemId: '1', title: 'Services' }],
    [
      {
        ...{ id: 'w', committeeId: 'c', name: 'Housing', phase: null, areas: [], leads: [], directionReason: null },
        ...{ direction: 'decouple', rating: 'green', ratingReason: null, ratingOn: null, endsOn: null },
        ...{ feedingBody: null, feedingOn: null, feedingId: null, targets: [], funding: [] },
        ...{ itemId: '1', reportsEvery: null, reportFromId: null },
        ...{ reportsFrom: null, reportNextOn: null, position: 0, closedAt: null, revision: 1 },
        ...given,
      },
    ],
    DAY,
  )
const notice = (today: string, givenOn: string | null) =>
  noticeDoubts(
    [
      {
        key: 'item:1',
        title: 'Bus contracts',
        notices: [
          {
            kind: 'key-decision',
            by: civilDate('2021-02-09'),
            given: givenOn
              ? {
                  ...{ kind: 'key-decision', itemId: '1', meetingId: 'm', link: null, byId: null },
                  ...{ givenOn: civilDate(givenOn), at: '2021-02-01T09:00:00Z' },
                }
              : null,
          },
        ],
      },
    ],
    civilDate(today),
  )
const EXEMPT = { part: 'exempt', paragraphs: ['3'] } as const
const closed = aLinePaper('Prices', { part: 'exempt', paragraphs: ['3'], isDecided: true })
const late = { decision: 'decision', before: 'pre-decision' } as const
const withoutResolution = (items: readonly ItemToCompose[]) => {
  const lines = agendaOf(items).filter(({ kind }) => kind !== 'exclusion')
  return found([], { lines })
}

/** Each thing that lint may say: when it says it, and when something near it must not be said. A new one needs both. */
const EACH = {
  'no-lead-officer': {
    says: () => found([scheduled('Roads', {}, { lead: null, presenters: [] })]),
    quiet: () => found([scheduled('Roads', {}, { lead: null })]),
  },
  'no-report': {
    says: () => found([scheduled('Roads', {}, { asked: [] })]),
    quiet: () => found([scheduled('Roads', {}, { asked: [{ kind: 'report', state: 'asked', format: 'verbal' }] })]),
  },
  'duplicate-topic': {
    says: () => found([scheduled('Children’s complaints'), scheduled('Children’s Complaints: update')]),
    quiet: () =>
      found([
        scheduled('Quarterly report: highways maintenance'),
        scheduled('Quarterly report: libraries'),
        scheduled('School admissions', { purpose: 'policy' }),
        scheduled('School admissions', { purpose: 'performance' }),
      ]),
  },
  'private-before-public': {
    says: () => found([scheduled('Depot', EXEMPT), scheduled('Roads')], {}, { order: ['Depot', 'Roads'] }),
    quiet: () => found([scheduled('Depot', EXEMPT), scheduled('Roads')]),
  },
  'no-paragraph': {
    says: () => found([scheduled('Depot', { part: 'exempt', paragraphs: [] })]),
    quiet: () => found([scheduled('Depot', { part: 'confidential', paragraphs: [] }), scheduled('Sale', EXEMPT)]),
  },
  'paper-before-resolution': {
    says: () => withoutResolution([scheduled('Buses', {}, { papers: [closed] })]),
    quiet: () => found([scheduled('Buses', {}, { papers: [closed] })]),
  },
  'paper-not-decided': {
    says: () => found([scheduled('Buses', {}, { papers: [aLinePaper('Costs', { part: 'unsure' })] })]),
    quiet: () => found([scheduled('Buses', {}, { papers: [aLinePaper('Costs')] })]),
  },
  'over-time': {
    says: () => found([scheduled('Roads', { minutesNeeded: 111 })]),
    quiet: () => found([scheduled('Roads', { minutesNeeded: 110 })]),
  },
  'standing-item-absent': {
    says: () => found([], {}, { standing: standing().filter(({ kind }) => kind !== 'minutes') }),
    quiet: () => found([], { expected: [] }, { standing: standing().filter(({ kind }) => kind !== 'minutes') }),
  },
  'title-in-capitals': {
    says: () => found([scheduled('ANNUAL REPORT ON COMPLAINTS')]),
    quiet: () => found(['SEND and HRA', 'NHS', 'PCC', 'The A38 and M5'].map((title) => scheduled(title))),
  },
  'title-says-private': {
    says: () => found([scheduled('Depot contract (exempt)')]),
    quiet: () =>
      found(
        [
          'Private Hire Licensing',
          'Private sector housing',
          'Confidential Reporting Policy',
          'Tax-exempt charities',
          'Part 2 of the Local Plan',
        ].map((title) => scheduled(title)),
      ),
  },
  'after-its-decision': {
    says: () =>
      found([
        scheduled('Waste contract', { purpose: late.decision }),
        scheduled('Waste contract: first look', { purpose: late.before }),
      ]),
    quiet: () =>
      found([
        scheduled('Waste contract: first look', { purpose: late.before }),
        scheduled('Waste contract', { purpose: late.decision }),
      ]),
  },
  'promise-not-come-back': {
    says: () => found([], { promises: [{ words: 'An update.', minute: '298', dueOn: null }] }),
    quiet: () => found([]),
  },
  'fed-after-meeting': {
    says: () => stream({ feedingBody: 'Officers’ group', feedingOn: civilDate('2021-03-11') }),
    quiet: () => stream({ feedingBody: 'Officers’ group', feedingOn: civilDate('2021-03-10') }),
  },
  'workstream-over': {
    says: () => stream({ endsOn: civilDate('2021-03-10') }),
    quiet: () => stream({ endsOn: civilDate('2021-03-11') }),
  },
  'workstream-not-rated': {
    says: () => stream({ direction: null, rating: null }),
    quiet: () => stream({ rating: null }),
  },
  'notice-not-recorded': { says: () => notice('2021-02-10', null), quiet: () => notice('2021-02-09', null) },
  'notice-late': {
    says: () => notice('2021-02-12', '2021-02-10'),
    quiet: () => notice('2021-02-12', '2021-02-09'),
  },
} as const satisfies Record<Doubt['about'], { says: () => readonly Doubt[]; quiet: () => readonly Doubt[] }>

describe('Each thing that lint may say', () => {
  it.each(Object.entries(EACH))('%s is said, alone and in a whole sentence, and is quiet beside it', (about, each) => {
    const said = each.says()
    expect(said.map((doubt) => doubt.about)).toEqual([about])
    expect(said[0]!.says).toMatch(/^[“\p{Lu}].*\.$/su)
    expect(each.quiet()).toEqual([])
  })
})

describe('A title says of itself that it is private', () => {
  it.each([
    'Depot contract (exempt)',
    'Depot contract: exempt appendix',
    'Exempt report – depot',
    'Depot (confidential appendix)',
    'Depot (private: paragraph 3)',
    'Depot (exempt under paragraph 3)',
    'Part 2: depot contract',
    'Depot contract (Part II)',
    'Part B business',
    'Depot contract: exempt information',
    'Depot contract, in private session',
    'Depot contract - not for publication',
  ])('in %s', (title) => expect(saysPrivate(title)).toBe(true))

  it.each([
    'Private Hire Licensing',
    'Private sector housing',
    'Enforcement (private rented homes)',
    'Confidential Reporting Policy',
    'Confidential waste collection',
    'Supported exempt accommodation',
    'Exempt information: what members may ask',
    'Part 2 of the Local Plan',
    'Local Plan: Part 2',
    'Licensing of houses under Part 2 Housing Act 2004',
    'Part B planning fees',
    'Private finance (schools)',
    'Privacy notices',
  ])('but not in %s', (title) => expect(saysPrivate(title)).toBe(false))
})
