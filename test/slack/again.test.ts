import { describe, expect, it } from 'vitest'
import { underField } from '../../src/slack/again.ts'

describe('A form that the rules refuse', () => {
  it('says so under its field, where there is something to mend in it', () => {
    expect(underField('title', { rule: 'title-needed' })).toMatchObject({
      is: 'errors',
      errors: { title: expect.stringMatching(/\w/) },
    })
  })

  it('closes and says how things stand, where the same was saved already', () => {
    const what = '“Oral health” stands as you have it'

    expect(underField('title', { rule: 'saved-already', what })).toMatchObject({
      is: 'say',
      message: { text: `This was saved already: ${what}. Nothing was changed a second time.` },
    })
  })
})
