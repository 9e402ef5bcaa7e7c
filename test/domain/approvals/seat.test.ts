import { describe, expect, it } from 'vitest'
import { type PeopleKnown, whoSits, whoStandsIn } from '../../../src/domain/approvals/seat.ts'

const known = (given: Partial<PeopleKnown> = {}): PeopleKnown => ({
  holders: new Map([
    ['chair', ['c']],
    ['vice-chair', ['v']],
    ['legal', ['l', 'l2']],
    ['finance', ['f']],
  ]),
  left: new Set(),
  away: new Map(),
  authors: new Set(),
  interested: new Set(),
  ...given,
})

describe('Who is asked for a place', () => {
  it('is its holder, and whoever else holds it where the first cannot', () => {
    expect(whoSits('chair', null, known())).toMatchObject({ personId: 'c', role: 'chair', insteadOf: null })
    expect(whoSits('legal', null, known({ away: new Map([['l', null]]) }))).toMatchObject({ personId: 'l2' })
    expect(whoSits('person:p', null, known())).toMatchObject({ personId: 'p', role: 'person' })
  })

  it('is the vice-chair where the chair is away, has an interest, or the place is vacant', () => {
    const vice = { personId: 'v', role: 'vice-chair' }
    expect(whoSits('chair', null, known({ away: new Map([['c', 'deputy']]) }))).toMatchObject({
      ...vice,
      insteadOf: 'c',
      because: 'away',
    })
    expect(whoSits('chair', null, known({ interested: new Set(['c']) }))).toMatchObject({
      ...vice,
      because: 'declared-interest',
    })
    expect(whoSits('chair', null, known({ holders: new Map([['vice-chair', ['v']]]) }))).toMatchObject({
      ...vice,
      insteadOf: null,
      because: 'vacant',
    })
  })

  it('is the person named in an absence, then the stand-in of the step, and never whoever alone wrote it', () => {
    expect(whoSits('finance', 'legal', known({ away: new Map([['f', 'd']]) }))).toMatchObject({ personId: 'd' })
    expect(whoSits('finance', 'legal', known({ away: new Map([['f', null]]) }))).toMatchObject({ personId: 'l' })
    expect(whoSits('finance', 'legal', known({ authors: new Set(['f']) }))).toMatchObject({
      personId: 'l',
      because: 'own-work',
    })
  })

  it('is nobody where none of these can, and says why', () => {
    expect(whoSits('finance', null, known({ away: new Map([['f', null]]) }))).toMatchObject({
      is: 'vacant',
      personId: 'f',
      because: 'away',
    })
    expect(whoSits('monitoring-officer', null, known())).toMatchObject({ is: 'vacant', because: 'vacant' })
    expect(whoSits('person:p', null, known({ left: new Set(['p']) }))).toMatchObject({
      is: 'vacant',
      personId: 'p',
      because: 'left',
    })
  })
})

describe('Who stands in for somebody who was asked', () => {
  it('is the stand-in of the step after silence, and the vice-chair for a chair who is away', () => {
    expect(whoStandsIn({ approver: 'chair', personId: 'c' }, null, known())).toBeNull()
    expect(whoStandsIn({ approver: 'chair', personId: 'c' }, null, known({ away: new Map([['c', null]]) }))).toEqual({
      role: 'vice-chair',
      personId: 'v',
    })
    expect(whoStandsIn({ approver: 'finance', personId: 'f' }, 'legal', known())).toMatchObject({ personId: 'l' })
    expect(whoStandsIn({ approver: 'legal', personId: 'l' }, 'person:l', known())).toBeNull()
  })

  it('is the person named in their absence, before the stand-in of the step; a chair names nobody', () => {
    const away = known({ away: new Map(['c', 'l'].map((id) => [id, 'd'])) })
    expect(whoStandsIn({ approver: 'legal', personId: 'l' }, 'finance', away)).toEqual({ role: 'legal', personId: 'd' })
    expect(whoStandsIn({ approver: 'chair', personId: 'c' }, null, away)).toEqual({ role: 'vice-chair', personId: 'v' })
  })
})
