/** Text without formatting. */
export const plain = (text: string) => ({ type: 'plain_text', text })
/** Text in Slack’s formatting. */
export const words = (text: string) => ({ type: 'mrkdwn', text })
/** So many characters. */
export const x = (length: number) => 'x'.repeat(length)
/** So many of something. */
export const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
/** A button. */
export const button = (given: Record<string, unknown> = {}) => ({
  type: 'button',
  action_id: 'go',
  text: plain('Go'),
  ...given,
})
/** Buttons and menus in a row. */
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements })
/** So many options. */
export const options = (count: number) => many(count, (index) => ({ text: plain(`o${index}`), value: `v${index}` }))
/** An input under a label. */
export const input = (element: Record<string, unknown>, given: Record<string, unknown> = {}) => ({
  type: 'input',
  label: plain('Label'),
  element: { action_id: 'it', ...element },
  ...given,
})
/** A button that asks first. */
export const confirm = (given: Record<string, unknown>) => button({ confirm: { text: plain('Sure?'), ...given } })

/** The last thing Slack takes and the first it refuses, by the block's place in a message. */
export const edges: readonly [what: string, taken: unknown, refused: unknown, pointer: string][] = [
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
