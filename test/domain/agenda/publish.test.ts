import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { daysToPublish, mayPublish, type ToPublish } from '../../../src/domain/agenda/publish.ts'
import { civilDate, civilDateAt, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { meetingTimetable } from '../../../src/domain/calendar/timetable.ts'

const timetable = (day: string, regime: 'statutory' | 'informal' = 'statutory') => {
  const ruled = meetingTimetable({ day: civilDate(day), time: timeOfDay('10:00'), regime })
  if (!ruled.ok) throw new Error(ruled.refusal.rule)
  return ruled.value
}
// Thursday 11 March 2021: the last lawful day is Wednesday 3 March, and noon on Tuesday 2 March is when silence ends.
const days = daysToPublish(timetable('2021-03-11'), 'Europe/London')

const at = (instant: string, given: Partial<ToPublish> = {}): ToPublish => {
  const now = DateTime.fromISO(instant, { zone: 'Europe/London' })
  return {
    now,
    zone: 'Europe/London',
    publishedOn: civilDateAt(now, 'Europe/London'),
    days,
    isInformal: false,
    needs: 'consult',
    progress: { is: 'open', waitingFor: ['chair'], step: 1, allReplied: false, isEnough: false },
    wasAsked: true,
    hasAnyoneToAsk: true,
    waitingFor: ['Councillor Pritchard'],
    withoutReplyBecause: null,
    lateBecause: null,
    ...given,
  }
}
const replied = { is: 'change-wanted', waitingFor: [], step: 1, allReplied: true, isEnough: true } as const
const agreed = { is: 'agreed', waitingFor: [], step: null, allReplied: true, isEnough: true } as const
const notApproved = { ...replied, isEnough: false } as const
const because = { withoutReplyBecause: 'The chair could not be reached' }
const rule = (given: ToPublish) => {
  const ruling = mayPublish(given)
  return ruling.ok ? 'may' : ruling.refusal.rule
}

describe('Publishing an agenda', () => {
  it('knows the day from whose noon on nobody’s silence matters', () => {
    expect(days).toMatchObject({ target: '2021-03-02', last: '2021-03-03', freeFromDay: '2021-03-02' })
    expect(days?.freeFrom.toUTC().toISO()).toBe('2021-03-02T12:00:00.000Z')
  })

  it('counts that noon in the committee’s zone, and over a weekend and bank holidays', () => {
    const easter = daysToPublish(timetable('2021-04-14'), 'Europe/London')
    expect(easter).toMatchObject({ last: '2021-04-06', freeFromDay: '2021-04-01' })
    expect(easter?.freeFrom.toUTC().toISO()).toBe('2021-04-01T11:00:00.000Z')
  })

  it('waits for a reply while there is time', () => {
    expect(rule(at('2021-03-01T10:00', because))).toBe('no-reply-yet')
    expect(rule(at('2021-03-02T11:59', because))).toBe('no-reply-yet')
    expect(rule(at('2021-03-01T10:00', { wasAsked: false }))).toBe('not-consulted-yet')
  })

  it('does not wait from that noon on, and keeps why there was no reply', () => {
    expect(mayPublish(at('2021-03-02T12:00', because))).toEqual({
      ok: true,
      value: { withoutReplyBecause: 'The chair could not be reached', lateBecause: null },
    })
    expect(rule(at('2021-03-02T12:00'))).toBe('needs-reason-without-reply')
  })

  it('does not wait even where the constitution asks for approval', () => {
    expect(rule(at('2021-03-01T10:00', { needs: 'approve', ...because }))).toBe('not-approved-yet')
    expect(rule(at('2021-03-02T12:00', { needs: 'approve', ...because }))).toBe('may')
    expect(rule(at('2021-03-03T17:00', { needs: 'approve', progress: notApproved, ...because }))).toBe('may')
  })

  it('may be done once those consulted have replied, whatever they said; approval must be given', () => {
    expect(rule(at('2021-02-26T10:00', { progress: replied }))).toBe('may')
    expect(rule(at('2021-02-26T10:00', { needs: 'approve', progress: notApproved }))).toBe('not-approved-yet')
    expect(rule(at('2021-02-26T10:00', { needs: 'approve', progress: agreed }))).toBe('may')
  })

  it('keeps no reason where none was needed', () => {
    expect(mayPublish(at('2021-02-26T10:00', { progress: agreed, ...because, lateBecause: 'x' }))).toEqual({
      ok: true,
      value: { withoutReplyBecause: null, lateBecause: null },
    })
  })

  it('may be late, with the reason kept', () => {
    expect(rule(at('2021-03-04T09:00', { progress: agreed }))).toBe('needs-reason-late')
    expect(mayPublish(at('2021-03-04T09:00', { progress: agreed, lateBecause: 'The website was down' }))).toEqual({
      ok: true,
      value: { withoutReplyBecause: null, lateBecause: 'The website was down' },
    })
  })

  it('is not late where it was done in time and recorded the day after', () => {
    expect(rule(at('2021-03-04T09:00', { progress: agreed, publishedOn: civilDate('2021-03-03') }))).toBe('may')
    expect(rule(at('2021-03-03T09:00', { publishedOn: civilDate('2021-03-04') }))).toBe('publication-day-wrong')
  })

  it('needs a reason and nothing else where nobody holds either chair', () => {
    const nobody = { hasAnyoneToAsk: false, wasAsked: false, waitingFor: [] }
    expect(rule(at('2021-02-20T10:00', nobody))).toBe('needs-reason-without-reply')
    expect(rule(at('2021-02-20T10:00', { ...nobody, ...because }))).toBe('may')
  })

  it('has no last day for an informal gathering', () => {
    expect(daysToPublish(timetable('2021-03-11', 'informal'), 'Europe/London')).toBeNull()
    expect(rule(at('2021-03-11T09:00', { days: null, isInformal: true }))).toBe('may')
  })

  it('is not held up where the calendar is not known: a reason is enough', () => {
    expect(rule(at('2021-03-01T10:00', { days: null }))).toBe('needs-reason-without-reply')
    expect(rule(at('2021-03-01T10:00', { days: null, ...because }))).toBe('may')
  })
})
