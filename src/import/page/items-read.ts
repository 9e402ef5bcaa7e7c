import type { ItemRead } from '../reading.ts'
import { exemptIn } from './exempt.ts'
import { itemPageOf } from './item-page.ts'
import type { ItemPlace } from './item-place.ts'
import type { Outline } from './outline.ts'

const OUTCOMES: readonly (readonly [RegExp, string])[] = [
  [
    /\bminutes\b.{0,120}\b(?:agreed|approved|confirmed|accepted)\b.{0,40}\bcorrect record\b.{0,40}\b(?:would|will|to) be signed\b/i,
    'confirmed, signature pending',
  ],
  [
    /\bminutes\b.{0,160}\b(?:agreed|approved|confirmed|accepted|adopted)\b.{0,60}\b(?:correct|true|accurate)\b/i,
    'confirmed',
  ],
  [
    /^(?:(?:the|this|consideration|it was (?:agreed|resolved)|resolved)\b(?!.{0,200}\b(?:motion|amendment|if|lost|not)\b)).{0,200}\b(?:was|were|be) deferred\b/i,
    'deferred',
  ],
  [/\b(?:item|report) (?:was|were|had been) withdrawn\b/i, 'withdrawn'],
]

/** What each of the outcomes cannot do without, looked for before the spaces are put in order. */
const MAY_SAY = /^(?:none|nil|no\s|there\s|noted|received|approved|agreed)|minutes|deferred|withdrawn/i

/** The first words minuted under an item, which say what became of the formal ones: "None." or the minutes confirmed. */
const outcomeOf = (outline: Outline, item: ItemPlace): string | null => {
  const { page } = outline
  for (let at = item.said === null ? item.titleBlock + 1 : item.first; at < item.last; at += 1) {
    const block = page.blocks[at]!
    const from = at === item.first && item.said !== null ? item.said : block.body
    const raw = page.text.slice(from, Math.min(block.end, from + 400))
    if (!MAY_SAY.test(raw)) continue
    const words = raw.replace(/\s+/g, ' ')
    if (!outline.isMinuted(at) || /^minutes:?$/i.test(words)) continue
    if (at === item.first && /^(?:noted|received|approved|agreed|deferred)\.?$/i.test(words))
      return words.toLowerCase().replace(/\.$/, '')
    if (
      /^(?:none|nil|no (?:declarations|questions|apologies|interests|petitions|items|matters)\b[^.]{0,120}|there were (?:no|none)\b[^.]{0,120})\.?$/i.test(
        words,
      )
    )
      return words.replace(/\.$/, '')
    const known = OUTCOMES.find(([pattern]) => pattern.test(words))
    if (known) return known[1]
  }
  return null
}

const pointsOf = (outline: Outline, first: number, last: number): ItemRead['points'] => {
  const { page } = outline
  return page.blocks
    .slice(first, last)
    .filter((block) => block.marker !== null && block.end - block.body > 20)
    .map((block) => ({
      number: /\d|[a-z]/i.test(block.marker!) ? block.marker!.replace(/^\(|[).]+$/g, '') : null,
      text: page.text.slice(block.body, block.end).replace(/\s+/g, ' '),
    }))
}

/** Every item as printed; a page about one item has that one, without a number where none is printed. */
export const itemsOf = (outline: Outline, pageTitle: string | null): ItemRead[] => {
  const { page } = outline
  if (outline.items.length > 0) {
    return outline.items.map((item) => ({
      number: item.number,
      title: item.title,
      start: item.start,
      end: item.end,
      parent: item.parent,
      exempt: exemptIn(page.text, item.start, item.end),
      outcome: outcomeOf(outline, item),
      points: pointsOf(outline, item.titleBlock + 1, item.last),
    }))
  }
  if (pageTitle === null) return []
  const start = Math.max(0, page.text.indexOf(pageTitle))
  const issue = /^Meeting:\s\d{1,2}\/\d{1,2}\/\d{4}\s[-–]\s.{3,120}\(Item\s(\w{1,8})\)$/m.exec(
    page.text.slice(0, 2_000),
  )
  return [
    {
      number: issue?.[1] ?? itemPageOf(outline)?.number ?? null,
      title: pageTitle,
      start,
      end: page.text.length,
      parent: null,
      exempt: exemptIn(page.text, start, page.text.length),
      outcome: null,
      points: pointsOf(outline, 0, page.blocks.length),
    },
  ]
}
