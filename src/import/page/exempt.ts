import type { ExemptRead } from '../reading.ts'

const PARAGRAPHS =
  /\bparagraphs?(?:\(s\))?(?:\s(?:no|nos|number|numbers)\.?)?\s((?:\d{1,2}[a-z]?(?:\s?\([a-z]\))?(?:\s{0,2}(?:,|and|or|&|to|–|-|and\/or)\s{0,2})*){1,12})/i
const EXEMPT =
  /\bexempt\b|\bschedule\s{1,2}(?:12A|7A)\b|\bexclu(?:de|ded|ding|sion)\b.{0,60}\b(?:press|public)\b|\bnot for publication\b/i
const CONTINGENT =
  /\bshould it (?:be|become) necessary\b|\bif (?:it (?:is|becomes) necessary|members wish|the committee wishes|required)\b|\bin the event that\b|\bshould (?:members|the committee|the panel|cabinet|councillors) (?:wish|need)\b/i
const USED =
  /\b(?:public|press).{0,40}(?<!\b(?:may|might|can|could|should|would)\s)\b(?:was|were|be)\s(?:therefore\s)?excluded\b|\bexclu(?:ded|sion of) (?:the )?(?:press|public)\b.{0,80}\b(?:resolved|agreed|carried)\b|\bRESOLVED\b.{0,160}\bexcluded\b|\b(?:resolved|agreed)\b.{0,200}\bto exclude\b/i
const LOST =
  /\b(?:motion|proposal|vote)\b.{0,80}\bexclude\b.{0,120}\b(?:lost|not carried|defeated|fell|rejected)\b|\bexclude\b.{0,160}\b(?:motion|vote|proposal)\b.{0,30}\b(?:lost|not carried|defeated|fell|rejected)\b|\bremain(?:ed)? in (?:public|open) session\b/i

const listed = (words: string): string[] => {
  const range = /^(\d{1,2})\s?(?:to|–|-)\s?(\d{1,2})/.exec(words)
  if (range) {
    const [from, until] = [Number(range[1]), Number(range[2])]
    if (until > from && until - from < 12) return Array.from({ length: until - from + 1 }, (_, at) => String(from + at))
  }
  return [...new Set(words.match(/\d{1,2}/g) ?? [])]
}

/** The exempt paragraphs an item's words name, whether only "should it be necessary", and whether the power was used. */
export const exemptIn = (text: string, start: number, end: number): ExemptRead | null => {
  const words = text.slice(start, Math.min(end, start + 60_000))
  if (!EXEMPT.test(words)) return null
  for (const m of words.matchAll(new RegExp(PARAGRAPHS, 'gi'))) {
    const from = Math.max(0, m.index - 260)
    const near = words.slice(from, m.index + m[0].length + 200)
    if (!EXEMPT.test(near)) continue
    const lineStart = Math.max(words.lastIndexOf('\n', m.index) + 1, 0)
    const lineEnd = words.indexOf('\n', m.index)
    const until = lineEnd === -1 ? words.length : lineEnd
    const line = words.slice(lineStart, until)
    const contingent = CONTINGENT.test(line)
    const after = words.slice(lineStart)
    const used = LOST.test(after) ? false : USED.test(after) ? true : contingent ? false : null
    return {
      paragraphs: listed(m[1]!),
      contingent,
      used,
      evidence: { text: line, start: start + lineStart, end: start + until },
    }
  }
  return null
}
