import { Parser } from 'htmlparser2'
import { outlineOf } from '../src/import/page/outline.ts'
import { peopleOn } from '../src/import/page/people.ts'
import { clausesIn } from '../src/import/promises/clauses.ts'
import { knownPeople } from '../src/import/promises/people-known.ts'
import { promisesIn } from '../src/import/promises/promises.ts'
import { readPage } from '../src/import/read-page.ts'
import { readHtml } from '../src/import/text/html.ts'
import { readPlain } from '../src/import/text/plain.ts'
import { minutesOf } from './minutes.ts'

/** One figure: megabytes a CPU second, or milliseconds. */
export type Row = { readonly what: string; readonly figure: number; readonly unit: string; readonly aim: string }

const LETTERS = 800_000
/** Published minutes hold from 0.2 to 1.5 promises to a thousand letters; 3 is an action list. */
const DENSITIES = [0, 0.5, 3]

/** The least of several goes: whatever else the machine does is not counted. */
const cpuSeconds = (work: () => void): number => {
  for (let go = 0; go < 3; go += 1) work()
  let least = Number.POSITIVE_INFINITY
  for (let go = 0; go < 12; go += 1) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}

const tenth = (figure: number): number => Math.round(figure * 10) / 10
const speed = (what: string, aim: string, letters: number, work: () => void): Row => ({
  what,
  figure: tenth(letters / 1e6 / cpuSeconds(work)),
  unit: 'MB/CPU-s',
  aim,
})

const bareParser = (html: string): void => {
  const parser = new Parser({ ontext: () => {} }, { decodeEntities: true })
  parser.end(html)
}

/** The same minutes as a page: each line a paragraph, or each word of it in tags of its own as an office program has it. */
const plainPage = (text: string): string =>
  `<html><body>${text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<p class="word" style="margin:0">${line}</p>`)
    .join('\n')}</body></html>`
const officePage = (text: string): string =>
  `<html><body>${text
    .split('\n')
    .filter(Boolean)
    .map(
      (line) =>
        `<p class="MsoNormal" style="margin:0cm 0cm 6pt">${line.replace(
          /\S+(?: \S+){0,5}/g,
          (words) => `<span lang="EN-GB" style="font-family:Arial">${words}</span>`,
        )}</p>`,
    )
    .join('\n')}</body></html>`

const ofPages = (text: string): Row[] =>
  (
    [
      ['a page of plain paragraphs', plainPage(text)],
      ['a page saved by an office program', officePage(text)],
    ] as const
  ).flatMap(([which, html]) => [
    speed(`${which}: bare htmlparser2`, 'for comparison', html.length, () => bareParser(html)),
    speed(`${which}: to text and blocks`, '30 or more', html.length, () => readHtml(html)),
  ])

const ofPromises = (density: number): Row[] => {
  const text = minutesOf(LETTERS, density)
  const page = readPlain(text)
  const flat = page.text.replace(/[\n\t]/g, ' ')
  const outline = outlineOf(page)
  const clauses = clausesIn(outline, flat)
  const known = knownPeople(peopleOn(outline), () => [])
  const promised = {
    outline,
    known,
    pageTitle: null,
    inWelsh: false,
    setting: { committee: 'Highways Committee', metOn: null, calendar: null },
  }
  const which = `${density} promises to a thousand letters`
  return [
    speed(`${which}: to sentences`, 'for comparison', text.length, () => clausesIn(outline, flat)),
    speed(`${which}: promises from sentences`, '50 or more', text.length, () => promisesIn(clauses, promised)),
    speed(`${which}: everything that is read`, 'for comparison', text.length, () => readPage(page, null)),
  ]
}

/** HTML to structure, and the reading of promises, beside the bare parser and a bare split of the same letters. */
export const run = async (): Promise<readonly Row[]> => {
  const text = minutesOf(LETTERS, 0.5)
  const short = minutesOf(50_000, 0.5)
  return [
    ...ofPages(text),
    speed('bare split into lines', 'for comparison', text.length, () => text.split('\n')),
    speed('text to blocks', 'for comparison', text.length, () => readPlain(text)),
    ...DENSITIES.flatMap(ofPromises),
    {
      what: 'one meeting of 50 kB, whole',
      figure: tenth(cpuSeconds(() => readPage(readPlain(short), null)) * 1000),
      unit: 'ms',
      aim: '5 or less',
    },
  ]
}
