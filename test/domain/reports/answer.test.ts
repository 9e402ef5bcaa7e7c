import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { agreeDate } from '../../../src/domain/reports/agree-date.ts'
import { answerRequest, type RequestAnswer } from '../../../src/domain/reports/answer.ts'
import type { Request, RequestState } from '../../../src/domain/reports/request.ts'
import { isDraftReady, longerUntil, namedInstead } from '../../../src/domain/reports/request-life.ts'
import { aPerson, aRequest } from '../../../src/slack/kit/gallery-data.ts'

const day = civilDate
const me = { personId: aPerson().id, answersFor: [], askedOf: 'Dawn Fletcher' }
const seen = { now: day('2026-10-30'), seen: day('2026-10-30') }
const answers = (request: Request, answer: RequestAnswer, by = me, on = seen) => answerRequest(request, answer, by, on)

describe('An answer to a request', () => {
  it('moves it on, and the same answer again moves nothing', () => {
    const first = answers(aRequest(), { is: 'cannot', words: 'I leave in October' })

    if (!first.ok) throw new Error(first.refusal.rule)
    expect(first.value).toMatchObject({ isNew: true, request: { state: 'declined' } })
    expect(answers(first.value.request, { is: 'cannot', words: 'I leave in October' })).toMatchObject({
      value: { isNew: false },
    })
  })

  it('may be changed while nothing has come: what could not be provided comes after all', () => {
    for (const state of ['accepted', 'longer-asked', 'handed-on', 'declined'] as const)
      expect(answers(aRequest({ state }), { is: 'here', words: null })).toMatchObject({
        value: { isNew: true, request: { state: 'received' } },
      })
  })

  it('is not taken back by a promise once it has come; a newer version is still welcome', () => {
    const received = aRequest({ state: 'received' })

    expect(answers(received, { is: 'provide' })).toMatchObject({ refusal: { rule: 'request-settled' } })
    expect(answers(received, { is: 'here', words: null })).toMatchObject({ value: { isNew: true } })
  })

  it('is refused for everything once it is withdrawn', () => {
    const all: readonly RequestAnswer[] = [
      { is: 'provide' },
      { is: 'here', words: null },
      { is: 'cannot', words: 'No' },
      { is: 'longer', until: day('2026-11-03'), words: 'Late' },
      { is: 'someone-else', instead: { name: 'Gareth Pugh' }, why: null },
    ]
    for (const answer of all)
      expect(answers(aRequest({ state: 'withdrawn' }), answer)).toMatchObject({
        refusal: { rule: 'request-settled', stands: 'withdrawn' },
      })
  })

  it('is of the day that was seen: a promise for an old day is not taken for the new one, a report is', () => {
    const old = { now: day('2026-11-03'), seen: day('2026-10-30') }

    expect(answers(aRequest(), { is: 'provide' }, me, old)).toMatchObject({ refusal: { rule: 'request-moved-on' } })
    expect(answers(aRequest(), { is: 'here', words: null }, me, old)).toMatchObject({ ok: true })
  })

  it('is theirs, their assistant’s, or an officer’s who writes it down', () => {
    const provide = { is: 'provide' } as const
    const other = { ...me, personId: 'another' }

    expect(answers(aRequest(), provide, other)).toMatchObject({ refusal: { rule: 'not-asked-of-you' } })
    expect(answers(aRequest(), provide, { ...other, answersFor: [aPerson().id] } as never)).toMatchObject({ ok: true })
    expect(answers(aRequest(), provide, { ...other, isRecorded: true } as never)).toMatchObject({ ok: true })
  })

  it('fits what was asked: an invitation is not provided, a report is not come to', () => {
    expect(answers(aRequest({ kind: 'attend' }), { is: 'provide' })).toMatchObject({
      refusal: { rule: 'answer-does-not-fit' },
    })
    expect(answers(aRequest(), { is: 'coming' })).toMatchObject({ refusal: { rule: 'answer-does-not-fit' } })
  })
})

describe('Agreeing a date', () => {
  const given = { meeting: day('2026-11-12'), today: day('2026-10-01') }

  it('takes what was asked to be longer as promised, and leaves what was not answered unanswered', () => {
    const days = { draftDueOn: null, dueOn: day('2026-11-03') }

    expect(agreeDate(aRequest({ state: 'longer-asked' }), days, given)).toMatchObject({ value: { state: 'accepted' } })
    expect(agreeDate(aRequest(), days, given)).toMatchObject({ value: { state: 'asked', dueOn: '2026-11-03' } })
  })

  it('leaves out a draft whose day is past', () => {
    const days = { draftDueOn: day('2026-09-30'), dueOn: day('2026-11-03') }

    expect(agreeDate(aRequest(), days, given)).toMatchObject({ value: { draftDueOn: null } })
  })

  it('changes nothing for the days that stand, unless longer was asked for: then the day that stands is the answer', () => {
    const { draftDueOn, dueOn } = aRequest()
    const same = { draftDueOn, dueOn }

    expect(agreeDate(aRequest(), same, given)).toEqual({
      ok: false,
      refusal: { rule: 'days-as-they-were', draftDueOn, dueOn },
    })
    expect(agreeDate(aRequest({ state: 'accepted' }), same, given)).toMatchObject({ ok: false })
    expect(agreeDate(aRequest({ state: 'longer-asked' }), same, given)).toMatchObject({ value: { state: 'accepted' } })
  })

  it('is refused for what is settled', () => {
    const settled: readonly RequestState[] = ['received', 'declined', 'handed-on', 'withdrawn', 'coming', 'colleague']
    for (const state of settled)
      expect(agreeDate(aRequest({ state }), { draftDueOn: null, dueOn: day('2026-11-03') }, given)).toMatchObject({
        refusal: { rule: 'request-settled' },
      })
  })
})

describe('The life of a request', () => {
  const step = (did: string, detail = {}) => ({ at: '2026-10-01T09:00:00Z', byId: null, did, words: null, detail })

  it('remembers the last day that was asked for, and whom they last named', () => {
    const life = [
      step('longer', { until: day('2026-11-02') }),
      step('longer', { until: day('2026-11-03') }),
      step('someone-else', { instead: { name: 'Gareth Pugh' } }),
      step('see-to-it', { instead: { name: 'Rhodri Vaughan' } }),
    ]

    expect(longerUntil(life)).toBe('2026-11-03')
    expect(namedInstead(life)).toEqual({ name: 'Gareth Pugh' })
    expect(isDraftReady(life)).toBe(false)
    expect(isDraftReady([...life, step('draft-ready')])).toBe(true)
  })
})
