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

describe('A chain as it was put to people', () => {
  const step = (purpose: 'consult' | 'approve', needs: 'any' | 'all', ...who: ('chair' | 'legal' | 'finance')[]) => ({
    ...{ purpose, needs, who, standIn: null },
  })
  const chain = {
    steps: [step('consult', 'all', 'chair'), step('approve', 'any', 'legal', 'finance')],
    vacant: [],
    covered: [],
    goneOn: [],
  }
  const row = (personId: string, position: number, answer: Asking['answer'], more: Partial<Asking> = {}) =>
    anAsking({ id: personId, personId, position, answer, answeredRevision: answer ? 3 : null, ...more })
  const far = (askings: readonly Asking[], more: Partial<NonNullable<Parameters<typeof progressOf>[3]>> = {}) =>
    progressOf(askings, 3, new Map(), { ...chain, ...more })

  it('is not through while a step has not been asked', () => {
    expect(far([row('chair', 1, 'content')])).toMatchObject({ is: 'open', step: 2, allReplied: false, isEnough: false })
  })

  it('waits for a reply of those consulted and for the approval of those who approve', () => {
    const wish = row('chair', 1, 'change')
    expect(far([wish])).toMatchObject({ is: 'change-wanted', step: 1 })
    const gone = { goneOn: [{ position: 1, revision: 3 }] }
    expect(far([wish, row('legal', 2, null)], gone)).toMatchObject({ is: 'open', step: 2, waitingFor: ['legal'] })
    expect(far([wish, row('legal', 2, 'approve')], gone)).toMatchObject({ is: 'agreed', isEnough: true })
    // Of an older draft it went on; of this one it has not.
    expect(far([wish], { goneOn: [{ position: 1, revision: 2 }] })).toMatchObject({ is: 'change-wanted', step: 1 })
  })

  it('waits for nobody else once one answer has closed a step', () => {
    const said = [row('chair', 1, 'content'), row('legal', 2, 'change'), row('finance', 2, null)]
    expect(far(said)).toMatchObject({ is: 'change-wanted', waitingFor: [] })
  })

  it('is not through where a place of a step that needs all is nobody’s', () => {
    const vacant = [{ position: 1, approver: 'chair' as const, personId: null, because: 'vacant' as const }]
    expect(far([row('chair', 1, 'content')], { vacant })).toMatchObject({ is: 'open', step: 1, waitingFor: [] })
  })

  it('takes no answer out of turn, from whoever was too late, or of whoever alone wrote it', () => {
    const askings = [row('chair', 1, null), row('legal', 2, null, { purpose: 'approve' })]
    const of = { revision: 3, counts: 3, publishedOn: null, chain }
    const approve = { answer: 'approve', revision: 3, words: null } as const
    expect(answer(approve, by('legal'), of, askings, names)).toMatchObject({ refusal: { rule: 'step-not-open' } })
    const closed = [
      row('chair', 1, 'content'),
      row('legal', 2, 'approve', { needs: 'any' }),
      row('finance', 2, null, { needs: 'any' }),
    ]
    expect(answer(approve, by('finance'), of, closed, names)).toMatchObject({ refusal: { rule: 'step-is-closed' } })
    const own = { ...of, authors: new Set(['legal']) }
    const open = [row('chair', 1, 'content'), row('legal', 2, null)]
    expect(answer(approve, by('legal'), own, open, names)).toMatchObject({ refusal: { rule: 'approves-own-work' } })
  })

  it('lets somebody answer still who was passed over for silence, but not for an interest', () => {
    const instead = (because: Asking['because']) => [row('vice', 1, null, { delegateForId: 'chair', because })]
    const of = { revision: 3, counts: 3, publishedOn: null, chain }
    expect(answer(content, by('chair'), of, instead('no-answer'), names).ok).toBe(true)
    expect(answer(content, by('chair'), of, instead('declared-interest'), names).ok).toBe(false)
  })
})
