import type { Clause } from '../promises/clause.ts'
import type { Outline } from './outline.ts'

const HEADED = /^(?:report\s(?:to|of|by)\b|to\s?:)/i
/** "Cabinet Report". A pattern of any letters in any case, so and so often, takes a tenth of a second to make. */
const NAMED = /^[\p{L}’' -]*\b(?:[Rr]eport|REPORT)$/u
const PARTS =
  /^(?:\d{1,2}(?:\.0)?[.)]?\s+)?(?:purpose of (?:the )?report|reasons? for (?:the )?(?:report|recommendations?)|recommendations?|executive summary|background|introduction|(?:legal|financial|resource|equality|risk) (?:and \w+ )?(?:implications|considerations)|implications)\s?:?$/i
const MINUTED = new Set(['present', 'apologies', 'attending', 'minutes', 'maker', 'decided', 'published'])

/**
 * Whether a page is a paper put before a body, and not that body's minutes: it is headed as a report and parted as one,
 * and nobody is said to have been there. What it tells of earlier meetings is past, and what it recommends undecided.
 */
export const isReport = (outline: Outline): boolean => {
  const { page, labels } = outline
  const lines = page.blocks.map(({ start, end }) => (end - start > 90 ? '' : page.text.slice(start, end)))
  return (
    lines.slice(0, 6).some((line) => HEADED.test(line) || (line.length < 57 && NAMED.test(line))) &&
    lines.filter((line) => PARTS.test(line)).length >= 2 &&
    !labels.some(({ key }) => MINUTED.has(key))
  )
}

const PAST = /\b(?:was|were|had|has|have|would|did|resolved|agreed|asked|requested|recommended)\b/
/**
 * Of a report, what is still to come: what it says will be done, its actions, and what a group of members recommends
 * ("The group recommends to Cabinet that:"). What officers write is recommended is not yet decided.
 */
export const ofReport = ({ mode, verb, words }: Clause): boolean =>
  mode === 'action' ||
  (mode === 'resolved' && /^recommends$/i.test(verb ?? '')) ||
  (mode === 'prose' && /\bwill\b/.test(words) && !PAST.test(words))
