import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { type AtMeeting, schedule } from '../../../src/domain/programme/schedule.ts'
import type { StagePast } from '../../../src/domain/programme/timeliness.ts'
import { aMeeting, anItem } from '../../../src/slack/kit/gallery-data.ts'

const day = civilDate
const stages: readonly StagePast[] = [
  { name: 'draft-report-by', title: 'Draft report', day: day('2026-10-14') },
  { name: 'final-report-by', title: 'Final report', day: day('2026-10-30') },
]
/** The panel meets on Thursday 12 November 2026: our target is 3 November, the law's last day 4 November. */
const at = (given: Partial<AtMeeting> = {}): AtMeeting => ({
  meeting: aMeeting(),
  kind: 'scrutiny',
  publishing: { target: day('2026-11-03'), last: day('2026-11-04'), publishedOn: null },
  stages,
  awaitsApproval: false,
  ...given,
})
const nothing = { urgency: null, why: null, minute: null }
const reason = { urgency: 'The grant closes on Friday', why: null, minute: null }

describe('Putting an item on a coming meeting', () => {
  it('puts it there, and its history says from where and why', () => {
    const item = anItem({ stage: { is: 'scheduled', meetingId: 'july' } })

    const ruling = schedule(item, at(), { urgency: null, why: 'The review is late', minute: '318' }, day('2026-09-01'))

    expect(ruling).toMatchObject({
      ok: true,
      value: {
        item: { stage: { is: 'scheduled', meetingId: aMeeting().id }, urgency: null },
        steps: [{ stage: 'scheduled', fromMeetingId: 'july', why: 'The review is late', minute: '318' }],
        timeliness: { item: 'in-time', isTargetMissed: false, stagesPast: [] },
      },
    })
  })

  it('on the law’s last day is in time; our own target missed is not a late item', () => {
    const ruling = schedule(anItem(), at(), nothing, day('2026-11-04'))

    expect(ruling).toMatchObject({ ok: true, value: { timeliness: { item: 'in-time', isTargetMissed: true } } })
  })

  it('is a late item from the day after, and needs special circumstances', () => {
    expect(schedule(anItem(), at(), nothing, day('2026-11-05'))).toEqual({
      ok: false,
      refusal: { rule: 'needs-urgency-reason', agendaDueBy: '2026-11-04' },
    })
    expect(schedule(anItem(), at(), reason, day('2026-11-05'))).toMatchObject({
      ok: true,
      value: { item: { urgency: reason.urgency }, timeliness: { lateBecause: 'last-day-past' } },
    })
  })

  it('is a late item once the agenda is published, though the last day is still to come', () => {
    const published = at({
      publishing: { target: day('2026-11-03'), last: day('2026-11-04'), publishedOn: day('2026-11-02') },
    })

    expect(schedule(anItem(), published, nothing, day('2026-11-03'))).toMatchObject({
      ok: false,
      refusal: { rule: 'needs-urgency-reason' },
    })
  })

  it('keeps no special circumstances for an item that is not late', () => {
    expect(schedule(anItem(), at(), reason, day('2026-11-04'))).toMatchObject({
      ok: true,
      value: { item: { urgency: null } },
    })
  })

  it('says that its report may be late, which is another thing: no urgency is asked for', () => {
    expect(schedule(anItem(), at(), nothing, day('2026-10-31'))).toMatchObject({
      ok: true,
      value: {
        timeliness: { item: 'in-time', stagesPast: [{ name: 'draft-report-by' }, { name: 'final-report-by' }] },
      },
    })
  })

  it('offers no urgency at full council or at a special meeting', () => {
    const special = at({ meeting: aMeeting({ title: 'Special meeting' }) })

    expect(schedule(anItem(), at({ kind: 'council' }), reason, day('2026-11-05'))).toMatchObject({
      ok: false,
      refusal: { rule: 'urgency-not-offered', kind: 'council' },
    })
    expect(schedule(anItem(), special, reason, day('2026-11-05'))).toMatchObject({
      ok: false,
      refusal: { rule: 'urgency-not-offered', kind: 'special' },
    })
  })

  it('asks for no urgency of an informal gathering, which publishes nothing by law', () => {
    expect(schedule(anItem(), at({ publishing: null }), nothing, day('2026-11-12'))).toMatchObject({ ok: true })
  })

  it.each([
    ['that was held', { day: day('2026-08-01') }, 'meeting-already-held'],
    ['that was cancelled', { state: 'cancelled' as const }, 'meeting-cancelled'],
    ['of another committee', { committeeId: 'another' }, 'meeting-of-another-body'],
  ])('is refused for a meeting %s', (_, given, rule) => {
    expect(schedule(anItem(), at({ meeting: aMeeting(given) }), nothing, day('2026-09-01'))).toMatchObject({
      refusal: { rule },
    })
  })

  it('is refused for an item that is already there, finished, or awaiting approval', () => {
    const there = anItem({ stage: { is: 'scheduled', meetingId: aMeeting().id } })
    const done = anItem({ stage: { is: 'considered', meetingId: 'july' } })
    const today = day('2026-09-01')

    expect(schedule(there, at(), nothing, today)).toMatchObject({ refusal: { rule: 'already-at-that-meeting' } })
    expect(schedule(done, at(), nothing, today)).toMatchObject({
      refusal: { rule: 'item-is-finished', stage: 'considered' },
    })
    expect(schedule(anItem(), at({ awaitsApproval: true }), nothing, today)).toMatchObject({
      refusal: { rule: 'item-awaits-approval' },
    })
  })
})
