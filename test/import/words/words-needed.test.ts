import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cue } from '../../../src/import/words/cue.ts'
import { wordsNeeded } from '../../../src/import/words/words-needed.ts'

/** Each group as a line: a word that must end there has a stop after it. */
const needed = (pattern: RegExp): string[] =>
  wordsNeeded(pattern).groups.map((group) =>
    group
      .map(({ letters, isWhole }) => (isWhole ? `${letters}.` : letters))
      .sort()
      .join(' '),
  )

describe('The words that a pattern cannot do without', () => {
  it.each<[RegExp, string[]]>([
    [/\bdefer(?:red|ral)?\b|\bheld over\b/i, ['defer. deferral. deferred. held.']],
    [/\s(?:was|were)\s(?:also\s)?(?:asked|tasked)\s/, ['asked. tasked.']],
    [/\b(?:had )?(?:agreed|undertook),? to\s/g, ['agreed. undertook.']],
    [/\bwould\b.{0,40}\bcirculate\b/, ['circulate.', 'would.']],
    [/\b(?:re-?)?circulate\b/, ['circulate. recirculat']],
    [/^(?!.{0,80}\bhad\b).{3,120}\bwas added\b/, ['added.']],
    [/(?<=\bagreed; )sent\b/, ['agreed.']],
    [/\bsite visit\b|\bwork ?shop\b/, ['site. work. workshop.']],
    [/\bcaf[eé] opens\b/, ['opens.']],
  ])('%s', (pattern, groups) => {
    expect(needed(pattern).sort()).toEqual([...groups].sort())
  })

  it.each<[string, RegExp]>([
    ['may stand within a word', /agree|offer/],
    ['may all be left out', /\b(?:the\s)?(?:agreed\s)?\d+/],
    ['stands after letters that are not known', /\w*agree/],
    ['only must not be there', /\b(?!agreed)\w+ed\b/],
    ['is one of a class', /[a-z]{4,8}ing\b/],
  ])('none, where what is looked for %s', (_, pattern) => {
    expect(needed(pattern)).toEqual([])
  })

  it('say all there is to say of a list of beginnings of words, whatever their case', () => {
    expect(wordsNeeded(/\b(?:agree|held\b)/i).isAll).toBe(true)
    expect(wordsNeeded(/\b(?:agree|held\b)/).isAll).toBe(false)
    expect(wordsNeeded(/\b(?:agree|held over)/i).isAll).toBe(false)
    expect(cue(/\b(?:agree|held\b)/i).test('It was Agreed')).toBe(true)
    expect(cue(/\b(?:agree|held\b)/i).test('It was disagreed, upheld and holding')).toBe(false)
  })
})

const PATTERNS = [
  /\b(?:would|will|to)\s(?:also\s)?be\s(?:sent|(?:re-?)?circulated|added to the (?:agenda|programme))\b/i,
  /\b(?:had |has )?(?:agreed|offered|gave an? (?:assurance|undertaking))(?: (?:by|for) [\w\s]{3,30})?,? to\s/g,
  /^(?:an?|the)?\s?(?:[\w-]+\s){0,3}(?:reports?|updates?)\b.{0,60}\b(?:was|were) (?:also )?offered\b/i,
  /\b(?:item|report)\b.{0,40}\b(?:was|been)\s(?:moved|put back)\b.{0,40}\b(?:to|until)\b/i,
  /(\S+)\s(?:if|unless|as and when)\b/gi,
  /(?:^|\b(?:and|to|,)\s)(?:ask|request)(?:ed|s)?\s(?:the\s)?((?:\p{Lu}|officers)[^,;.]{2,40}?)\sfor\s(?=(?:an?|the)\b)/u,
  /\bby\s(?:the\s)?end\sof\s(?:(March|May)(?:\s((?:19|20)\d\d))?|(month|year))\b/i,
]
const WORDS =
  'the an a report update item also was were been had has agreed offered gave assurance undertaking to be sent re-circulated recirculated added agenda programme would will moved put back until if unless as and when ask asked requested officers Highways for by end of March 2025 month year, not; “circulated” é_sent x1'.split(
    ' ',
  )

describe('A cue', () => {
  it('fits where its pattern fits, and nowhere else', () => {
    const cues = PATTERNS.map((pattern) => ({ pattern, tried: cue(pattern) }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ', ', '-', '; ', '’'))),
        (said) => {
          const text = said.map(([word, gap]) => word + gap).join('')
          for (const { pattern, tried } of cues) {
            const plain = new RegExp(pattern.source, pattern.flags.replace('g', ''))
            const all = [...text.matchAll(new RegExp(pattern.source, `${plain.flags}g`))].map((m) => [m.index, m[0]])
            if (pattern.global) expect(tried.all(text).map((m) => [m.index, m[0]])).toEqual(all)
            else expect(tried.exec(text)?.[0] ?? null).toBe(plain.exec(text)?.[0] ?? null)
            expect(tried.replace(text, '·')).toBe(text.replace(pattern, '·'))
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
