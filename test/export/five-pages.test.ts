import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { civilDate, longDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Resolution } from '../../src/domain/outcomes/outcome.ts'
import type { MinuteOut, MinutesOut } from '../../src/domain/papers/minutes-out.ts'
import { decisionPaper } from '../../src/export/decision/decision-paper.ts'
import { itemPaper } from '../../src/export/decision/item-paper.ts'
import { memoPaper } from '../../src/export/decision/memo-paper.ts'
import { minutesPaper } from '../../src/export/decision/minutes-paper.ts'
import type { Paper } from '../../src/export/document/paper.ts'
import { paperFile } from '../../src/export/paper-file.ts'
import { aDecidedOut, aDecision, aMemoOut } from '../support/decided.ts'

// Of each page only its structure is taken: headings, their order, numbers and how many. Every word put in is invented.
// The pages are looked at here by these few patterns, not by our own reader.
const seeds = new URL('../../../shared/seeds/', import.meta.url)
const fixtures = new URL('../import/fixtures/', import.meta.url)
const text = (folder: URL, start: string): string =>
  readFileSync(new URL(readdirSync(folder).find((name) => name.startsWith(start))!, folder), 'utf8').replace(
    /\u00a0/g,
    ' ',
  )

/** Each kind of page: the published one, and our own of the same shape. */
const PAGES = [
  { seed: '000', own: 'joint-decision', shape: 'decision' },
  { seed: '001', own: 'partnership-scrutiny', shape: 'item' },
  { seed: '002', own: 'phased-separation', shape: 'item' },
  { seed: '003', own: 'council-debate', shape: 'memo' },
  { seed: '004', own: 'panel-meeting', shape: 'meeting' },
] as const
const cases = PAGES.flatMap(({ seed, own, shape }) => [
  { name: `our own ${own}`, page: () => text(fixtures, own), shape, isThere: true },
  { name: `the published page ${seed}`, page: () => text(seeds, seed), shape, isThere: existsSync(seeds) },
])

const asText = async (paper: Paper): Promise<string> => new TextDecoder().decode((await paperFile(paper, 'md')).bytes)
const several = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const matches = (words: string, pattern: RegExp): readonly string[] =>
  [...words.matchAll(pattern)].map(([, one]) => one!)
/** What stands between two headings. */
const between = (words: string, from: RegExp, until: RegExp): string =>
  (words.split(from)[1] ?? '').split(until)[0] ?? ''
const resolution = (at: number): Resolution => ({
  number: at + 1,
  verb: 'RESOLVED',
  text: `the invented matter ${at + 1} be noted`,
  body: null,
  day: null,
})

const LABELS =
  /^(?:#+ |- )?\**(Decision Maker|Decision status|Is Key decision\?|Is subject to call in\?|Decisions|Witnesses|Key Points|Resolutions|Report author|Publication date|Date of decision|Decided at meeting|Accompanying Documents)(?=\W|$)/gim

const decision = (words: string) => ({
  labels: matches(words, LABELS).map((label) => label.toLowerCase()),
  witnesses: between(words, /^(?:#+ )?Witnesses:?\s*$/im, /^(?:#+ )?Key Points:?\s*$/im)
    .split('\n')
    .filter((line) => line.trim()).length,
  points: matches(between(words, /^(?:#+ )?Key Points:?\s*$/im, /^(?:#+ )?Resolutions:?\s*$/im), /^(\d+)[.)]\s/gm),
})
const LAST = /^(?:## )?Supporting documents:?$/i
const MINUTES = /^(?:## )?(?:\d+\\?\. )?Minutes:?$/i
const RESOLVED = /^resolved\b/i
const BULLET = /^[·•*-]\s+\S/
/**
 * The page of one item: which of its parts there are, in their order; what stands before its minute; the minute as a
 * row of paragraphs (p) and points (b); and the numbers of what was resolved.
 */
const item = (words: string) => {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const at = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line))
  const until = [at(RESOLVED), at(LAST), lines.length].find((index) => index >= 0)!
  const said = lines.slice(at(MINUTES) + 1, until)
  return {
    isItem: /^Agenda item/.test(lines[0]!),
    parts: lines.flatMap((line) =>
      MINUTES.test(line) ? ['minutes'] : RESOLVED.test(line) ? ['resolved'] : LAST.test(line) ? ['documents'] : [],
    ),
    enclosed: lines.slice(2, at(MINUTES)).filter((line) => /\(enclosed\)$/.test(line)).length,
    minute: said.map((line) => (BULLET.test(line) ? 'b' : 'p')).join(''),
    resolutions: matches(words, /^\(?(\d)[.)]\s+That /gm).map(Number),
  }
}
type ItemShape = ReturnType<typeof item>

/** Invented business that has this shape: paragraphs before the first theme that has several points, then the themes. */
const ofShape = ({ minute, resolutions, parts, enclosed }: ItemShape) => {
  const first = minute.indexOf('pb')
  const before = first < 0 ? minute : minute.slice(0, first)
  const themes = (first < 0 ? '' : minute.slice(first)).match(/pb+|p/g) ?? []
  const count = resolutions.length || (parts.includes('resolved') ? 1 : 0)
  const out = aDecidedOut()
  return itemPaper({
    out,
    minute: aDecision({
      minute: null,
      witnesses: [],
      keyPoints: [],
      said: [],
      seeAlso: [],
      decisions: several(before.length, (at) => `An invented paragraph ${at + 1}`).join('\n'),
      resolutions: several(count, resolution),
      documents: several(enclosed, (at) => ({ title: `An invented report ${at + 1}`, link: null, inPrivate: null })),
    }),
    line: null,
    themes: themes.map((theme, at) => ({
      theme: `Invented theme ${at + 1}`,
      comments: several(Math.max(1, theme.length - 1), (n) => `an invented comment ${n + 1}`),
    })),
  })
}
/** How many points stand under each theme that has several. */
const themes = (words: string): readonly number[] => {
  const sizes: number[] = []
  let run = 0
  for (const line of [...words.split('\n').filter((one) => one.trim() !== ''), 'end']) {
    if (/^\s*[·•*-]\s+\S/.test(line)) run += 1
    else {
      if (run > 1) sizes.push(run)
      run = 0
    }
  }
  return sizes
}
const meeting = (words: string) => ({
  numbers: matches(words, /^(?:## )?(\d{2,3})\.(?:\s|$)/gm).map(Number),
  venueFirst: words.search(/Venue/) >= 0 && words.search(/Venue/) < words.search(/^(?:## )?\d{2,3}\./m),
  contactBeforeItems: words.search(/Contact/) >= 0 && words.search(/Contact/) < words.search(/^(?:## )?\d{2,3}\./m),
})

const minutes = (entries: readonly MinuteOut[]): MinutesOut => ({
  council: 'Westmarch County Council',
  committee: 'Invented Panel',
  day: civilDate('2026-11-12'),
  time: timeOfDay('10:00'),
  venue: 'Online',
  link: null,
  contact: { name: 'Alison Grey', telephone: '01632 960 101' },
  attendance: [],
  minutes: entries,
  agreedOn: null,
})
const minute = (given: Partial<MinuteOut>): MinuteOut => ({
  number: null,
  title: 'An invented matter',
  inPrivate: false,
  paragraphs: [
    'It was discussed.',
    'Members asked about it.',
    'The Chair thanked everybody for coming to the meeting.',
  ],
  resolutions: [],
  ...given,
})

describe('Each of the pages this project began from can be produced, with its structure', () => {
  for (const { name, page, shape, isThere } of cases)
    it.skipIf(!isThere)(`${name}, as ${shape}${isThere ? '' : ' (skipped: it is not there)'}`, async () => {
      const words = page()
      switch (shape) {
        case 'decision': {
          const there = decision(words)
          expect(there.points.length).toBeGreaterThan(1)
          const one = aDecision({
            minute: null,
            witnesses: several(there.witnesses, (at) => `Invented Person ${at + 1}, Director, Westmarch`),
            keyPoints: several(there.points.length, (at) => `An invented point ${at + 1}`),
            resolutions: [resolution(0)],
            documents: [{ title: 'A report', link: null, inPrivate: null }],
          })
          const made = decision(await asText(decisionPaper(aDecidedOut({ contact: null }), one)))
          expect(made).toEqual(there)
          return
        }
        case 'item': {
          const there = item(words)
          expect(there).toMatchObject({ isItem: true })
          expect(there.minute.length).toBeGreaterThan(2)
          const made = item(await asText(ofShape(there)))
          // A page may leave out the list of its documents; ours says that there are none.
          const parts = made.parts.filter((part) => there.parts.includes(part))
          expect({ ...made, parts }).toEqual(there)
          return
        }
        case 'memo': {
          const there = themes(words)
          expect(there.length).toBeGreaterThan(0)
          const day = /Cabinet[\s\S]{0,80}?(\d{1,2} [A-Z][a-z]+ \d{4})/.exec(
            words.slice(words.search(/^RESOLVED/m)),
          )?.[1]
          const forDay = civilDate(new Date(`${day} 12:00 UTC`).toISOString().slice(0, 10))
          const memo = aMemoOut({
            forDay,
            delivered: null,
            response: null,
            themes: there.map((count, at) => ({
              theme: `Invented theme ${at + 1}`,
              comments: several(count, (n) => `an invented comment ${n + 1}`),
            })),
          })
          const made = await asText(memoPaper(memo))
          expect(themes(made.slice(made.search(/^## Comments/m)))).toEqual(there)
          expect(made).toContain(`For its meeting on: ${longDate(forDay)}`)
          expect(made).toContain('To: Cabinet')
          // And the page of the debate itself: its paragraphs and points in their order, what was resolved last.
          const debate = item(words)
          expect(debate.minute).toMatch(/p+b{2,}/)
          expect(item(await asText(ofShape(debate)))).toEqual(debate)
          return
        }
        case 'meeting': {
          const there = meeting(words)
          expect(there.numbers.length).toBeGreaterThan(3)
          const made = meeting(
            await asText(minutesPaper(minutes(there.numbers.map((number) => minute({ number: String(number) }))))),
          )
          expect(made).toEqual(there)
          expect(there).toMatchObject({ venueFirst: true, contactBeforeItems: true })
          return
        }
        default:
          shape satisfies never
      }
    })
})
