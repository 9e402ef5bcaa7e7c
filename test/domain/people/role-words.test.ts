import { describe, expect, it } from 'vitest'
import { roleSaid } from '../../../src/domain/people/role-words.ts'

describe('A role, as a list calls it', () => {
  it.each([
    ['Vice-Chairman', 'vice-chair'],
    ['Is-gadeirydd', 'vice-chair'],
    ['Convener', 'chair'],
    ['Cadeirydd', 'chair'],
    ['Deputy Committee Officer', 'deputy'],
    ['Democratic Services Officer', 'officer'],
    ['Co-opted member (non-voting)', 'co-opted-non-voting'],
    ['Co-opted member with a vote', 'co-opted-voting'],
    ['Portfolio Holder', 'portfolio-holder'],
    ['Section 151', 'finance'],
    ['  Elected   Member ', 'member'],
    ['lead-officer', 'lead-officer'],
  ])('“%s” is read as %s', (words, role) => expect(roleSaid(words)).toBe(role))

  it('is not guessed where its words could mean two, or none of ours', () => {
    expect(roleSaid('Co-opted member')).toBe(null)
    expect(roleSaid('Mayor’s consort')).toBe(null)
  })
})
