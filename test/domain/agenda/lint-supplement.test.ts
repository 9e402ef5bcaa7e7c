import { describe, expect, it } from 'vitest'
import { lintSupplement, type SupplementToLint } from '../../../src/domain/agenda/lint-supplement.ts'
import { NO_REASON, type Supplement, type SupplementLine } from '../../../src/domain/agenda/supplement.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'

const aLine = (given: Partial<SupplementLine> = {}): SupplementLine => ({
  change: 'late-report',
  number: '306',
  title: 'Bus network',
  words: 'A late report: Bus network',
  itemId: 'bus',
  ...given,
})
const aSupplement = (given: Partial<Supplement> = {}, line: Partial<SupplementLine> = {}): Supplement => ({
  id: 's2',
  agendaId: 'a',
  number: 2,
  reason: 'The report came in on Thursday',
  lines: [aLine(line)],
  byId: null,
  publishedAt: null,
  link: null,
  ...given,
})
const bus = { part: 'open', paragraphs: [], urgency: null } as const
const found = (supplement: Supplement, given: Partial<SupplementToLint> = {}) =>
  lintSupplement({
    supplement,
    others: [],
    meetingDay: civilDate('2026-11-12'),
    committee: { nation: 'england', kind: 'scrutiny' },
    items: new Map([['bus', bus]]),
    lastDay: civilDate('2026-11-04'),
    today: civilDate('2026-11-09'),
    ...given,
  })
const about = (...given: Parameters<typeof found>) => found(...given).map((doubt) => doubt.about)
const LATE = { change: 'late-item' } as const
const urgent = new Map([['bus', { ...bus, urgency: 'The grant closes on Friday' }]])

describe('Lint of a supplement', () => {
  it('is quiet about a late report with its reason, and about whatever is published already', () => {
    expect(found(aSupplement())).toEqual([])
    const out = aSupplement({ publishedAt: '2026-11-09T10:00:00Z', reason: NO_REASON }, { title: 'BUSES EVERYWHERE' })
    expect(found(out, { today: civilDate('2026-11-13') })).toEqual([])
  })

  it('asks for a reason where none was given', () => {
    expect(about(aSupplement({ reason: NO_REASON }))).toEqual(['no-reason'])
  })

  it('says that a late item needs special circumstances, with the section; and is quiet once they are prepared', () => {
    const [doubt, ...more] = found(aSupplement({}, LATE))
    expect(more).toEqual([])
    expect(doubt!.says).toContain('after Wednesday 4 November 2026, the last day')
    expect(doubt!.says).toContain('section 100B(4)(b) of the Local Government Act 1972')
    expect(about(aSupplement({}, LATE), { items: urgent })).toEqual([])
  })

  it('is quiet about an item that is added while the clear days can still be given, or where no law gives a day', () => {
    expect(about(aSupplement({}, LATE), { today: civilDate('2026-11-04') })).toEqual([])
    expect(about(aSupplement({}, LATE), { lastDay: null })).toEqual([])
  })

  it('names no section where none has been checked', () => {
    const [doubt] = found(aSupplement({}, LATE), { committee: { nation: 'northern-ireland', kind: 'scrutiny' } })
    expect(doubt!.says).not.toContain('section')
  })

  it('says that the council takes only what was in its summons, circumstances or not', () => {
    const council = { nation: 'england', kind: 'council' } as const
    expect(about(aSupplement({}, LATE), { committee: council, items: urgent })).toEqual(['late-at-council'])
    expect(about(aSupplement(), { committee: council })).toEqual([])
  })

  it('says when a moved meeting has less notice than the law wants, and not when it has enough', () => {
    const moved = aSupplement({}, { change: 'meeting-moved', itemId: null, title: 'The meeting' })
    expect(about(moved)).toEqual(['notice-of-move-short'])
    expect(about(moved, { lastDay: civilDate('2026-11-20') })).toEqual([])
  })

  it('says on the day of the meeting that it is not out, and not the day before', () => {
    expect(about(aSupplement(), { today: civilDate('2026-11-11') })).toEqual([])
    expect(about(aSupplement(), { today: civilDate('2026-11-12') })).toEqual(['not-out'])
  })

  it('looks at its titles and parts as the agenda does', () => {
    expect(about(aSupplement({}, { title: 'ANNUAL REPORT ON COMPLAINTS' }))).toEqual(['title-in-capitals'])
    expect(about(aSupplement({}, { title: 'Depot contract (exempt)' }))).toEqual(['title-says-private'])
    expect(about(aSupplement({}, { title: 'Private Hire Licensing' }))).toEqual([])
    const exempt = new Map([['bus', { ...bus, part: 'exempt' as const }]])
    expect(about(aSupplement(), { items: exempt })).toEqual(['no-paragraph'])
    expect(about(aSupplement(), { items: new Map([['bus', { ...exempt.get('bus')!, paragraphs: ['3'] }]]) })).toEqual(
      [],
    )
  })

  it('says when an earlier one said the same of the same item, and not of another or another change', () => {
    const earlier = (line: Partial<SupplementLine>) => aSupplement({ id: 's1', number: 1 }, line)
    expect(about(aSupplement(), { others: [earlier({})] })).toEqual(['said-before'])
    expect(about(aSupplement(), { others: [earlier({ itemId: 'other' }), earlier({ change: 'correction' })] })).toEqual(
      [],
    )
  })
})
