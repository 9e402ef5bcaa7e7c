import { describe, expect, it } from 'vitest'
import { type Asking, type Clearing, clearedFor } from '../../../src/domain/closed/clearance.ts'
import type { Role } from '../../../src/domain/people/roles.ts'
import type { Part } from '../../../src/domain/programme/item.ts'

const item = (part: Part) => ({ id: 'item', committeeId: 'panel', part })
const asking = (role: Role | null, given: Partial<Asking> = {}): Asking => ({
  personId: 'me',
  isFullMember: true,
  roles: new Set(role ? [role] : []),
  clearings: [],
  ...given,
})
const clearing = (given: Partial<Clearing>): Clearing => ({
  personId: 'me',
  committeeId: null,
  itemId: null,
  isWithdrawn: false,
  why: null,
  byId: null,
  at: '2026-09-01T09:00:00Z',
  ...given,
})
const answer = (part: Part, asks: Asking) => {
  const ruling = clearedFor(item(part), asks)
  return ruling.ok ? 'shown' : ruling.refusal.rule === 'not-cleared' && ruling.refusal.because
}

describe('Who is shown what is closed', () => {
  it('is never a guest, whatever role they hold and however they were cleared', () => {
    const guest = { isFullMember: false, clearings: [clearing({ itemId: 'item' })] }
    for (const part of ['open', 'exempt', 'confidential', 'committee-private'] as const)
      expect(answer(part, asking('monitoring-officer', guest))).toBe('not-a-full-member')
  })

  it('is whoever is of the committee or clears its reports; not an administrator, an author or a witness', () => {
    for (const role of ['officer', 'member', 'substitute', 'finance', 'legal', 'monitoring-officer'] as const)
      expect(answer('exempt', asking(role)), role).toBe('shown')
    for (const role of ['administrator', 'report-author', 'witness', 'portfolio-holder', 'lead-officer', null] as const)
      expect(answer('exempt', asking(role)), String(role)).toBe('not-cleared')
  })

  it('is no longer somebody from whom it was withdrawn, for one item or for the committee; the latest word holds', () => {
    const withdrawn = clearing({ itemId: 'item', isWithdrawn: true })
    expect(answer('exempt', asking('member', { clearings: [withdrawn] }))).toBe('withdrawn-for-item')
    const again = clearing({ itemId: 'item', at: '2026-09-02T09:00:00Z' })
    expect(answer('exempt', asking('member', { clearings: [withdrawn, again] }))).toBe('shown')
    const ofAll = clearing({ committeeId: 'panel', isWithdrawn: true })
    expect(answer('exempt', asking('member', { clearings: [ofAll] }))).toBe('withdrawn')
    const another = clearing({ personId: 'somebody else', itemId: 'item' })
    expect(answer('exempt', asking(null, { clearings: [another] }))).toBe('not-cleared')
  })

  it('of what is the committee’s own is nobody who may be questioned, even where they are members or were cleared by name', () => {
    const byName = { clearings: [clearing({ itemId: 'item' })] }
    const both = { ...byName, roles: new Set<Role>(['member', 'portfolio-holder']) }
    expect(answer('committee-private', asking(null, both))).toBe('to-be-questioned')
    expect(answer('committee-private', asking('witness', byName))).toBe('to-be-questioned')
    expect(answer('committee-private', asking('finance', byName))).toBe('not-cleared')
    expect(answer('committee-private', asking('member'))).toBe('shown')
  })
})
