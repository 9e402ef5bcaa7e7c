import { describe, expect, it } from 'vitest'
import { changePart, isClosed, type PartAsked } from '../../../src/domain/closed/part.ts'
import { anItem } from '../../../src/slack/kit/gallery-data.ts'

const asked = (given: Partial<PartAsked> = {}): PartAsked => ({
  title: anItem().title,
  part: 'exempt',
  paragraphs: ['3'],
  reason: 'Prices under negotiation',
  heldElsewhere: null,
  ...given,
})
const exempt = anItem({ part: 'exempt', paragraphs: ['3'], partReason: 'Prices under negotiation' })

describe('Changing the part of an item', () => {
  it('keeps the public from what is exempt or confidential, and from nothing else', () => {
    expect((['open', 'possible', 'committee-private', 'exempt', 'confidential'] as const).filter(isClosed)).toEqual([
      'exempt',
      'confidential',
    ])
  })

  it('is refused where nothing would change', () => {
    expect(changePart(exempt, asked(), 'england')).toEqual({
      ok: false,
      refusal: { rule: 'part-is-that-already', title: exempt.title, part: 'exempt' },
    })
  })

  it.each([
    ['its paragraphs', { paragraphs: ['1', '3'] }],
    ['its reason', { reason: 'The contract is being retendered' }],
    ['its title', { title: 'Depot: contract' }],
    ['where it is held', { heldElsewhere: 'https://papers.example/17' }],
    ['its part', { part: 'possible' as const }],
  ])('is taken where only %s would change', (_, change) => {
    expect(changePart(exempt, asked(change), 'england').ok).toBe(true)
  })
})
