import { describe, expect, it } from 'vitest'
import { isAlike, isInCapitals, isOfOneMatter } from '../../../src/domain/agenda/titles.ts'

describe('A title in capitals', () => {
  it.each(['HIGHWAYS UPDATE', 'BUDGET', 'ADRODDIAD BLYNYDDOL', 'SEND TRANSPORT'])('is %s', (title) => {
    expect(isInCapitals(title)).toBe(true)
  })

  it.each(['SEND and HRA', 'SEND', 'Budget', 'HIGHWAYS update', '2026/27', 'UK-EU', ''])('is not %s', (title) => {
    expect(isInCapitals(title)).toBe(false)
  })
})

describe('Two titles', () => {
  it('are of one topic where most of their telling words are the same', () => {
    expect(isAlike('Annual report: highways maintenance', 'Highways maintenance update')).toBe(true)
    expect(isAlike('Highways maintenance', 'Library opening hours')).toBe(false)
    expect(isAlike('Update', 'Report')).toBe(false)
  })

  it('are of one matter where all of the shorter, two words at least, is in the longer', () => {
    expect(isOfOneMatter('Leisure trust', 'The leisure trust: tender, prices and term of the contract')).toBe(true)
    expect(isOfOneMatter('Leisure', 'The leisure trust: tender, prices and term of the contract')).toBe(false)
  })
})
