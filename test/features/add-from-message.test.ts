import { describe, expect, it } from 'vitest'
import { fromMessage } from '../../src/features/add-item/from-message.ts'

const read = (text: string) => fromMessage({ text, channel: 'C0PANEL', ts: '1614762000.000100' }, 'Europe/London')

describe('Adding an item from a message', () => {
  it('takes the first sentence as the title, the whole as the reason, and where it stands as the source', () => {
    expect(read('Can we look at the bus cuts in the north? Three residents wrote.\nIt is urgent for them.')).toEqual({
      title: 'Can we look at the bus cuts in the north?',
      why: 'Can we look at the bus cuts in the north? Three residents wrote.\nIt is urgent for them.',
      source: 'Slack message of Wednesday 3 March 2021: https://slack.com/archives/C0PANEL/p1614762000000100',
    })
  })

  it('reads links by their label and names nobody by an id', () => {
    expect(
      read('<@U0MEMBER> see <https://example.org/a?b=1&amp;c=2|the report> in <#C1|panel> &amp; *tell* <!channel> us'),
    ).toMatchObject({
      title: 'see the report in #panel & tell us',
    })
  })

  it('cuts a long title between words, and copes with nothing at all', () => {
    expect(read('word '.repeat(100)).title.length).toBeLessThanOrEqual(121)
    expect(read('word '.repeat(100)).title).toMatch(/word…$/)
    expect(read('')).toMatchObject({ title: '', why: '' })
  })
})
