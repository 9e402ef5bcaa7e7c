import { describe, expect, it } from 'vitest'
import { declarationInWords, typedDeclarations } from '../../../src/domain/outcomes/attendance.ts'

const items = [
  { itemId: 'depot', number: '319' },
  { itemId: 'libraries', number: '320' },
  { itemId: 'roads', number: '321' },
]
const declared = (line: string) => typedDeclarations(line, items)[0]!

describe('A declaration of interest', () => {
  it.each([
    ['Councillor Ann Rees: disclosable, employed by the depot (item 319)', ['depot']],
    ['Councillor Ann Rees: disclosable, employed by the depot (items 319 and 320)', ['depot', 'libraries']],
    ['Councillor Ann Rees: governor (items 319, 320 and 321)', ['depot', 'libraries', 'roads']],
  ])('is read from “%s”, and printed with its items', (line, itemIds) => {
    const read = declared(line)

    expect(read.itemIds).toEqual(itemIds)
    const numbers = /\((items? .+)\)/.exec(line)![1]
    expect(declarationInWords(read, items)).toContain(`(${numbers})`)
  })

  it('is printed without a place where its items have no number', () => {
    expect(declarationInWords(declared('Councillor Ann Rees: governor (item 319)'), [])).not.toContain('item')
  })
})
