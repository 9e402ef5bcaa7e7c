import { describe, expect, it } from 'vitest'
import { standsAsSaid } from '../../../src/domain/workstreams/stands-as-said.ts'
import { bareWorkstream } from '../../../src/domain/workstreams/workstream.ts'

const stands = {
  ...bareWorkstream('c1', 'Libraries', 1),
  leads: [{ authority: 'NDC', name: 'Priya Sharma' }],
  ...{ id: 'w1', revision: 2, closedAt: null },
}

describe('A workstream stands as a form says', () => {
  it('whatever order the fields of a lead come in, and whatever else is said of it', () => {
    expect(standsAsSaid(stands, { name: 'Libraries', leads: [{ name: 'Priya Sharma', authority: 'NDC' }] })).toBe(true)
  })

  it('not where a name, a lead, the number of leads or an empty field differs', () => {
    expect(standsAsSaid(stands, { name: 'Museums' })).toBe(false)
    expect(standsAsSaid(stands, { leads: [{ authority: null, name: 'Priya Sharma' }] })).toBe(false)
    expect(standsAsSaid(stands, { leads: [] })).toBe(false)
    expect(standsAsSaid(stands, { phase: 'phase one' })).toBe(false)
  })
})
