import { weekdayOf } from '../../domain/calendar/civil-date.ts'
import type { Outline } from '../page/outline.ts'
import type { DecisionRead, ResolutionRead, Warning } from '../reading.ts'
import { datesIn } from '../words/dates.ts'
import { numberingWarnings } from './numbering.ts'
import { saidTwice } from './said-twice.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const at = (text: string, start: number, end: number): Warning['evidence'] => ({
  text: text.slice(start, end),
  start,
  end,
})

/** Weekdays that are not the date's own, and dates that no calendar has. */
const dateWarnings = (text: string, flat: string): Warning[] =>
  datesIn(flat).flatMap((date) => {
    const said = text.slice(date.start, date.end).replace(/\s+/g, ' ')
    if (date.impossible) return [{ says: `There is no such day as ${said}.`, evidence: at(text, date.start, date.end) }]
    if (date.iso === null || date.weekday === null || weekdayOf(date.iso) === date.weekday) return []
    return [
      {
        says: `${said} was printed, but that day is a ${DAYS[weekdayOf(date.iso) - 1]}.`,
        evidence: at(text, date.start, date.end),
      },
    ]
  })

const CUT =
  /(?:\.\.\.|…)\s{0,3}view the full (?:minutes|agenda|decision|report)? ?text(?: for item [\w./]{1,12})?|\[(?:truncated|text cut)\]|\bread more\s?(?:…|\.\.\.)$/gi

const cutWarnings = (text: string, flat: string): Warning[] =>
  [...flat.matchAll(CUT)].map((m) => ({
    says: `The text stops short here (“${m[0].replace(/\s+/g, ' ')}”): what follows it was not on this page and was not read.`,
    evidence: at(text, m.index, m.index + m[0].length),
  }))

const decisionWarnings = (decision: DecisionRead | null): Warning[] =>
  decision?.gapDays != null && decision.gapDays < 0
    ? [
        {
          says: `The decision is said to have been published ${-decision.gapDays} days before it was made.`,
          evidence: null,
        },
      ]
    : []

/** Everything on the page that contradicts itself. It is reported with its place, and nothing is mended. */
export const warningsIn = (
  outline: Outline,
  flat: string,
  decision: DecisionRead | null,
  resolutions: readonly ResolutionRead[],
): Warning[] => [
  ...decisionWarnings(decision),
  ...[
    ...dateWarnings(outline.page.text, flat),
    ...cutWarnings(outline.page.text, flat),
    ...saidTwice(outline, flat, resolutions),
    ...numberingWarnings(outline, flat, resolutions),
  ].sort((a, b) => (a.evidence?.start ?? 0) - (b.evidence?.start ?? 0)),
]
