import { describe, expect, it } from 'vitest'
import { numberTyped } from '../../../src/domain/programme/typed-number.ts'

describe('The number of an item, as it is typed', () => {
  it.each(['12', ' item 12 ', '#12', 'Item no. 12', 'number 12'])('is read from “%s”', (typed) => {
    expect(numberTyped(typed)).toEqual({ number: 12, note: null })
  })

  it('is nothing, and nothing is said, where nothing was typed', () => {
    expect(numberTyped('  ')).toEqual({ number: null, note: null })
  })

  it.each(['the depot', '12 and 13', '1234567890'])('is none in “%s”, which is given back', (typed) => {
    const { number, note } = numberTyped(typed)

    expect(number).toBe(null)
    expect(note).toContain(`“${typed}”`)
  })

  it('has nine digits at the most', () => {
    expect(numberTyped('123456789').number).toBe(123456789)
  })
})
