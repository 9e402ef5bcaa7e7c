import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  problemsWithBlocks,
  problemsWithMessage,
  problemsWithView,
  problemsWithWords,
} from '../../src/playground/block-kit/problems.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const words = (text: string) => ({ type: 'mrkdwn', text })
const x = (length: number) => 'x'.repeat(length)
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))
const button = (given: Record<string, unknown> = {}) => ({
  type: 'button',
  action_id: 'go',
  text: plain('Go'),
  ...given,
})
const actions = (...elements: unknown[]) => ({ type: 'actions', elements })
const options = (count: number) => many(count, (index) => ({ text: plain(`o${index}`), value: `v${index}` }))
const input = (element: Record<string, unknown>, given: Record<string, unknown> = {}) => ({
  type: 'input',
  label: plain('Label'),
  element: { action_id: 'it', ...element },
  ...given,
})
const confirm = (given: Record<string, unknown>) => button({ confirm: { text: plain('Sure?'), ...given } })

/** The last thing Slack takes and the first it refuses, by the block's place in a message. */
const edges: readonly [what: string, taken: unknown, refused: unknown, pointer: string][] = [
  [
    'a heading of 150 characters',
    { type: 'header', text: plain(x(150)) },
    { type: 'header', text: plain(x(151)) },
    '/0/text/text',
  ],
  [
    'a section of 3,000 characters',
    { type: 'section', text: words(x(3000)) },
    { type: 'section', text: words(x(3001)) },
    '/0/text/text',
  ],
  ['a section with words', { type: 'section', text: words('a') }, { type: 'section', text: words('') }, '/0/text/text'],
  [
    'ten fields',
    { type: 'section', fields: many(10, () => words('a')) },
    { type: 'section', fields: many(11, () => words('a')) },
    '/0/fields',
  ],
  [
    'a field of 2,000 characters',
    { type: 'section', fields: [words(x(2000))] },
    { type: 'section', fields: [words(x(2001))] },
    '/0/fields/0/text',
  ],
  [
    'ten things in a context',
    { type: 'context', elements: many(10, () => words('a')) },
    { type: 'context', elements: many(11, () => words('a')) },
    '/0/elements',
  ],
  [
    'twenty-five buttons',
    actions(...many(25, (n) => button({ action_id: `a${n}` }))),
    actions(...many(26, (n) => button({ action_id: `a${n}` }))),
    '/0/elements',
  ],
  [
    'a button of 75 characters',
    actions(button({ text: plain(x(75)) })),
    actions(button({ text: plain(x(76)) })),
    '/0/elements/0/text/text',
  ],
  [
    'a value of 2,000 characters',
    actions(button({ value: x(2000) })),
    actions(button({ value: x(2001) })),
    '/0/elements/0/value',
  ],
  [
    'an action_id of 255 characters',
    actions(button({ action_id: x(255) })),
    actions(button({ action_id: x(256) })),
    '/0/elements/0/action_id',
  ],
  [
    'a style Slack knows',
    actions(button({ style: 'danger' })),
    actions(button({ style: 'default' })),
    '/0/elements/0/style',
  ],
  [
    'a question of 300 characters',
    actions(confirm({ text: plain(x(300)) })),
    actions(confirm({ text: plain(x(301)) })),
    '/0/elements/0/confirm/text/text',
  ],
  [
    'a yes of 30 characters',
    actions(confirm({ confirm: plain(x(30)) })),
    actions(confirm({ confirm: plain(x(31)) })),
    '/0/elements/0/confirm/confirm/text',
  ],
  [
    'a hundred options',
    actions({ type: 'static_select', options: options(100) }),
    actions({ type: 'static_select', options: options(101) }),
    '/0/elements/0/options',
  ],
  [
    'options or groups',
    actions({ type: 'static_select', options: options(1) }),
    actions({ type: 'static_select' }),
    '/0/elements/0',
  ],
  [
    'an initial option that is offered',
    actions({ type: 'static_select', options: options(2), initial_option: options(1)[0] }),
    actions({ type: 'static_select', options: options(1), initial_option: { text: plain('o9'), value: 'v9' } }),
    '/0/elements/0',
  ],
  [
    'five lines in an overflow menu',
    actions({ type: 'overflow', options: options(5) }),
    actions({ type: 'overflow', options: options(6) }),
    '/0/elements/0/options',
  ],
  [
    'ten radio buttons',
    actions({ type: 'radio_buttons', options: options(10) }),
    actions({ type: 'radio_buttons', options: options(11) }),
    '/0/elements/0/options',
  ],
  [
    'an option’s value of 75 characters',
    actions({ type: 'checkboxes', options: [{ text: plain('a'), value: x(75) }] }),
    actions({ type: 'checkboxes', options: [{ text: plain('a'), value: x(76) }] }),
    '/0/elements/0/options/0/value',
  ],
  [
    'a day that exists',
    actions({ type: 'datepicker', initial_date: '2028-02-29' }),
    actions({ type: 'datepicker', initial_date: '2026-02-29' }),
    '/0/elements/0/initial_date',
  ],
  [
    'a time that exists',
    actions({ type: 'timepicker', initial_time: '23:59' }),
    actions({ type: 'timepicker', initial_time: '24:00' }),
    '/0/elements/0/initial_time',
  ],
  [
    'a Unix second',
    actions({ type: 'datetimepicker', initial_date_time: 1794480000 }),
    actions({ type: 'datetimepicker', initial_date_time: 1794480000000 }),
    '/0/elements/0/initial_date_time',
  ],
  [
    'a table of a hundred rows',
    { type: 'table', rows: many(100, () => [{ type: 'raw_text', text: 'a' }]) },
    { type: 'table', rows: many(101, () => [{ type: 'raw_text', text: 'a' }]) },
    '/0/rows',
  ],
  [
    'a row of twenty cells',
    { type: 'table', rows: [many(20, () => ({ type: 'raw_text', text: 'a' }))] },
    { type: 'table', rows: [many(21, () => ({ type: 'raw_text', text: 'a' }))] },
    '/0/rows/0',
  ],
  [
    'a picture that is described',
    { type: 'image', image_url: 'https://council.example/a.png', alt_text: 'A map' },
    { type: 'image', image_url: 'https://council.example/a.png' },
    '/0',
  ],
  ['properties Slack knows', { type: 'divider' }, { type: 'divider', colour: 'red' }, '/0/colour'],
  ['a kind of block Slack knows', { type: 'divider' }, { type: 'line' }, '/0/type'],
  [
    'ten blocks in a container',
    { type: 'container', title: plain('a'), child_blocks: many(10, () => ({ type: 'divider' })) },
    { type: 'container', title: plain('a'), child_blocks: many(11, () => ({ type: 'divider' })) },
    '/0/child_blocks',
  ],
  [
    'rich text with something in it',
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }] },
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] },
    '/0/elements/0/elements/0/text',
  ],
  [
    'markdown of 12,000 characters',
    { type: 'markdown', text: x(12_000) },
    { type: 'markdown', text: x(12_001) },
    '/0/text',
  ],
]

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
