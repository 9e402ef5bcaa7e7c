import { describe, expect, it } from 'vitest'
import { isOurBody } from '../../../src/domain/proposals/reading.ts'

describe('The body that a sentence names', () => {
  it.each([null, 'the Committee', 'this meeting', 'the Panel', 'Scrutiny Panel', 'Adults Scrutiny Panel'])(
    'is the committee’s own where it is %s',
    (body) => expect(isOurBody(body, 'Adults Scrutiny Panel')).toBe(true),
  )

  it.each(['Cabinet', 'Children’s Scrutiny Panel', 'the Board', 'Adults'])('is another where it is %s', (body) =>
    expect(isOurBody(body, 'Adults Scrutiny Panel')).toBe(false),
  )
})
