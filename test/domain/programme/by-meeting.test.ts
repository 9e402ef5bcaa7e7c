import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { byMeeting } from '../../../src/domain/programme/by-meeting.ts'
import { consequences } from '../../../src/domain/programme/consequences.ts'
import { maySeeItem, partWords } from '../../../src/domain/programme/visible.ts'
import { aCommittee, aMeeting, anItem } from '../../../src/slack/kit/gallery-data.ts'

const past = aMeeting({ id: 'past', day: civilDate('2026-07-02') })
const november = aMeeting({ id: 'november' })
const cancelled = aMeeting({ id: 'cancelled', day: civilDate('2026-12-01'), state: 'cancelled' })
const today = civilDate('2026-09-01')
const at = (id: string) => anItem({ id: `at-${id}`, stage: { is: 'scheduled', meetingId: id } })

describe('The programme by meeting', () => {
  it('shows first what waits for an outcome: its meeting is past, or did not happen', () => {
    const sections = byMeeting([at('past'), at('cancelled'), at('november')], [past, november, cancelled], today)

    expect(sections.map(({ of, items }) => [of, items.map(({ id }) => id)])).toEqual([
      ['outcome-awaited', ['at-past']],
      ['outcome-awaited', ['at-cancelled']],
      ['meeting', ['at-november']],
    ])
  })

  it('shows a coming meeting though nothing is on it, and no empty pool', () => {
    expect(byMeeting([], [november], today)).toEqual([{ of: 'meeting', meeting: november, items: [] }])
  })

  it('has a place for every live item: referred, pool, deferred, elsewhere', () => {
    const items = [
      anItem({ id: 'referred', stage: { is: 'referred' } }),
      anItem({ id: 'pool' }),
      anItem({ id: 'deferred', stage: { is: 'deferred', meetingId: null } }),
      anItem({ id: 'carried', stage: { is: 'carried-over', meetingId: null } }),
      anItem({ id: 'elsewhere', stage: { is: 'sent-elsewhere', destinationId: 'd' } }),
    ]

    expect(byMeeting(items, [], today).flatMap((one) => one.items.map(({ id }) => `${one.of}: ${id}`))).toEqual([
      'referred: referred',
      'pool: pool',
      'deferred: deferred',
      'deferred: carried',
      'elsewhere: elsewhere',
    ])
  })
})

describe('An item that is not wholly public', () => {
  const { settings } = aCommittee()
  it('is named by its open title, with the paragraph', () => {
    expect(partWords(anItem({ part: 'exempt', paragraphs: ['3'] }), settings)).toBe(
      'considered in private (paragraph 3)',
    )
    expect(partWords(anItem({ part: 'possible', paragraphs: ['3', '5'] }), settings)).toBe(
      'may be considered in private (paragraphs 3, 5)',
    )
    expect(partWords(anItem({ part: 'exempt' }), { privateWord: 'Part 2' })).toBe('considered in Part 2')
    expect(partWords(anItem(), settings)).toBeNull()
  })

  it('where it is for the committee only, is seen by its members and officers alone', () => {
    const item = anItem({ part: 'committee-private' })
    expect(maySeeItem(item, new Set(['member']))).toBe(true)
    expect(maySeeItem(item, new Set(['viewer', 'administrator']))).toBe(false)
    expect(maySeeItem(anItem(), new Set())).toBe(true)
  })
})

describe('What would follow from a move', () => {
  const stands = { item: 'in-time', lateBecause: null, isTargetMissed: false, stagesPast: [] } as const
  const of = (given: Partial<Parameters<typeof consequences>[0]> = {}) =>
    consequences({
      item: anItem(),
      to: november,
      timetable: null,
      timeliness: stands,
      publishing: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
      leaves: null,
      decision: null,
      others: [],
      warnAtItem: 4,
      requests: [],
      today,
      ...given,
    }).map(({ is }) => is)

  it('says where the executive decides on it before that meeting, or on its day', () => {
    const decision = (day: string) => ({ title: 'Buses', maker: 'Cabinet', reference: null, day: civilDate(day) })
    expect(november.day).toBe('2026-11-12')
    expect(of({ decision: decision('2026-11-12') })).toContain('after-decision')
    expect(of({ decision: decision('2026-11-13') })).not.toContain('after-decision')
  })

  it('names each thing once, the gravest first', () => {
    expect(
      of({
        item: anItem({ wantedBy: civilDate('2026-10-01'), minutesNeeded: 100 }),
        timeliness: { ...stands, item: 'late', lateBecause: 'last-day-past' },
        leaves: civilDate('2026-10-01'),
        others: [{ minutesNeeded: 30 }, { minutesNeeded: 30 }, { minutesNeeded: null }],
        requests: [
          { id: 'r1', kind: 'report', askedOf: 'Priya Okafor', dueOn: civilDate('2026-10-30') },
          { id: 'r2', kind: 'attend', askedOf: 'Ann Rees', dueOn: civilDate('2026-11-12') },
        ],
      }),
    ).toEqual([
      'late-item',
      'leaves-published-agenda',
      'after-wanted-by',
      'report-redated',
      'witness-affected',
      'nth-item',
      'over-time',
      'calendar-not-known',
    ])
  })

  it('says nothing of an item that is wanted by the day of the meeting itself', () => {
    const wantedBy = (day: string) => of({ item: anItem({ wantedBy: civilDate(day) }), to: november })
    expect(wantedBy('2026-11-12')).not.toContain('after-wanted-by')
    expect(wantedBy('2026-11-11')).toContain('after-wanted-by')
  })

  it('warns at the fourth item and not at the third', () => {
    const items = (count: number) => Array.from({ length: count }, () => ({ minutesNeeded: null }))
    expect(of({ others: items(2) })).not.toContain('nth-item')
    expect(of({ others: items(3) })).toContain('nth-item')
  })
})
