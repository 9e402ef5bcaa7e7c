import { describe, expect, it } from 'vitest'
import type { Chain, ChainStep } from '../../../src/domain/approvals/approval-settings.ts'
import {
  askedAgain,
  type Clearance,
  type ClearanceKind,
  isClearanceKind,
  isCleared,
  stepToClear,
  versionOf,
} from '../../../src/domain/reports/clearance.ts'
import { aClearance } from '../../../src/slack/kit/reports/gallery-request.ts'

const step = (needs: ChainStep['needs'], ...who: ChainStep['who']): ChainStep => ({
  purpose: 'approve',
  needs,
  who,
  standIn: null,
})
const one = (kind: ClearanceKind, state: Clearance['state'], version: number | null = 1) =>
  aClearance({ kind, state, version: state === 'waiting' ? null : version })
const chain: Chain = [step('any', 'finance', 'legal'), step('all', 'lead-officer', 'monitoring-officer')]

describe('Which step of a report is to be cleared', () => {
  it('is the first of which not one, or not each, has cleared it', () => {
    expect(stepToClear(chain, [])).toBe(1)
    expect(stepToClear(chain, [one('finance', 'waiting'), one('legal', 'cleared')])).toBe(2)
    expect(stepToClear(chain, [one('legal', 'cleared'), one('lead-officer', 'cleared')])).toBe(2)
    const all = [one('legal', 'cleared'), one('lead-officer', 'cleared'), one('monitoring', 'cleared')]
    expect(stepToClear(chain, all)).toBeNull()
    expect(isCleared(chain, [...all, one('finance', 'waiting')])).toBe(true)
    expect(isCleared(chain, [...all, one('finance', 'changes')])).toBe(false)
  })

  it('is not over while something waits that was asked before the chain was changed', () => {
    expect(isCleared([], [one('finance', 'waiting')])).toBe(false)
    expect(isCleared([], [one('finance', 'cleared')])).toBe(true)
  })
})

describe('Who is asked again about a version that comes in', () => {
  it('is whoever wanted changes; else everybody who cleared an earlier one', () => {
    expect([...askedAgain([one('finance', 'cleared'), one('legal', 'changes')], 2)]).toEqual(['legal'])
    expect([...askedAgain([one('finance', 'cleared'), one('legal', 'waiting')], 2)]).toEqual(['finance'])
    expect([...askedAgain([one('finance', 'cleared', 2)], 2)]).toEqual([])
  })

  it('is nobody who cleared the draft, when the final report comes', () => {
    expect([...askedAgain([one('finance', 'cleared', 0)], 1)]).toEqual([])
    expect(versionOf([{ did: 'draft-ready' }, { did: 'here' }, { did: 'finance-cleared' }, { did: 'here' }])).toBe(2)
  })

  it('reads only what can be a clearance from a button', () => {
    expect(
      ['finance', 'person:01980000-0000-7000-8000-000000000001', 'toString', 'person:x'].map(isClearanceKind),
    ).toEqual([true, true, false, false])
  })
})
