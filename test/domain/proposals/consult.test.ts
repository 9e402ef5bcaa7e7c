import { describe, expect, it } from 'vitest'
import { whoIsConsulted } from '../../../src/domain/proposals/who-is-consulted.ts'

const nobody = new Set<string>()
const of = (given: Partial<Parameters<typeof whoIsConsulted>[0]> = {}) =>
  whoIsConsulted({ chair: 'chair', viceChair: 'vice', away: nobody, declared: nobody, ...given })

describe('Who is consulted on a change between meetings', () => {
  it('is the chair', () => expect(of()).toMatchObject({ personId: 'chair', insteadOf: null }))

  it('is the vice-chair where the office is vacant, the chair is away, or the chair has declared an interest', () => {
    expect(of({ chair: null })).toMatchObject({ personId: 'vice', insteadOf: null, because: 'vacant' })
    expect(of({ away: new Set(['chair']) })).toMatchObject({ personId: 'vice', insteadOf: 'chair', because: 'away' })
    expect(of({ declared: new Set(['chair']) })).toMatchObject({ personId: 'vice', because: 'declared-interest' })
  })

  it('is nobody where neither can be asked', () => {
    expect(of({ viceChair: null, away: new Set(['chair']) })).toBeNull()
    expect(of({ away: new Set(['chair', 'vice']) })).toBeNull()
    expect(of({ chair: null, viceChair: null })).toBeNull()
  })
})
