import type { Clause } from '../promises/clause.ts'
import type { ResolutionRead, Verb } from '../reading.ts'
import type { Outline } from './outline.ts'

const FIRST: readonly (readonly [RegExp, Verb])[] = [
  [/^(?:bod |fod )?nodi\b/i, 'NOTED'],
  [/^gohirio\b/i, 'DEFERRED'],
  [/^cyfeirio\b/i, 'REFERRED'],
  [/^argymell\b/i, 'RECOMMENDED'],
  [
    /^(?:\W*(?:otherwise|also|further),?\s)?(?:\W*(?:that|to)\s)?(?:it\s)?(?:be\s)?(?:(?:the\s)?(?:\w+\s){0,4}(?:forum|committee|panel|board|council|group|cabinet|members)\snoted\b|note[ds]?\b|.{1,240}?\b(?:be|was|were|is|are)\s(?:received and\s)?noted\b)/i,
    'NOTED',
  ],
  [/^(?:\W*(?:that|to)\s)?(?:endorse[ds]?\b|.{1,240}?\b(?:be|was|were|is|are)\sendorsed\b)/i, 'ENDORSED'],
  [/^(?:\W*(?:that|to)\s)?(?:defer(?:red|s)?\b|.{1,240}?\b(?:be|was|were|is|are)\sdeferred\b)/i, 'DEFERRED'],
  [
    /^(?:\W*(?:that|to)\s)?(?:(?:refer(?:red|s)?|forward(?:ed|s)?)\b|.{1,240}?\b(?:be|was|were|is|are)\s(?:referred|forwarded)\sto\b|.{0,120}?\bagreed to (?:refer|forward)\b)/i,
    'REFERRED',
  ],
  [
    /^(?:\W*(?:that|to)\s)?(?:recommend(?:ed|s)?\b|.{1,160}?\b(?:be|is|are)\srecommended\s(?:to|that)\b|.{0,120}?\bagreed to recommend\b)/i,
    'RECOMMENDED',
  ],
]
const HEADED: readonly (readonly [RegExp, Verb])[] = [
  [/^(?:agreed|decided|determined|cytunwyd)$/i, 'AGREED'],
  [/^recommend/i, 'RECOMMENDED'],
  [/^deferred$/i, 'DEFERRED'],
  [/^referred$/i, 'REFERRED'],
  [/^endorsed$/i, 'ENDORSED'],
  [/^noted$/i, 'NOTED'],
]

/** "Agreed that", "de-delegation agreed for all services": where no word that stands over it says otherwise. */
const AGREES = /^(?:agreed|decided)\b|^[^.;]{3,60}\s(?:was\s|were\s)?agreed\b/i

/** The operative verb of a resolution: what its own words do, else the word that stands over it. */
const verbOf = (words: string, over: string | null): Verb =>
  FIRST.find(([pattern]) => pattern.test(words))?.[1] ??
  HEADED.find(([pattern]) => over !== null && pattern.test(over))?.[1] ??
  (AGREES.test(words) ? 'AGREED' : 'RESOLVED')

/** Everything the body resolved, agreed or recommended, as printed, each with its own words as evidence. */
export const resolutionsIn = (outline: Outline, clauses: readonly Clause[]): ResolutionRead[] =>
  clauses
    .filter((clause) => clause.isResolution && clause.mode === 'resolved' && clause.words.length > 3)
    .map((clause) => {
      const text = outline.page.text.slice(clause.start, clause.end)
      return {
        number: clause.number,
        verb: verbOf(clause.words, clause.target ? 'RECOMMENDED' : clause.verb),
        text: text
          .replace(/\s+/g, ' ')
          .replace(/^That\s/, '')
          .replace(/[;,]?\s?(?:and)?$/, ''),
        item: outline.itemOf(clause.block)?.number ?? null,
        body: clause.body,
        evidence: { text, start: clause.start, end: clause.end },
      }
    })
