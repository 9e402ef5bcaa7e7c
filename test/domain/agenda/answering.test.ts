import { describe, expect, it } from 'vitest'
import { answer } from '../../../src/domain/agenda/answering.ts'
import type { Asking } from '../../../src/domain/agenda/asking.ts'
import { progressOf } from '../../../src/domain/agenda/progress.ts'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { anAsking } from '../../../src/slack/agenda/agenda-gallery-data.ts'

const chair = (given: Partial<Asking> = {}) => anAsking({ personId: 'chair', askedRevision: 3, ...given })
const names = new Map([['chair', 'Councillor Pritchard']])
const agenda = { revision: 3, counts: 3, publishedOn: null }
const by = (personId: string, ...answersFor: string[]) => ({ personId, answersFor })
const content = { answer: 'content', revision: 3, words: null } as const

describe('Answering a draft', () => {
  it('is for whoever was asked', () => {
    expect(answer(content, by('chair'), agenda, [chair()], names)).toMatchObject({ ok: true, value: { isNew: true } })
    expect(answer(content, by('member'), agenda, [chair()], names)).toEqual({
      ok: false,
      refusal: { rule: 'agenda-not-yours-to-answer', asked: ['Councillor Pritchard'] },
    })
  })

  it('may be done by an assistant, for the person they answer for', () => {
    expect(answer(content, by('assistant', 'chair'), agenda, [chair()], names)).toMatchObject({
      ok: true,
      value: { asking: { personId: 'chair' } },
    })
  })

  it('is refused for a draft that has moved on, and for one that was never made', () => {
    for (const revision of [2, 4])
      expect(answer({ ...content, revision }, by('chair'), agenda, [chair()], names)).toEqual({
        ok: false,
        refusal: { rule: 'draft-has-moved-on', yours: revision, current: 3 },
      })
  })

  it('stands for an older draft where nothing that was asked about has changed since', () => {
    const ruling = answer({ ...content, revision: 2 }, by('chair'), { ...agenda, counts: 2 }, [chair()], names)
    expect(ruling.ok).toBe(true)
  })

  it('is refused once the agenda is published', () => {
    const publishedOn = civilDate('2021-03-03')
    expect(answer(content, by('chair'), { ...agenda, publishedOn }, [chair()], names)).toEqual({
      ok: false,
      refusal: { rule: 'agenda-is-published', on: publishedOn },
    })
  })

  it('needs words where a change is wanted', () => {
    expect(answer({ ...content, answer: 'change' }, by('chair'), agenda, [chair()], names)).toEqual({
      ok: false,
      refusal: { rule: 'words-needed' },
    })
  })

  it('counts once, however often it is pressed', () => {
    const already = chair({ answer: 'content', answeredRevision: 3 })
    expect(answer(content, by('chair'), agenda, [already], names)).toMatchObject({ ok: true, value: { isNew: false } })
    const other = { ...content, answer: 'ring' as const }
    expect(answer(other, by('chair'), agenda, [already], names)).toMatchObject({ ok: true, value: { isNew: true } })
  })
})

describe('How far the asking has come', () => {
  const said = (personId: string, position: number, given: Asking['answer']) =>
    anAsking({ id: personId, personId, position, answer: given, answeredRevision: given ? 3 : null })

  it('needs every one of a step that needs all', () => {
    expect(progressOf([said('a', 1, 'approve'), said('b', 1, null)], 3)).toMatchObject({
      is: 'open',
      waitingFor: ['b'],
    })
    expect(progressOf([said('a', 1, 'approve'), said('b', 1, 'approve')], 3).is).toBe('agreed')
  })

  it('needs one of a step where any will do', () => {
    const any = new Map([[1, 'any' as const]])
    expect(progressOf([said('a', 1, 'approve'), said('b', 1, null)], 3, any).is).toBe('agreed')
    expect(progressOf([said('a', 1, null), said('b', 1, null)], 3, any)).toMatchObject({ waitingFor: ['a', 'b'] })
  })

  it('goes from step to step, and stops where a change is wanted', () => {
    expect(progressOf([said('a', 1, 'approve'), said('b', 2, null)], 3)).toMatchObject({ step: 2, waitingFor: ['b'] })
    expect(progressOf([said('a', 1, 'change'), said('b', 2, null)], 3)).toMatchObject({ is: 'change-wanted', step: 1 })
  })

  it('forgets an answer to a draft that no longer counts', () => {
    expect(progressOf([said('a', 1, 'content')], 4)).toMatchObject({ is: 'open', waitingFor: ['a'], allReplied: false })
  })

  it('is never agreed where nobody was asked', () => {
    expect(progressOf([], 1)).toMatchObject({ is: 'open', allReplied: false })
  })
})
