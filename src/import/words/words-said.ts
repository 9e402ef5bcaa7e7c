import type { WordNeeded } from './words-needed.ts'

/**
 * Which of the words that patterns need begin somewhere in a text: a tree of letters, walked once for each word of the
 * text. A word is what `\b` takes for one, so a letter with an accent parts it.
 */
const WIDTH = 32
const NO_LETTER = 0
/** A digit, or `_`: of a word, and in none that is needed. */
const OTHER = 27
const letterOf = new Uint8Array(128)
for (let code = 0; code < 26; code += 1) letterOf[65 + code] = letterOf[97 + code] = code + 1
for (let code = 48; code < 58; code += 1) letterOf[code] = OTHER
letterOf[95] = OTHER

/** Of each place in the tree: the places of the letters that may follow, and the words that are said once one is there. */
let next = new Int32Array(WIDTH * 64)
let nodes = 1
const begun = new Map<number, number>()
const ended = new Map<number, number>()
/** A place is a multiple of `WIDTH`; these two are added where a word is said there, or would be if it ended there. */
const SAID = 1
const ENDS = 2
let words = 0

/** The number of a word in the tree, in which it is put when it is first asked for. */
const numberOf = ({ letters, isWhole }: WordNeeded): number => {
  let place = 0
  let from = 0
  for (let at = 0; at < letters.length; at += 1) {
    from = place + letterOf[letters.charCodeAt(at)]!
    if (next[from] === 0) {
      if (nodes * WIDTH === next.length) {
        const larger = new Int32Array(next.length * 2)
        larger.set(next)
        next = larger
      }
      next[from] = nodes * WIDTH
      nodes += 1
    }
    place = next[from]! & -WIDTH
  }
  const numbers = isWhole ? ended : begun
  const known = numbers.get(place)
  if (known !== undefined) return known
  numbers.set(place, words)
  next[from]! |= isWhole ? ENDS : SAID
  words += 1
  forget()
  return words - 1
}

/** The texts that were looked through last: a sentence and its parts are asked about many times, one after another. */
type Heard = { text: string; said: Int32Array }
const KEPT = 4
const heard: readonly Heard[] = Array.from({ length: KEPT }, () => ({ text: '', said: new Int32Array(32) }))
let last = heard[0]!
const forget = (): void => {
  for (const one of heard) {
    one.text = ''
    if (words > one.said.length * 32) one.said = new Int32Array(one.said.length * 2)
    else one.said.fill(0)
  }
}

const look = (text: string, from: number, until: number, said: Int32Array): void => {
  const tree = next
  let at = from
  while (at < until) {
    let code = text.charCodeAt(at)
    at += 1
    let letter = code < 128 ? letterOf[code]! : NO_LETTER
    if (letter === NO_LETTER) continue
    let step = 0
    do {
      step = tree[(step & -WIDTH) + letter]!
      if (step === 0) break
      if ((step & SAID) !== 0) {
        const word = begun.get(step & -WIDTH)!
        said[word >> 5]! |= 1 << (word & 31)
      }
      code = at < until ? text.charCodeAt(at) : 0
      at += 1
      letter = code < 128 ? letterOf[code]! : NO_LETTER
    } while (letter !== NO_LETTER)
    if (step !== 0) {
      if ((step & ENDS) !== 0) {
        const word = ended.get(step & -WIDTH)!
        said[word >> 5]! |= 1 << (word & 31)
      }
      continue
    }
    while (at < until) {
      code = text.charCodeAt(at)
      at += 1
      if (code >= 128 || letterOf[code] === NO_LETTER) break
    }
  }
}

const hear = (heardAs: string, text: string, from: number, until: number): Int32Array => {
  last = heard[(heard.indexOf(last) + 1) % KEPT]!
  last.text = heardAs
  last.said.fill(0, 0, (words + 31) >> 5)
  look(text, from, until, last.said)
  return last.said
}

/** The words said in a text, each a bit. The array is used again for another text: look at it at once. */
const saidIn = (text: string): Int32Array => {
  if (last.text === text) return last.said
  for (const one of heard) if (one.text === text) return one.said
  return hear(text, text, 0, text.length)
}

/** Looks through a stretch of a longer text, which is quicker there than once it is cut out. */
export const hearStretch = (stretch: string, text: string, from: number): void => {
  hear(stretch, text, from, from + stretch.length)
}

/** Several words of which one is wanted, as bits: places in the array of what is said, and what is looked for there. */
export type Wanted = { readonly places: readonly number[]; readonly bits: readonly number[] }

/** A group of words, ready to be looked for. */
export const wanted = (group: readonly WordNeeded[]): Wanted => {
  const bits = new Map<number, number>()
  for (const one of group) {
    const word = numberOf(one)
    bits.set(word >> 5, (bits.get(word >> 5) ?? 0) | (1 << (word & 31)))
  }
  return { places: [...bits.keys()], bits: [...bits.values()] }
}

/** Whether the text says a word of every group. */
export const saysOneOfEach = (text: string, groups: readonly Wanted[]): boolean => {
  const said = saidIn(text)
  for (const { places, bits } of groups) {
    let says = false
    for (let at = 0; at < places.length && !says; at += 1) says = (said[places[at]!]! & bits[at]!) !== 0
    if (!says) return false
  }
  return true
}
