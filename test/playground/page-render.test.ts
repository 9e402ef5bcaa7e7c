import type { KnownBlock } from '@slack/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionsFor } from '../../src/playground/page/complete.ts'
import { readHere, writeHere } from '../../src/playground/page/here.ts'
import { drawBlocks } from '../../src/playground/page/render/blocks.ts'
import { instantIn, localIn, slackDate } from '../../src/playground/page/render/instant.ts'
import { initials, renderMessage } from '../../src/playground/page/render/message.ts'
import { drawMrkdwn } from '../../src/playground/page/render/mrkdwn.ts'
import { parseLine } from '../../src/playground/page/render/mrkdwn-parse.ts'
import { anyReader, type Reader } from '../../src/playground/page/render/reader.ts'
import { toHtml } from '../../src/playground/page/render/to-html.ts'
import { renderView } from '../../src/playground/page/render/view.ts'
import type { State } from '../../src/playground/protocol.ts'

const reader: Reader = {
  ...anyReader(Date.parse('2026-11-11T09:00:00Z')),
  personName: (id) => (id === 'U1' ? 'Hester Lund' : undefined),
  channelName: (id) => (id === 'C1' ? 'notices' : undefined),
}
const drawn = (text: string) =>
  toHtml(drawMrkdwn(text, reader))
    .replace(/^<div class="mrkdwn">|<\/div>$/g, '')
    .replaceAll(/<span class="line">|<\/span>$/g, '')
const blocks = (...given: KnownBlock[]) => toHtml(drawBlocks(given, { reader }))

describe('Slack’s marked text', () => {
  it.each([
    ['*bold* and _italic_', '<strong>bold</strong> and <em>italic</em>'],
    ['~gone~ `*as it is*`', '<s>gone</s> <code>*as it is*</code>'],
    ['*bold _and both_*', '<strong>bold <em>and both</em></strong>'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['* not bold *', '* not bold *'],
    ['&lt;update&gt; &amp; more', '&lt;update&gt; &amp; more'],
    [
      '*<https://example.org|a *page*>*',
      '<strong><a class="link" href="https://example.org" target="_blank" rel="noopener noreferrer">a *page*</a></strong>',
    ],
    ['<javascript:alert(1)|press>', 'press'],
    [
      '<@U1> in <#C1>',
      '<span class="mention mention-person">@Hester Lund</span> in <span class="mention mention-channel">#notices</span>',
    ],
    [
      '<@U9|hester> <#C9>',
      '<span class="mention mention-person">@hester</span> <span class="mention mention-channel">#private-channel</span>',
    ],
    ['12:30:45 :not_a_picture:', '12:30:45 :not_a_picture:'],
  ])('%s', (text, html) => {
    expect(drawn(text)).toBe(html)
  })

  it('draws quotations, fences and lists as themselves', () => {
    expect(drawn('&gt;one\n&gt;two\nafter')).toContain('<blockquote class="quote">one</span>two</span></blockquote>')
    expect(drawn('```a *b*\nc```')).toBe('<pre class="fence"><code>a *b*\nc</code></pre>')
    expect(toHtml(drawMrkdwn('• one', reader))).toContain('<span class="line line-bullet">• one</span>')
  })

  it('names a picture for those who do not see it', () => {
    expect(toHtml(drawMrkdwn(':white_check_mark: Done', reader))).toContain(
      'role="img" aria-label="white check mark">✅',
    )
  })

  it('never throws and never lets markup through, whatever is typed', () => {
    const odd = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '|',
        '*',
        '_',
        '~',
        '`',
        '```',
        ':',
        '!date^',
        '@U1',
        '&lt;',
        '\n',
        '<b>',
        'x',
        ' ',
        '"',
      ),
    )
    fc.assert(
      fc.property(odd, (pieces) => {
        const html = toHtml(drawMrkdwn(pieces.join(''), reader))
        expect(html.replaceAll(/<\/?(div|span|strong|em|s|code|pre|blockquote|time|a)\b[^<>]*>/g, '')).not.toMatch(
          /[<>]/,
        )
      }),
    )
  })

  it('keeps every letter of a plain line', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,;()-]*$/), (line) => {
        expect(parseLine(line)).toEqual(line === '' ? [] : [{ is: 'text', text: line }])
      }),
    )
  })
})

describe('An instant', () => {
  const noon = Date.parse('2026-07-01T11:00:00Z') / 1000

  it.each([
    ['{date_num}', '2026-07-01'],
    ['{date}', '1 July 2026'],
    ['{date_short}', '1 Jul 2026'],
    ['{date_long} at {time}', 'Wednesday 1 July 2026 at 12:00'],
    ['{time_secs}', '12:00:00'],
    ['{nonsense}', '{nonsense}'],
  ])('is written %s in the reader’s zone', (format, words) => {
    expect(slackDate(noon, format, 0, 'Europe/London')).toBe(words)
  })

  it('is today, tomorrow or yesterday where Slack would say so', () => {
    const now = Date.parse('2026-06-30T22:59:00Z')
    expect(slackDate(noon, '{date_pretty}', now, 'Europe/London')).toBe('tomorrow')
    expect(slackDate(noon, '{date_pretty}', now + 60_000, 'Europe/London')).toBe('today')
    expect(slackDate(noon, '{ago}', now, 'Europe/London')).toBe('in 12 hours')
  })

  it('is the same after being put into a field and read from it, in summer, in winter and across the change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'UTC'),
        (seconds, zone) => {
          const minute = Math.floor(seconds / 60) * 60_000
          expect(localIn(instantIn(localIn(minute, zone), zone), zone)).toBe(localIn(minute, zone))
        },
      ),
    )
  })
})

describe('What the app draws', () => {
  it('names the author without titles', () => {
    expect(initials('Councillor Mair Bevan-Price')).toBe('MB')
    expect(initials('Dr Peter Lund')).toBe('PL')
    expect(initials('Cleardays')).toBe('C')
  })

  it('puts a message’s words in as text, wherever they stand', () => {
    const nasty = '<img src=x onerror=alert(1)>'
    const plain = { type: 'plain_text' as const, text: nasty }
    const html = toHtml(
      renderMessage(
        {
          author: nasty,
          text: 'x',
          blocks: [
            { type: 'header', text: plain },
            { type: 'section', text: { type: 'mrkdwn', text: nasty }, fields: [plain] },
            { type: 'context', elements: [plain] },
            { type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain }] },
            { type: 'table', rows: [[{ type: 'raw_text', text: nasty }]] },
            { type: 'image', image_url: 'javascript:alert(1)', alt_text: nasty },
          ] as KnownBlock[],
        },
        { reader },
      ),
    )
    expect(html).not.toContain('<img')
    expect(html.split('&lt;img src=x').length - 1).toBe(9)
  })

  it('says of a block it does not know that it does not draw it', () => {
    expect(blocks({ type: 'carousel', elements: [] })).toContain(
      'A “carousel” block, which this workspace does not draw.',
    )
  })

  it('draws a form as a picture, with what it begins with', () => {
    const html = toHtml(
      renderView(
        {
          title: { type: 'plain_text', text: 'Add an item' },
          submit: { type: 'plain_text', text: 'Add' },
          blocks: [
            {
              type: 'input',
              label: { type: 'plain_text', text: 'Lead' },
              optional: true,
              element: { type: 'users_select', action_id: 'input', initial_user: 'U1' },
            },
            {
              type: 'input',
              label: { type: 'plain_text', text: 'Day' },
              element: { type: 'datepicker', action_id: 'input' },
            },
          ] as KnownBlock[],
        },
        { reader },
      ),
    )
    expect(html).toMatch(
      /Lead <span class="optional">\(optional\)<\/span>.*Hester Lund.*Day.*Pick a date.*Cancel.*Add/s,
    )
  })
})

describe('While something is typed', () => {
  const state = {
    commands: [
      { command: '/programme', description: 'The work programme', usageHint: '[add | schedule | help]' },
      { command: '/agenda', description: 'The agenda', usageHint: '' },
    ],
    people: [{ id: 'U1', name: 'Hester Lund', role: 'Officer', hasSlack: true }],
  } as unknown as State
  const offered = (text: string) => completionsFor(text, text.length, state).map((offer) => offer.text)

  it('offers commands, then the words of the command’s hint, then people after an @', () => {
    expect(offered('/')).toEqual(['/programme ', '/agenda '])
    expect(offered('/pro')).toEqual(['/programme '])
    expect(offered('/programme s')).toEqual(['/programme schedule '])
    expect(offered('/agenda d')).toEqual([])
    expect(offered('Ask @hes')).toEqual(['Ask @Hester Lund '])
    expect(offered('10/12')).toEqual([])
  })

  it('keeps where the visitor is in the address', () => {
    const here = { as: 'U1', at: 'C1', thread: '1790.000100' }
    expect(readHere(writeHere(here))).toEqual(here)
    expect(readHere('')).toEqual({ as: undefined, at: undefined, thread: undefined })
  })
})
