import type { Outline } from '../page/outline.ts'
import type { ResolutionRead, Warning } from '../reading.ts'
import { matchesOf } from '../words/matches.ts'

const ORDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NAMED =
  /\b(phase|stage|tranche|part|lot|year|wave|option|strand|step|section|group|zone)\s(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|[A-F])\b/gi

const rank = (word: string): number => {
  const at = ORDINALS.indexOf(word.toLowerCase())
  if (at >= 0) return at + 1
  return /^\d/.test(word) ? Number(word) : word.toUpperCase().charCodeAt(0) - 64
}

type Saying = { noun: string; number: number; word: string; start: number; end: number }

/**
 * A sentence that stands once for each phase, and says "phase two" twice where its row goes on to three: the same
 * words, the same number, and a later number that has no such sentence although the page treats of it.
 */
export const saidTwice = (outline: Outline, flat: string, resolutions: readonly ResolutionRead[]): Warning[] => {
  const text = outline.page.text
  const byPattern = new Map<string, Saying[]>()
  const numbers = new Map<string, Map<number, string>>()
  for (const [at, block] of outline.page.blocks.entries()) {
    if (!outline.isMinuted(at)) continue
    NAMED.lastIndex = 0
    if (!NAMED.test(flat.slice(block.body, block.end))) continue
    for (const { start, end } of outline.sentencesOf(at)) {
      const sentence = flat.slice(start, end)
      const names = matchesOf(NAMED, sentence)
      for (const m of names) {
        const known = numbers.get(m[1]!.toLowerCase()) ?? new Map<number, string>()
        numbers.set(m[1]!.toLowerCase(), known.set(rank(m[2]!), m[2]!))
      }
      const [only] = names
      if (names.length !== 1 || !only || sentence.length > 300) continue
      const pattern = sentence.replace(NAMED, '$1 #').toLowerCase().replace(/\s+/g, ' ')
      const sayings = byPattern.get(pattern) ?? []
      byPattern.set(pattern, sayings)
      sayings.push({ noun: only[1]!.toLowerCase(), number: rank(only[2]!), word: only[2]!, start, end })
    }
  }
  return [...byPattern.values()].flatMap((sayings) => contradictions(sayings, numbers, resolutions, text))
}

const contradictions = (
  sayings: readonly Saying[],
  numbers: Map<string, Map<number, string>>,
  resolutions: readonly ResolutionRead[],
  text: string,
): Warning[] => {
  const said = new Set(sayings.map((one) => one.number))
  const before = new Set<number>()
  const noun = sayings[0]!.noun
  const word = [...(numbers.get(noun) ?? [])].find(([number]) => !said.has(number))?.[1]
  if (word === undefined || said.size === sayings.length) return []
  const names = new RegExp(`\\b${noun}\\s${word}\\b`, 'i')
  const resolution = resolutions.find((each) => names.test(each.text))
  return sayings.flatMap((one) => {
    const isAgain = before.has(one.number)
    before.add(one.number)
    if (!isAgain) return []
    const where = resolution
      ? `while resolution${resolution.number ? ` (${resolution.number})` : ''} says ${one.noun} ${word}`
      : `and nothing says it of ${one.noun} ${word}`
    return [
      {
        says: `The same sentence says ${one.noun} ${one.word} twice, ${where}: one of the two may be meant for ${one.noun} ${word}.`,
        evidence: { text: text.slice(one.start, one.end), start: one.start, end: one.end },
      },
    ]
  })
}
