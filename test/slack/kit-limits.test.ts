import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsWithMessage, problemsWithView } from '../../src/playground/block-kit/problems.ts'
import {
  actions,
  alert,
  button,
  context,
  fields,
  header,
  link,
  linkButton,
  list,
  message,
  overflow,
  plain,
  quoted,
  runButton,
  section,
  table,
} from '../../src/slack/kit/blocks.ts'
import { checkboxes, choice, manyChoices, radio, tick } from '../../src/slack/kit/choices.ts'
import {
  addressInput,
  dayInput,
  emailInput,
  fileInput,
  longText,
  numberInput,
  textInput,
  timeInput,
} from '../../src/slack/kit/inputs.ts'
import { pageOf, pager, whereIn } from '../../src/slack/kit/paging.ts'
import { channelInput, peopleInput, personInput } from '../../src/slack/kit/pickers.ts'
import { lengthOfText } from '../../src/slack/kit/pieces.ts'
import { doneView, home, loadingView, modal } from '../../src/slack/kit/views.ts'

/** What people type, at its worst: emoji of several parts, letters from the right, Slack's own marks, broken text. */
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '<!channel>',
    '<!here> and <!subteam^S1|all>',
    '<@U1234> <#C1|x> <https://evil.example|council.gov.uk>',
    '&lt;!channel&gt; &amp;amp;',
    '`code` *bold* _it_ ~no~ ```block',
    '> a quotation\n>and another',
    '\u202egnitirw desrever\u202c',
    'שלום עולם — تقرير عن المدارس',
    'Cyngor Sir Ŷnys Môn: Pwyllgor Craffu’r Gwasanaethau Llŷn',
    '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿👍🏽'.repeat(120),
    '\ud800 lone \udfff surrogates \u0000\u0007',
    ' ',
    '',
    'x'.repeat(2000),
    'word '.repeat(400),
    '&'.repeat(2000),
    '<'.repeat(2000),
  ),
)
const many = fc
  .array(nasty, { maxLength: 40 })
  .chain((some) =>
    fc
      .integer({ min: 0, max: 500 })
      .map((length) => Array.from({ length }, (_, n) => some[n % (some.length || 1)] ?? 'Item')),
  )
const runs = { numRuns: 150 }
const clean = (problems: readonly unknown[]) => expect(problems).toEqual([])

describe('Whatever people type', () => {
  it('makes a message that Slack takes', () => {
    fc.assert(
      fc.property(nasty, many, (title, lines) => {
        const drawn = message(
          title,
          header(title),
          section(`*${plain(title)}*\n${quoted(title)}`, button(title, 'item.open', 'i-1', 'primary', { says: title })),
          fields(['Why', plain(title)], ['Where', ''], ['Link', link('https://council.example/a?b=1&c=|<', title)]),
          list(
            lines.map((line) => `• ${plain(line)}`),
            { none: 'Nothing yet.' },
          ),
          lines.map((line) => section(plain(line))),
          context(...lines.slice(0, 30).map(plain)),
          table(
            ['One', 'Two'],
            lines.map((line) => [line, title]),
          ),
          actions(
            ...lines.slice(0, 60).map((line) => button(line, 'item.open', 'i-1')),
            linkButton(title, 'https://council.example'),
          ),
          actions(overflow('item.more', ...lines.slice(0, 9).map((text) => ({ text, value: 'v' }))), false),
        )
        const shown = {
          ...drawn,
          blocks: drawn.blocks.filter((block) => block.type !== 'actions' || hasOptions(block)),
        }
        clean(problemsWithMessage(shown))
        expect(drawn.blocks.length).toBeLessThanOrEqual(50)
        expect(lengthOfText(drawn.blocks)).toBeLessThanOrEqual(12_000)
      }),
      runs,
    )
  })

  it('makes a form and a Home tab that Slack takes', () => {
    fc.assert(
      fc.property(nasty, many, (title, lines) => {
        const options = lines.map((text, n) => ({ text, value: `v${n}`, description: text }))
        const [first] = options
        const form = modal({
          title,
          callbackId: 'item.add',
          submit: title,
          close: title,
          metadata: { item: 'i-1' },
          blocks: [
            alert(title || 'x'),
            textInput('title', title, { initial: title, placeholder: title, hint: title, max: 200 }),
            longText('why', title, { initial: title, optional: true }),
            choice('meeting', title, options, { initial: first?.value ?? null }),
            choice('item', title, options, { typeahead: 'item.find', initial: first?.value ?? null }),
            manyChoices('more', title, options, { initial: options.slice(0, 3).map(({ value }) => value), most: 5 }),
            radio('one', title, options.slice(0, 12), { initial: first?.value ?? null }),
            checkboxes('any', title, options.slice(0, 11)),
            tick('sure', title, title, { initial: true }),
            dayInput('day', title),
            timeInput('time', title),
            numberInput('count', title, { initial: 0, min: 0, max: 10 }),
            emailInput('email', title, { placeholder: title }),
            addressInput('link', title, { initial: title }),
            fileInput('files', title, { kinds: ['pdf'], most: 99 }),
            personInput('who', title, { initial: 'U1' }),
            peopleInput('whom', title),
            channelInput('where', title, { here: true }),
          ],
        })
        clean(problemsWithView(form))
        clean(
          problemsWithView(
            home(
              header(title),
              lines.map((line) => section(plain(line))),
            ),
          ),
        )
        clean(
          problemsWithView(
            doneView(
              message(
                title || 'x',
                section(plain(title)),
                table(
                  ['A'],
                  lines.map((line) => [line]),
                ),
              ),
            ),
          ),
        )
        clean(problemsWithView(loadingView(title)))
      }),
      runs,
    )
  })

  it('cannot ping anybody, open a link or turn the line round', () => {
    fc.assert(
      fc.property(nasty, (typed) => {
        const drawn = plain(typed)
        expect(drawn).not.toMatch(/<|>/)
        expect(drawn.replace(/&(amp|lt|gt);/g, '')).not.toContain('&')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(drawn).not.toMatch(/[\u202a-\u202e\u0000]/)
        expect(drawn).not.toMatch(/(^|\s)[*_~`]\S/)
        expect(drawn.isWellFormed()).toBe(true)
      }),
      runs,
    )
  })
})

const hasOptions = (block: { elements?: unknown }) =>
  (block.elements as { type: string; options?: unknown[] }[]).every(
    ({ type, options }) => type !== 'overflow' || options?.length,
  )

describe('Text', () => {
  it('that is ordinary stays as it was typed', () => {
    for (const text of [
      'john_smith@example.org',
      '3*4 is 12',
      'Children’s services – 2026/27',
      'Ŷ ŵ’n “da”',
      '👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    ])
      expect(plain(text)).toBe(text.normalize('NFC'))
  })

  it('from the right does not pull what follows across', () => {
    expect(plain('تقرير')).toBe('\u2068تقرير\u2069')
  })
})

describe('A long paragraph', () => {
  it('goes over several blocks, and no link is cut in two', () => {
    const linked = `<https://council.example/minutes|${'a long label '.repeat(12)}>`
    const blocks = section(`${'x'.repeat(2900)} ${linked} and ${linked.repeat(30)}`)
    expect(blocks.length).toBeGreaterThan(2)
    for (const block of blocks) {
      const { text } = (block as { text: { text: string } }).text
      expect(text.length).toBeLessThanOrEqual(3000)
      expect(text.split('<').length).toBe(text.split('>').length)
    }
  })
})

describe('A long list', () => {
  it('is cut with words for the rest', () => {
    const blocks = list(
      Array.from({ length: 34 }, (_, n) => `Item ${n + 1}`),
      { most: 30 },
    )
    expect(JSON.stringify(blocks)).toContain('Item 30\\n_and 4 more_')
    expect(JSON.stringify(blocks)).not.toContain('Item 31')
  })

  it('is paged, and a page that is not there is the nearest one that is', () => {
    const items = Array.from({ length: 34 }, (_, n) => n + 1)
    const second = pageOf(items, 2, 10)
    expect(second.shown).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    expect(whereIn(second, 'Items')).toBe('Items 11 to 20 of 34')
    expect(pageOf(items, 99, 10).shown).toEqual([31, 32, 33, 34])
    expect(pageOf(items, Number.NaN, 10).page).toBe(1)
    expect(pageOf([], 1, 10)).toMatchObject({ shown: [], from: 0, until: 0, pages: 1 })
    expect(JSON.stringify(pager(second, 'x.page', String))).toMatch(
      /Previous page.*"value":"1".*Next page.*"value":"3"/,
    )
    expect(pager(pageOf(items, 1, 50), 'x.page', String)).toEqual([])
  })
})

describe('A mistake of ours', () => {
  it('is a fault at once, not something cut', () => {
    expect(() => button('Go', 'x', 'v'.repeat(2001))).toThrow('2,000')
    expect(() => choice('x', 'X', [{ text: 'a', value: 'v'.repeat(76) }])).toThrow('75')
    expect(() => modal({ title: 'x', callbackId: 'x', blocks: [], metadata: 'm'.repeat(3001) })).toThrow('3,000')
    expect(() => message('x', alert('no'))).toThrow('alert')
  })

  it('is not made by a button that carries what people typed', () => {
    const word = { command: '/programme', word: 'add', button: 'Add' } as const
    expect(runButton(word, { text: '😀'.repeat(900) }).value!.length).toBeLessThan(2000)
  })
})
