import { describe, expect, it } from 'vitest'
import {
  afterCallIn,
  type CallInRequest,
  callInWindow,
  usualCallInRules as rules,
  specialMeeting,
  whyNotAccepted,
} from '../../../src/domain/calendar/call-in-clock.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { workingCalendar } from '../../../src/domain/calendar/working-calendar.ts'

const calendar = workingCalendar({ division: 'england-and-wales' })
const value = <T>(ruling: { ok: true; value: T } | { ok: false }): T => {
  if (!ruling.ok) throw new Error('Refused')
  return ruling.value
}
const window = value(callInWindow(civilDate('2026-03-12'), rules, calendar))
const aRequest = (given: Partial<CallInRequest> = {}): CallInRequest => ({
  received: civilDate('2026-03-19'),
  signatories: ['Councillor Ash', 'Councillor Birch', 'Councillor Cedar'].map((name) => ({ name, maySign: true })),
  reasons: 'The consultation was not considered.',
  ...given,
})

describe('Call-in, as a clock', () => {
  it('runs for five working days after publication, and the decision may be carried out on the next', () => {
    expect(window).toMatchObject({ closes: '2026-03-19', implementableFrom: '2026-03-20' })
  })

  it('does not run for an urgent decision', () => {
    expect(value(callInWindow(civilDate('2026-03-12'), rules, calendar, true))).toMatchObject({
      implementableFrom: '2026-03-12',
      exempt: true,
    })
  })

  it('accepts a request with enough signatures and reasons, to the last day', () => {
    expect(whyNotAccepted(aRequest(), window, rules)).toEqual([])
  })

  it.each([
    [
      { received: civilDate('2026-03-20') },
      'Call-in closed on Thursday 19 March 2026; this was received on Friday 20 March 2026.',
    ],
    [{ received: civilDate('2026-03-11') }, 'The decision had not been published.'],
    [{ reasons: '  ' }, 'It gives no reasons.'],
    [
      {
        signatories: [
          { name: 'Councillor Ash', maySign: true },
          { name: 'Councillor Ash', maySign: true },
          { name: 'Councillor Birch', maySign: true },
          { name: 'Councillor Oak', maySign: false },
        ],
      },
      'It needs 3 signatures of members of the scrutiny committee and has 2; Councillor Oak may not sign.',
    ],
  ])('refuses %j, and says why', (given, why) => {
    expect(whyNotAccepted(aRequest(given), window, rules)).toEqual([why])
  })

  it('refuses any request about an urgent decision', () => {
    const exempt = value(callInWindow(civilDate('2026-03-12'), rules, calendar, true))
    expect(whyNotAccepted(aRequest(), exempt, rules)).toEqual(['The decision was urgent and is exempt from call-in.'])
  })

  it('finds the room for a special meeting between its clear days and the limit', () => {
    expect(value(specialMeeting(civilDate('2026-03-19'), civilDate('2026-03-20'), 5, rules, calendar))).toEqual({
      earliest: '2026-03-30',
      latest: '2026-04-02',
      canBothBeMet: true,
      publishBy: '2026-03-25',
    })
  })

  it('says so when the clear days and the limit cannot both be met', () => {
    const tight = { ...rules, meetWithin: 5 }
    expect(value(specialMeeting(civilDate('2026-04-01'), civilDate('2026-04-02'), 5, tight, calendar))).toMatchObject({
      earliest: '2026-04-14',
      latest: '2026-04-10',
      canBothBeMet: false,
    })
  })

  it.each([
    ['no-further-action', {}, { is: 'may-be-carried-out', from: '2026-04-02' }],
    ['referred-back', {}, { is: 'to-be-reconsidered', by: '2026-04-20' }],
    ['referred-to-council', {}, { is: 'waits', for: 'council' }],
    ['did-not-meet', {}, { is: 'may-be-carried-out', from: '2026-04-07' }],
    ['did-not-meet', { ifItDoesNotMeet: 'decision-waits' }, { is: 'waits', for: 'a-meeting' }],
  ] as const)('after %s, with rules %j: %j', (outcome, own, expected) => {
    expect(value(afterCallIn(outcome, civilDate('2026-04-02'), { ...rules, ...own }, calendar))).toEqual(expected)
  })

  it('is refused where the bank holidays are not known', () => {
    expect(callInWindow(civilDate('2028-12-29'), rules, calendar).ok).toBe(false)
  })
})
