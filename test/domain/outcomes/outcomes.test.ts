import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { nextReference, stageAfter } from '../../../src/domain/outcomes/follow.ts'
import { referredTo } from '../../../src/domain/outcomes/record.ts'
import { isExecutive, responseDue } from '../../../src/domain/outcomes/response-clock.ts'
import { ragOf } from '../../../src/domain/outcomes/tracker.ts'
import { typedResolutions } from '../../../src/domain/outcomes/typed-resolutions.ts'

describe('Resolutions, as they are typed', () => {
  it('keep their verb, their body and their words, and are numbered as they stand', () => {
    const typed = '(1) RECOMMENDED to the Cabinet that both posts be filled\n\n2. That the report be noted'

    expect(typedResolutions(typed, 'resolved')).toEqual([
      { number: 1, verb: 'RECOMMENDED', text: 'both posts be filled', body: 'Cabinet', day: null },
      { number: 2, verb: 'RESOLVED', text: 'the report be noted', body: null, day: null },
    ])
  })

  it('do not lose a figure that is their first word', () => {
    expect(typedResolutions('12 months of figures be brought to the Panel', 'resolved')[0]?.text).toBe(
      '12 months of figures be brought to the Panel',
    )
  })

  it('are addressed to a body of any name', () => {
    expect(typedResolutions('RECOMMENDED to the executive that it be done', 'resolved')[0]).toMatchObject({
      body: 'executive',
      text: 'it be done',
    })
    expect(typedResolutions('to note that it was done', 'noted')[0]).toMatchObject({ verb: 'NOTED', body: null })
  })
})

describe('Where an item stands afterwards', () => {
  it('follows from its outcome', () => {
    expect(stageAfter('resolved', 'm1', null)).toEqual({ is: 'considered', meetingId: 'm1' })
    expect(stageAfter('deferred', 'm1', 'm2')).toEqual({ is: 'scheduled', meetingId: 'm2' })
    expect(stageAfter('deferred', 'm1', null)).toEqual({ is: 'deferred', meetingId: null })
    expect(stageAfter('not-reached', 'm1', null).is).toBe('carried-over')
    expect(stageAfter('withdrawn', 'm1', null).is).toBe('withdrawn')
  })
})

describe('References', () => {
  it('begin again with the municipal year, in May', () => {
    const taken = [{ reference: 'SR (25/26) 09' }, { reference: 'SR (26/27) 01' }]

    expect(nextReference(taken, '2026-04-30')).toBe('SR (25/26) 10')
    expect(nextReference(taken, '2026-05-01')).toBe('SR (26/27) 02')
  })
})

describe('The answer of the executive', () => {
  it.each([
    ['2021-03-15', '2021-05-14'],
    ['2021-12-31', '2022-02-28'],
  ])('to what it received on %s is due by %s', (received, due) => {
    expect(responseDue('england-council', civilDate(received))).toEqual({ ok: true, value: due })
  })

  it('is that of a cabinet or an executive, and of nobody else', () => {
    expect(['Cabinet', 'the Executive', 'Health Board', null].map(isExecutive)).toEqual([true, true, false, false])
  })
})

describe('The rating of an action', () => {
  const on = (dueOn: string | null, state: 'open' | 'done' = 'open') =>
    ragOf({ state, dueOn: dueOn === null ? null : civilDate(dueOn) }, civilDate('2026-12-01'))

  it('is red once its day has passed, amber for a fortnight before it, and unknown without a day', () => {
    expect(['2026-11-30', '2026-12-01', '2026-12-15', '2026-12-16'].map((day) => on(day))).toEqual([
      'red',
      'amber',
      'amber',
      'green',
    ])
    expect(on(null)).toBe('unknown')
    expect(on('2026-11-30', 'done')).toBe('settled')
  })
})

describe('A referral', () => {
  it('is read again with its body and its reason, and nothing else is taken for one', () => {
    expect(referredTo({ kind: 'referred', words: 'To Health Board: it runs the service' })).toEqual({
      body: 'Health Board',
      words: 'it runs the service',
    })
    expect(referredTo({ kind: 'referred', words: 'To Health Board' })).toEqual({ body: 'Health Board', words: null })
    expect(referredTo({ kind: 'noted', words: 'To Health Board' })).toBeNull()
  })
})
