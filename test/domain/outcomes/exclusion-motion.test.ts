import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { asTaken, type Business } from '../../../src/domain/outcomes/business.ts'
import {
  type ExclusionMotion,
  exclusionMinuted,
  partTaken,
  takenInPrivate,
} from '../../../src/domain/outcomes/exclusion-motion.ts'
import type { Outcome } from '../../../src/domain/outcomes/outcome.ts'
import type { OutcomeKind } from '../../../src/domain/outcomes/outcome-kinds.ts'
import { type OutcomeSaid, recordOutcome, saysTheSame } from '../../../src/domain/outcomes/record.ts'
import type { Part } from '../../../src/domain/programme/item.ts'

const motion = (result: ExclusionMotion['result']): ExclusionMotion => ({ movedBy: null, secondedBy: null, result })
const taken = (part: Part, result: ExclusionMotion['result'] | null, kind: OutcomeKind = 'noted') => ({
  part,
  outcome: { kind, exclusion: result && motion(result) },
})

describe('Whether business was taken in private', () => {
  it.each<[Part, ExclusionMotion['result'] | null, OutcomeKind, boolean, Part]>([
    ['open', null, 'noted', false, 'open'],
    ['open', 'carried', 'noted', true, 'exempt'],
    ['open', 'lost', 'noted', false, 'open'],
    ['possible', null, 'noted', false, 'possible'],
    ['possible', 'carried', 'noted', true, 'exempt'],
    ['possible', 'lost', 'noted', false, 'open'],
    ['exempt', null, 'noted', true, 'exempt'],
    ['exempt', 'carried', 'resolved', true, 'exempt'],
    ['exempt', 'lost', 'resolved', false, 'open'],
    ['exempt', 'lost', 'deferred', true, 'exempt'],
    ['exempt', 'lost', 'not-reached', true, 'exempt'],
    ['exempt', 'lost', 'withdrawn', true, 'exempt'],
    ['confidential', 'carried', 'noted', true, 'confidential'],
    ['committee-private', 'lost', 'noted', true, 'committee-private'],
  ])('%s, motion %s, then %s: %s', (part, result, kind, isPrivate, becomes) => {
    expect(takenInPrivate(taken(part, result, kind))).toBe(isPrivate)
    expect(partTaken(taken(part, result, kind))).toBe(becomes)
  })

  it('is as the agenda expects until something is recorded', () => {
    expect(takenInPrivate({ part: 'exempt', outcome: null })).toBe(true)
    expect(takenInPrivate({ part: 'possible', outcome: null })).toBe(false)
  })
})

describe('The motion as the minutes have it', () => {
  const body = { nation: 'england' } as const

  it('names who moved and seconded it, and the paragraph', () => {
    expect(
      exclusionMinuted(
        { movedBy: 'Councillor Gwen Pritchard', secondedBy: 'Councillor Idris Rao', result: 'lost' },
        { kind: 'resolved', paragraphs: ['3'] },
        body,
      ),
    ).toBe(
      'The motion to exclude the public from this item (paragraph 3, financial or business affairs), moved by ' +
        'Councillor Gwen Pritchard and seconded by Councillor Idris Rao, was lost. The item was taken in public.',
    )
  })

  it('says of a lost motion what came next, and of a carried one no more', () => {
    const said = (result: ExclusionMotion['result'], kind: OutcomeKind) =>
      exclusionMinuted(motion(result), { kind, paragraphs: [] }, body)

    expect(said('lost', 'deferred')).toBe(
      'The motion to exclude the public from this item was lost. The item was deferred.',
    )
    expect(said('lost', 'not-reached')).toContain('The item was not taken.')
    expect(said('lost', 'withdrawn')).toContain('The item was withdrawn.')
    expect(said('carried', 'resolved')).toBe('The motion to exclude the public from this item was carried.')
  })
})

describe('Recording the motion', () => {
  const business = (part: Part): Business => ({
    key: 'i1',
    itemId: 'i1',
    minute: '320',
    title: 'A contract',
    part,
    paragraphs: ['3'],
    isPrivate: part === 'exempt',
  })
  const meeting = { id: 'm1', day: civilDate('2026-11-12'), state: 'confirmed' } as const
  const said: OutcomeSaid = { kind: 'noted', words: null, resolutions: null, keyPoints: null, body: null }
  const record = (part: Part, given: Partial<OutcomeSaid>) =>
    recordOutcome(business(part), meeting, { ...said, ...given }, civilDate('2026-11-13'))

  it('keeps it with who moved and seconded it, and none where none was moved', () => {
    const motioned = record('exempt', { exclusion: 'lost', movedBy: 'Councillor Rao' })

    expect(motioned).toMatchObject({
      value: { exclusion: { result: 'lost', movedBy: 'Councillor Rao', secondedBy: null } },
    })
    expect(record('exempt', {})).toMatchObject({ value: { exclusion: null } })
  })

  it('refuses names without what became of it, and a lost motion on confidential business', () => {
    expect(record('exempt', { movedBy: 'Councillor Rao' })).toMatchObject({ refusal: { rule: 'names-without-motion' } })
    expect(record('confidential', { exclusion: 'lost' })).toMatchObject({
      refusal: { rule: 'confidential-without-motion', title: 'A contract' },
    })
  })

  it('keeps no key points of what was taken in private', () => {
    expect(record('open', { exclusion: 'carried', keyPoints: 'The price is 40' })).toMatchObject({
      refusal: { rule: 'private-key-points' },
    })
    expect(record('exempt', { keyPoints: 'The price is 40' })).toMatchObject({
      refusal: { rule: 'private-key-points' },
    })
    expect(record('exempt', { exclusion: 'lost', keyPoints: 'Two tenders came' })).toMatchObject({
      value: { keyPoints: ['Two tenders came'] },
    })
  })

  it('is a change of its own: the same outcome with another motion is not the same', () => {
    const of = (given: Partial<OutcomeSaid>) => {
      const ruling = record('exempt', given)
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      return ruling.value
    }

    expect(saysTheSame(of({ exclusion: 'lost' }), of({ exclusion: 'lost' }))).toBe(true)
    expect(saysTheSame(of({ exclusion: 'lost' }), of({ exclusion: 'carried' }))).toBe(false)
    expect(saysTheSame(of({ exclusion: 'lost' }), of({}))).toBe(false)
  })

  it('opens the business once it is lost, and closes it again when that is corrected', () => {
    const outcome = { kind: 'noted', exclusion: motion('lost') } as Outcome

    expect(asTaken(business('exempt'), outcome).isPrivate).toBe(false)
    expect(asTaken(business('exempt'), { ...outcome, exclusion: null }).isPrivate).toBe(true)
  })
})
