import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { type CivilDate, civilDate, plusDays, plusMonths } from '../../../src/domain/calendar/civil-date.ts'
import { addWorkstream, changeWorkstream, rateWorkstream, reportAsked } from '../../../src/domain/workstreams/change.ts'
import { askedOn, nextReport, reportDay, reportToAsk } from '../../../src/domain/workstreams/highlight-reports.ts'
import { endOf, isFedTooLate, workstreamReminders } from '../../../src/domain/workstreams/warnings.ts'
import { bareWorkstream, type ReportsEvery, type Workstream } from '../../../src/domain/workstreams/workstream.ts'

const start = civilDate('2014-01-01')
const aDay = fc.integer({ min: 0, max: 6000 }).map((n): CivilDate => plusDays(start, n))
const often = fc.constantFrom<ReportsEvery>('quarterly', 'half-yearly', 'yearly')
const MONTHS = { quarterly: 3, 'half-yearly': 6, yearly: 12 } as const
const aWorkstream = (given: Partial<Workstream> = {}): Workstream => ({
  ...bareWorkstream('c1', 'Data sharing', 1),
  id: 'w1',
  closedAt: null,
  revision: 1,
  ...given,
})

describe('Highlight reports', () => {
  it('come in order, each once, and none is lost over any number of municipal years', () => {
    fc.assert(
      fc.property(aDay, often, fc.integer({ min: 1, max: 60 }), (first, every, count) => {
        let one = aWorkstream({ reportsEvery: every, reportsFrom: first, reportNextOn: first })
        const asked: CivilDate[] = []
        for (let n = 0; n < count; n += 1) {
          asked.push(one.reportNextOn!)
          one = reportAsked(one, one.reportNextOn!)
        }
        expect(asked).toEqual(Array.from({ length: count }, (_, n) => plusMonths(first, MONTHS[every] * n)))
        expect(new Set(asked).size).toBe(count)
        expect(asked.toSorted()).toEqual(asked)
      }),
    )
  })

  it('do not wear away at the end of months: a report of 31 January is one of 31 July again', () => {
    const first = civilDate('2027-01-31')

    expect([1, 2, 3, 4].map((n) => reportDay(first, 'quarterly', n))).toEqual([
      '2027-04-30',
      '2027-07-31',
      '2027-10-31',
      '2028-01-31',
    ])
  })

  it('are next after any day: later than it, and none lies between', () => {
    fc.assert(
      fc.property(aDay, often, aDay, (first, every, after) => {
        const next = nextReport(first, every, after)
        expect(next > after && next >= first).toBe(true)
        if (next > first) expect(plusMonths(next, -MONTHS[every]) <= plusDays(after, 3)).toBe(true)
      }),
    )
  })

  it('are asked for six weeks before, and at once where that is past', () => {
    expect(askedOn(civilDate('2026-06-30'), civilDate('2026-01-05'))).toBe('2026-05-19')
    expect(askedOn(civilDate('2026-06-30'), civilDate('2026-06-20'))).toBe('2026-06-20')
  })

  it('that nobody could be asked for in time are passed over, not asked for in arrears', () => {
    const first = civilDate('2026-01-31')

    expect(reportToAsk(first, 'quarterly', first, civilDate('2026-08-03'))).toBe('2026-10-31')
    expect(reportToAsk(first, 'quarterly', civilDate('2026-04-30'), civilDate('2026-04-30'))).toBe('2026-04-30')
  })
})

const today = civilDate('2026-03-02')
const said = {
  name: 'Data sharing',
  phase: null,
  areas: [],
  leads: [],
  direction: null,
  directionReason: null,
  endsOn: null,
  feedingBody: null,
  feedingOn: null,
  feedingId: null,
  targets: [],
  funding: [],
  itemId: null,
  reportsEvery: null,
  reportFromId: null,
  reportsFrom: null,
} as const

describe('A workstream', () => {
  it('is in a phase once by its name, however the phase is written', () => {
    const others = [aWorkstream({ phase: 'Phase 2' })]

    expect(addWorkstream('c1', { ...said, name: 'data  Sharing', phase: 'phase two' }, others, today)).toMatchObject({
      refusal: { rule: 'workstream-there-already' },
    })
    expect(addWorkstream('c1', { ...said, phase: 'Phase 3' }, others, today)).toMatchObject({ value: { position: 2 } })
    expect(changeWorkstream(others[0]!, { ...said, phase: 'Phase 2' }, others, today).ok).toBe(true)
  })

  it('with reports says whose they are and from when, and never from a day that is past', () => {
    const quarterly = { ...said, reportsEvery: 'quarterly' as const }
    const add = (given: object) => {
      const ruling = addWorkstream('c1', { ...quarterly, ...given }, [], today)
      return ruling.ok ? ruling.value.reportNextOn : ruling.refusal.rule
    }

    expect(add({})).toBe('report-author-needed')
    expect(add({ reportFromId: 'p1' })).toBe('first-report-needed')
    expect(add({ reportFromId: 'p1', reportsFrom: civilDate('2026-03-01') })).toBe('first-report-past')
    expect(add({ reportFromId: 'p1', reportsFrom: civilDate('2026-03-31') })).toBe('2026-03-31')
  })

  it('keeps the report it waits for when something else is changed', () => {
    const stands = aWorkstream({
      reportsEvery: 'quarterly',
      reportFromId: 'p1',
      reportsFrom: civilDate('2025-12-31'),
      reportNextOn: civilDate('2026-06-30'),
    })
    const kept = { ...said, reportsEvery: 'quarterly' as const, reportFromId: 'p1', reportsFrom: stands.reportsFrom }

    expect(changeWorkstream(stands, { ...kept, areas: ['Health'] }, [stands], today)).toMatchObject({
      value: { reportNextOn: '2026-06-30', areas: ['Health'] },
    })
    expect(changeWorkstream(stands, said, [stands], today)).toMatchObject({ value: { reportNextOn: null } })
  })

  it('is amber or red for a reason, of a day that is not to come; not known is a rating like any other', () => {
    const rate = (given: object) => {
      const ruling = rateWorkstream(aWorkstream(), { rating: null, reason: null, on: today, ...given }, today)
      return ruling.ok ? [ruling.value.rating, ruling.value.ratingOn] : ruling.refusal.rule
    }

    expect(rate({ rating: 'amber' })).toBe('rating-reason-needed')
    expect(rate({ rating: 'green', on: civilDate('2026-03-03') })).toBe('rating-day-to-come')
    expect(rate({ rating: 'green' })).toEqual(['green', today])
    expect(rate({})).toEqual([null, today])
  })

  it('is warned of eight weeks, two weeks and on the day before it ends, and asks for no report after that', () => {
    const now = DateTime.fromISO('2026-03-02T08:00:00Z')
    const due = (given: Partial<Workstream>) =>
      workstreamReminders(aWorkstream(given), 'Europe/London', now, today).map(({ kind, dueAt }) => [
        kind,
        dueAt.toUTC().toISO()!.slice(0, 16),
      ])

    expect(due({ endsOn: civilDate('2026-04-20') })).toEqual([
      ['workstream-ends', '2026-04-06T08:00'],
      ['workstream-ends', '2026-04-20T08:00'],
    ])
    expect(due({ reportNextOn: civilDate('2026-06-30') })).toEqual([['highlight-ask', '2026-05-19T08:00']])
    expect(due({ endsOn: civilDate('2026-03-01'), reportNextOn: civilDate('2026-06-30') })).toEqual([])
    expect(due({ reportNextOn: civilDate('2026-06-30'), closedAt: '2026-03-01T00:00:00Z' })).toEqual([])
  })

  it('ends soon within eight weeks, and is fed too late on the day of the meeting or after it', () => {
    expect(['2026-03-01', '2026-04-27', '2026-04-28'].map((day) => endOf({ endsOn: civilDate(day) }, today))).toEqual([
      'past',
      'soon',
      null,
    ])
    fc.assert(
      fc.property(aDay, aDay, (feedingOn, meeting) => {
        expect(isFedTooLate({ feedingOn }, meeting)).toBe(!(feedingOn < meeting))
      }),
    )
    expect(isFedTooLate({ feedingOn: today }, null)).toBe(false)
  })
})
