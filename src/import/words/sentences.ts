/** A sentence's place in the text. */
export type Span = { readonly start: number; readonly end: number }

const ABBREVIATIONS = new Set(
  'cllr cllrs clr cr mr mrs ms miss dr prof rev revd sir st no nos para paras ref refs min mins dept approx est inc ltd co vs e.g i.e eg ie etc p pp cf fig tel ext jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri hon gen col capt sgt rd ave asst dep prop propd secd'.split(
    ' ',
  ),
)
/** Past this many characters a sentence is cut, so that no sentence costs more than a fixed amount to read. */
const LONGEST = 1200

const isAbbreviation = (text: string, start: number, stop: number): boolean => {
  let from = stop
  while (from > start && !/[\s(]/.test(text[from - 1]!)) from -= 1
  const word = text.slice(from, stop).toLowerCase()
  if (ABBREVIATIONS.has(word)) return true
  // an initial, as in "K. D. Daisley", but not "Appendix A." at the end of a line
  return (
    word.length === 1 &&
    /[A-Z]/.test(text[from]!) &&
    !/(?:Appendix|Option|Part|Annex|Schedule|Phase)\s$/.test(text.slice(Math.max(start, from - 12), from))
  )
}

const CLOSERS = '"”’\')]'

/** The sentences of a stretch of text. An abbreviation, an initial or a decimal point does not end one. */
export const sentencesIn = (text: string, start: number, end: number): Span[] => {
  const spans: Span[] = []
  let from = start
  const push = (until: number): void => {
    let a = from
    let b = until
    while (a < b && text.charCodeAt(a) <= 32) a += 1
    while (b > a && text.charCodeAt(b - 1) <= 32) b -= 1
    for (; b - a > LONGEST; a += LONGEST) spans.push({ start: a, end: a + LONGEST })
    if (b > a) spans.push({ start: a, end: b })
    from = until
  }
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 46 && code !== 63 && code !== 33) continue
    let after = at + 1
    while (after < end && CLOSERS.includes(text[after]!)) after += 1
    if (after < end && text.charCodeAt(after) > 32) continue
    let next = after
    while (next < end && text.charCodeAt(next) <= 32) next += 1
    if (next < end && /[a-z]/.test(text[next]!) && code === 46) continue
    if (code === 46 && next < end && isAbbreviation(text, from, at)) continue
    push(after)
    at = after - 1
  }
  push(end)
  return spans
}
