import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  problemsWithBlocks,
  problemsWithMessage,
  problemsWithView,
  problemsWithWords,
} from '../../src/playground/block-kit/problems.ts'
import { actions, button, edges, input, many, plain, words, x } from './block-kit-edges.ts'

describe('A message', () => {
  it.each(edges)('may have %s, and no more', (_what, taken, refused, pointer) => {
    expect(problemsWithBlocks([taken], 'message')).toEqual([])
    expect(problemsWithBlocks([refused], 'message').map((problem) => problem.pointer)).toContain(pointer)
  })

  it('may have fifty blocks, and no more', () => {
    expect(
      problemsWithBlocks(
        many(50, () => ({ type: 'divider' })),
        'message',
      ),
    ).toEqual([])
    expect(
      problemsWithBlocks(
        many(51, () => ({ type: 'divider' })),
        'message',
      ),
    ).toEqual([{ pointer: '', says: 'must have at most 50 blocks and has 51' }])
  })

  it('may have one table, and markdown of 12,000 characters together', () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }
    expect(problemsWithBlocks([table, table], 'message')[0]?.says).toBe('must have at most one table')
    const markdown = { type: 'markdown', text: x(6001) }
    expect(problemsWithBlocks([markdown, markdown], 'message')[0]?.says).toContain('12002 characters together')
  })

  it('may use a block_id once, and an action_id once in each block', () => {
    const twice = [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ]
    expect(problemsWithBlocks(twice, 'message')).toEqual([{ pointer: '/1/block_id', says: '"a" is used twice' }])
    expect(problemsWithBlocks([actions(button(), button())], 'message')).toEqual([
      { pointer: '/0/elements/1/action_id', says: '"go" is used twice' },
    ])
    expect(problemsWithBlocks([actions(button()), actions(button())], 'message')).toEqual([])
  })

  it('draws no alert, and asks for no files', () => {
    expect(problemsWithBlocks([{ type: 'alert', text: words('a') }], 'message')).toEqual([
      { pointer: '/0/type', says: 'alert is not drawn in a message' },
    ])
    expect(problemsWithBlocks([input({ type: 'file_input' })], 'message')[0]?.pointer).toBe('/0/element/type')
    expect(problemsWithBlocks([input({ type: 'file_input' })], 'modal')).toEqual([])
  })

  it('of ours has words that stand alone, and not too many', () => {
    expect(problemsWithMessage({ text: 'Published' })).toEqual([])
    expect(problemsWithMessage({ blocks: [{ type: 'divider' }] })[0]?.pointer).toBe('/text')
    expect(problemsWithMessage({ text: x(4001) })[0]?.pointer).toBe('/text')
    const long = many(5, () => ({ type: 'section', text: words(x(2500)) }))
    expect(problemsWithMessage({ text: 'a', blocks: long })).toEqual([
      { pointer: '/blocks', says: 'hold 12500 characters together, and 12000 is the most' },
    ])
  })
})

describe('Words somebody typed', () => {
  it.each(['<!channel> hello', '<!here|here>', 'Smith & Sons', 'a < b', '<script>', '<@everyone>'])(
    'that were not escaped are found: %s',
    (typed) => {
      expect(problemsWithWords(words(typed))).toHaveLength(1)
      expect(problemsWithMessage({ text: typed })).toHaveLength(1)
      expect(problemsWithWords(plain(typed))).toEqual([])
    },
  )

  it.each([
    '<@U0MARA> and <#C0PANEL|panel>',
    '<https://council.example/a?b=1|the agenda>',
    '<!date^1794480000^{date_long}|12 November 2026>',
    'Smith &amp; Sons &lt;ltd&gt;',
    '> quoted',
  ])('are left alone when they are Slack’s own: %s', (typed) => {
    expect(problemsWithWords(words(typed))).toEqual([])
  })
})

describe('A form', () => {
  const form = (given: Record<string, unknown> = {}) => ({
    type: 'modal',
    title: plain('Notice'),
    blocks: [{ type: 'divider' }],
    ...given,
  })

  it.each([
    ['a title of 24 characters', { title: plain(x(24)) }, { title: plain(x(25)) }, '/title/text'],
    [
      'a hundred blocks',
      { blocks: many(100, () => ({ type: 'divider' })) },
      { blocks: many(101, () => ({ type: 'divider' })) },
      '/blocks',
    ],
    ['3,000 characters of its own', { private_metadata: x(3000) }, { private_metadata: x(3001) }, '/private_metadata'],
    ['a callback_id of 255 characters', { callback_id: x(255) }, { callback_id: x(256) }, '/callback_id'],
    [
      'a way to send what it asks',
      { submit: plain('Send'), blocks: [input({ type: 'plain_text_input' })] },
      { blocks: [input({ type: 'plain_text_input' })] },
      '',
    ],
    [
      'one input that is looked at first',
      { submit: plain('Send'), blocks: [input({ type: 'plain_text_input', focus_on_load: true })] },
      { submit: plain('Send'), blocks: many(2, () => input({ type: 'plain_text_input', focus_on_load: true })) },
      '/blocks/1/element/focus_on_load',
    ],
    [
      'an alert',
      { blocks: [{ type: 'alert', text: words('Private') }] },
      { blocks: [{ type: 'markdown', text: 'a' }] },
      '/blocks/0/type',
    ],
    [
      'bounds in their order',
      { submit: plain('Send'), blocks: [input({ type: 'plain_text_input', min_length: 1, max_length: 2 })] },
      { submit: plain('Send'), blocks: [input({ type: 'plain_text_input', min_length: 3, max_length: 2 })] },
      '/blocks/0/element',
    ],
  ])('may have %s, and no more', (_what, taken, refused, pointer) => {
    expect(problemsWithView(form(taken))).toEqual([])
    expect(problemsWithView(form(refused)).map((problem) => problem.pointer)).toContain(pointer)
  })

  it('that is a Home may have neither table nor alert', () => {
    const home = (block: unknown) => problemsWithView({ type: 'home', blocks: [block] }).map(({ says }) => says)
    expect(home({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })).toEqual(['table is not drawn in a home'])
    expect(home({ type: 'alert', text: words('a') })).toEqual(['alert is not drawn in a home'])
    expect(home({ type: 'header', text: plain('a') })).toEqual([])
  })
})

it('finds words for anything at all, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      for (const problem of [
        ...problemsWithBlocks(anything, 'message'),
        ...problemsWithView(anything),
        ...problemsWithMessage(anything),
      ])
        expect(problem.says).not.toBe('')
      if (!Array.isArray(anything)) expect(problemsWithBlocks(anything, 'message')).not.toEqual([])
    }),
  )
})
