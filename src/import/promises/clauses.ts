import type { Outline } from '../page/outline.ts'
import type { Clause } from './clause.ts'
import { givesReasons, leadInOf } from './lead-in.ts'
import { feeds, headsColumn, type Lead, markedAs, numberOf, targetOf } from './leads.ts'
import { operativeAt, sentenceStart } from './operative.ts'
import { pushProse, pushUnder } from './push-clauses.ts'
import { unlabelledIn } from './unlabelled.ts'

/** How what was decided begins below a bare "Decision". */
const DECIDES =
  /^(?:That|To|[Nn]oted|[Aa]greed|[Ee]ndorsed|[Aa]pproved|[Ii]nstructed|[Rr]emitted|[Rr]esolved|[Dd]eferred|[Rr]eferred|[Rr]equested|[Rr]ecommended|[Dd]elegated|[Aa]uthorised|The\s(?:\w+\s){0,6}(?:[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]anel|[Cc]abinet)\s?[-–:,]?\s?(?:agreed|noted|resolved|decided|instructed))\b/

const AS_FOLLOWS = /\b(?:as follows|(?:the|with the) following(?:\s\w+){0,3})\s?[:–-]+$/i

/** Every clause of the minuted part of a page, in order. */
export const clausesIn = (outline: Outline, flat: string): Clause[] => {
  const { page } = outline
  const clauses: Clause[] = []
  let lead: Lead | null = null
  const unlabelled = unlabelledIn(outline, flat)
  page.blocks.forEach((block, at) => {
    if (!outline.isMinuted(at)) {
      lead = null
      return
    }
    const item = outline.itemOf(at)
    const said = item && at === item.first ? item.said : null
    if (item && (at === item.first || at === item.titleBlock)) {
      lead = null
      if (said === null && block.end - block.body < 200) return
    }
    const from = said ?? block.body
    const words = flat.slice(from, block.end)
    const next = page.blocks[at + 1]
    // "Decision:" opens a list only where what was decided stands below it, and not the discussion
    const isBareLabel =
      /^decisions?\s?(?::|$)/i.test(words) && !(next && DECIDES.test(flat.slice(next.body, next.body + 60)))
    // "RESOLVED", and "THAT:" on a line of its own
    if (lead && /^(?:that|it was)\s?[:–-]*$/i.test(words)) return
    const opens: Omit<Lead, 'block' | 'fed'> | null =
      isBareLabel || headsColumn(block, next) ? null : leadInOf(words, block.marker !== null && lead !== null)
    if (opens) {
      // the sentence that opens the list is no promise of its own
      const until = opens.formal ? from + sentenceStart(words, words.length - 3) : block.end
      pushProse(clauses, flat, from, until, at, true)
      lead = { ...opens, block: at, fed: 0, target: targetOf(words) }
      return
    }
    const own = block.marker && said === null ? null : operativeAt(words)
    const continues: boolean = lead !== null && own === null && feeds(lead, block.marker, words)
    if (!continues) lead = null
    if (lead && continues) {
      lead.fed += 1
      lead.listed ??= markedAs(block.marker)
      lead.isLoose = block.marker === null && lead.fed > 1
      pushUnder(clauses, flat, from, block.end, at, lead, numberOf(block.marker))
      return
    }
    const operative = own ?? operativeAt(words)
    if (!operative && unlabelled.has(at)) {
      const bareLead: Lead = { mode: 'resolved', verb: null, body: null, block: at, formal: true, fed: 0 }
      pushUnder(clauses, flat, from, block.end, at, bareLead, numberOf(block.marker))
      return
    }
    if (!operative) {
      pushProse(clauses, flat, from, block.end, at, false)
      return
    }
    if (operative.before > 0) pushProse(clauses, flat, from, from + operative.before, at, true)
    const made: Lead = {
      mode: operative.mode,
      verb: operative.verb,
      body: operative.body,
      block: at,
      formal: operative.formal,
      fed: 0,
    }
    pushUnder(
      clauses,
      flat,
      from + operative.after,
      block.end,
      at,
      made,
      operative.number ?? numberOf(block.marker),
      from + operative.before,
    )
    // "… determined to modify the conditions as follows:" opens the list in which it stands
    if (AS_FOLLOWS.test(words) && !givesReasons(words) && clauses.at(-1)?.block === at) clauses.pop()
    if (/[:–-]\s*$|;(?:\sand)?\s*$/.test(words) && !givesReasons(words)) lead = made
  })
  return clauses
}
