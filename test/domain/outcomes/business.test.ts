import { describe, expect, it } from 'vitest'
import { isOf, numberedItems } from '../../../src/domain/outcomes/business.ts'

describe('The items of a meeting by their numbers', () => {
  it('are those that are items and have one', () => {
    const business = [
      { itemId: 'depot', minute: '319' },
      { itemId: 'libraries', minute: null },
      { itemId: null, minute: '304' },
    ]

    expect(numberedItems(business)).toEqual([{ itemId: 'depot', number: '319' }])
  })
})

describe('An outcome is of a line of business', () => {
  const standing = {
    key: 'apologies',
    itemId: null,
    title: 'Apologies',
    part: 'open',
    paragraphs: [],
    isPrivate: false,
  } as const

  it('by its item, whatever its number', () => {
    const depot = { ...standing, itemId: 'depot', minute: '319' } as const

    expect(isOf(depot, { itemId: 'depot', minute: null })).toBe(true)
    expect(isOf(depot, { itemId: 'libraries', minute: '319' })).toBe(false)
  })

  it('by its number where it is no item, with or without the day of the meeting', () => {
    const line = { ...standing, minute: '11.3.2021/4' } as const

    expect(isOf(line, { itemId: null, minute: '11.3.2021/4' })).toBe(true)
    expect(isOf(line, { itemId: null, minute: '4' })).toBe(true)
    expect(isOf(line, { itemId: null, minute: '1' })).toBe(false)
    expect(isOf(line, { itemId: 'depot', minute: '4' })).toBe(false)
    expect(isOf({ ...line, minute: null }, { itemId: null, minute: null })).toBe(false)
  })
})
