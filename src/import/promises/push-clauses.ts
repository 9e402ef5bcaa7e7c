import { sentencesIn } from '../words/sentences.ts'
import type { Clause } from './clause.ts'
import type { Lead } from './leads.ts'
import { inlineParts, operativeAt } from './operative.ts'

/** The sentences of a paragraph, as clauses that stand under nothing. */
export const pushProse = (
  clauses: Clause[],
  flat: string,
  start: number,
  end: number,
  block: number,
  partly: boolean,
): void => {
  for (const span of sentencesIn(flat, start, end)) {
    if (partly && span.end - span.start < 12) continue
    clauses.push({
      ...span,
      from: span.start,
      words: flat.slice(span.start, span.end),
      mode: 'prose',
      verb: null,
      body: null,
      number: null,
      block,
      isResolution: false,
    })
  }
}

/** What stands under an operative word: its inline parts (a), (b), or its first sentence and those that go on with "That". */
export const pushUnder = (
  clauses: Clause[],
  flat: string,
  start: number,
  end: number,
  block: number,
  lead: Lead,
  number: string | null,
  from = start,
): void => {
  const parts = inlineParts(flat.slice(start, end))
  if (parts.length > 0) {
    for (const part of parts) one(clauses, flat, start + part.start, start + part.end, block, lead, part.number)
    return
  }
  const spans = sentencesIn(flat, start, end)
  spans.forEach((span, at) => {
    const goesOn = at === 0 || lead.mode === 'action' || /^(?:That|To)\s/.test(flat.slice(span.start, span.start + 6))
    const again = at > 0 && lead.mode === 'resolved' ? operativeAt(flat.slice(span.start, span.end)) : null
    if (again?.formal && again.before === 0)
      one(
        clauses,
        flat,
        span.start + again.after,
        span.end,
        block,
        { ...lead, mode: again.mode, verb: again.verb, body: again.body },
        again.number ?? null,
        span.start,
      )
    else if (goesOn)
      one(clauses, flat, span.start, span.end, block, lead, at === 0 ? number : null, at === 0 ? from : span.start)
    else pushProse(clauses, flat, span.start, span.end, block, false)
  })
}

/** What only joins one entry to the next: "…; and". */
const TAIL = /\s?[;,](?:\s(?:and|or|ac?))?$|\s(?:and|or)$/

const one = (
  clauses: Clause[],
  flat: string,
  start: number,
  until: number,
  block: number,
  lead: Lead,
  number: string | null,
  from = start,
): void => {
  const end = start + flat.slice(start, until).replace(TAIL, '').length
  if (end - start < 2) return
  clauses.push({
    start,
    end,
    from: lead.mode === 'action' ? from : start,
    words: flat.slice(start, end),
    mode: lead.mode,
    verb: lead.verb,
    body: lead.body,
    number,
    block,
    isResolution: lead.formal,
    target: lead.target ?? null,
    ...(lead.isLoose ? { isLoose: true } : {}),
  })
}
