import { Parser } from 'htmlparser2'
import { readPage } from '../src/import/read-page.ts'
import { readHtml } from '../src/import/text/html.ts'
import { readPlain } from '../src/import/text/plain.ts'

/** One figure: megabytes a CPU second, or how much more twice the text costs. */
export type Row = { readonly what: string; readonly figure: number; readonly unit: string; readonly aim: string }

const MEETING = `14.

GRITTING ROUTES

Minutes:

The Head of Highways presented the report. Members noted that the winter had been mild and that salt stocks were sufficient for the season to come. It was explained that routes had been drawn up with the emergency services and that the cost of each had been compared with that of neighbouring authorities over five years.

In response to questions, the Service Manager advised that volunteers had been trained in every ward and that the figures would be circulated to Members after the meeting.

RESOLVED:

(1)           That the report be noted.

(2)           That a further report be brought to the Committee in six months.

`

const numbered = (count: number): string =>
  `Minutes of the Highways Committee held on Tuesday 14 May 2024 at 2.00pm\n\n${Array.from({ length: count }, (_, at) => MEETING.replace('14.', `${at + 1}.`)).join('')}`

const cpuSeconds = (work: () => void, times: number): number => {
  work()
  const before = process.cpuUsage()
  for (let at = 0; at < times; at += 1) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6 / times
}

const speed = (text: string, work: () => void): number =>
  Math.round((text.length / 1e6 / cpuSeconds(work, 3)) * 10) / 10

/** Texts made to hurt a reader that goes back over what it has read. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'spaces only at the end': (size) => `Minutes${' '.repeat(size)}x`,
  'capital letters without end': (size) => 'A'.repeat(size),
  'one sentence without a stop': (size) => 'the Committee and '.repeat(size / 18),
  colons: (size) => 'word: '.repeat(size / 6),
  'brackets that never close': (size) => 'Councillor A ('.repeat(size / 14),
  'numbers of items': (size) => Array.from({ length: size / 8 }, (_, at) => `${at}.`).join('\n'),
  'agreed that it was agreed that': (size) => 'It was agreed that '.repeat(size / 19),
  'tables of tabs': (size) => 'a\tb\n'.repeat(size / 4),
}

/** HTML to structure and reading, beside the bare parser and a bare split of the same letters; then twice the text. */
export const run = async (): Promise<readonly Row[]> => {
  const text = numbered(600)
  const html = `<html><body>${text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<p class="word" style="margin:0">${line}</p>`)
    .join('\n')}</body></html>`
  const page = readPlain(text)
  const bare = (): void => {
    const parser = new Parser({ ontext: () => {} }, { decodeEntities: true })
    parser.end(html)
  }
  const rows: Row[] = [
    { what: 'bare htmlparser2, the same HTML', figure: speed(html, bare), unit: 'MB/CPU-s', aim: 'for comparison' },
    { what: 'HTML to text and blocks', figure: speed(html, () => readHtml(html)), unit: 'MB/CPU-s', aim: '30 or more' },
    {
      what: 'bare split into lines',
      figure: speed(text, () => text.split('\n')),
      unit: 'MB/CPU-s',
      aim: 'for comparison',
    },
    { what: 'text to blocks', figure: speed(text, () => readPlain(text)), unit: 'MB/CPU-s', aim: 'for comparison' },
    {
      what: 'everything read from blocks, promises and all',
      figure: speed(text, () => readPage(page, null)),
      unit: 'MB/CPU-s',
      aim: '50 or more for promises',
    },
    {
      what: 'one meeting of 50 kB, whole',
      figure: Math.round(cpuSeconds(() => readPage(readPlain(numbered(62)), null), 5) * 10_000) / 10,
      unit: 'ms',
      aim: '5 or less',
    },
  ]
  for (const [what, make] of Object.entries(HOSTILE)) {
    const [once, twice] = [make(200_000), make(400_000)].map((hostile) =>
      cpuSeconds(() => readPage(readPlain(hostile), null), 2),
    ) as [number, number]
    rows.push({
      what: `twice the text: ${what}`,
      figure: Math.round((twice / Math.max(once, 1e-4)) * 100) / 100,
      unit: '×',
      aim: '2.3 or less',
    })
  }
  return rows
}
