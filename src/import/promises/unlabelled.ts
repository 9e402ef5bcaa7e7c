import type { ItemPlace } from '../page/item-place.ts'
import type { Outline } from '../page/outline.ts'
import type { Block } from '../text/page.ts'
import { markedAs } from './leads.ts'

/** "… be approved", "… be brought to a future meeting": what a resolution says, where no would or should stands before. */
const SUBJUNCTIVE =
  /(?<!\b(?:would|will|should|could|can|may|might|must|shall|to|not|also|cannot|ought to|need to|likely to)\s(?:also\s|then\s|not\s)?)\bbe\s(?:\w+\s){0,2}?(?:\w+ed|given|made|sent|held|brought|put|set|taken|written|drawn)\b/i
const OPENS = /^(?:That|THAT)\s/
const FIRST = /^\(?(?:a|1|i)[).]*$/i
const ASKS =
  /\b(?:is|are) (?:asked|invited|recommended|requested) to\b|\b(?:asked|invited|recommended|requested) to[^.]{0,40}[:–-]\s*$|\bto consider[^.]{0,80}[:–-]\s*$|\breasons?\b.{0,40}$/i

type Run = { blocks: number[]; ordered: number[] }

/** Lists whose first entry is (a) or 1, with a few short lines between their entries. */
const runsIn = (outline: Outline, first: number, last: number): Run[] => {
  const { blocks } = outline.page
  const runs: Run[] = []
  let run: Run | null = null
  let between = 0
  for (let at = first; at < last; at += 1) {
    const block = blocks[at]!
    const kind = markedAs(block.marker)
    const listed = !outline.isTabled(at) && (kind === 'letter' || kind === 'number')
    if (listed && FIRST.test(block.marker!)) {
      run = { blocks: [at], ordered: [at] }
      runs.push(run)
      between = 0
    } else if (run && listed) {
      run.blocks.push(at)
      run.ordered.push(at)
      between = 0
    } else if (run && block.end - block.start < 120 && between < 5) between += 1
    else run = null
  }
  return runs
}

/** A paragraph of the discussion, and no entry or cell. */
const isLong = (block: Block): boolean => block.end - block.start > 200

/**
 * The blocks of resolutions that stand without their word: pages lose "RESOLVED" where it was a heading or a picture,
 * and what is left is a list at the end of an item whose entries say what is to be.
 */
export const unlabelledIn = (outline: Outline, flat: string): ReadonlySet<number> => {
  const { page, items } = outline
  const found = new Set<number>()
  const places: Pick<ItemPlace, 'first' | 'last'>[] =
    items.length > 0 ? [...items] : [{ first: 0, last: page.blocks.length }]
  for (const { first, last } of places) {
    let lastLong = last - 1
    while (lastLong >= first && !isLong(page.blocks[lastLong]!)) lastLong -= 1
    for (const run of runsIn(outline, first, last)) {
      const said = run.ordered.map((at) => flat.slice(page.blocks[at]!.body, page.blocks[at]!.end))
      const orders = said.filter(
        (words) => words.length < 700 && (OPENS.test(words) || SUBJUNCTIVE.test(words.slice(0, 400))),
      )
      const before = page.blocks[run.ordered[0]! - 1]
      const lead = before ? flat.slice(Math.max(before.start, before.end - 200), before.end) : ''
      const goesOn = lastLong > run.ordered.at(-1)!
      if (said.length >= 2 && orders.length >= said.length * 0.6 && !goesOn && !ASKS.test(lead))
        for (const at of run.ordered) found.add(at)
    }
    for (let at = first; at < last; at += 1) {
      const { marker, body, end } = page.blocks[at]!
      const words = flat.slice(body, Math.min(end, body + 400))
      if (marker === null && !outline.isTabled(at) && end - body < 700 && OPENS.test(words) && SUBJUNCTIVE.test(words))
        found.add(at)
    }
  }
  return found
}
