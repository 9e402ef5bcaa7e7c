/** A word without which a pattern fits nothing, in small letters; where it is not whole it may go on, as "agree" does in agreed. */
export type WordNeeded = { readonly letters: string; readonly isWhole: boolean }

/** Of each group at least one word begins somewhere in every text that the pattern fits. */
export type Needs = {
  readonly groups: readonly (readonly WordNeeded[])[]
  /** Whether it is the other way round as well: a text with a word of the only group fits. */
  readonly isAll: boolean
}

/** The texts that a part of a pattern fits, and the groups of words that it needs besides. */
type Part = { readonly texts: readonly string[]; readonly groups: readonly (readonly WordNeeded[])[] }

/** In a text: a place between a letter and none (`\b`, `^`, `$`), and a stretch of which nothing is known. */
const EDGE = '|'
const UNKNOWN = '*'
const MOST_TEXTS = 150
const LONGEST_WORD = 10
const MOST_GROUPS = 3
const EMPTY: Part = { texts: [''], groups: [] }
const ANYTHING: Part = { texts: [UNKNOWN], groups: [] }

/** Words that stand in most sentences, and words that stand in many: they tell little. */
const IN_MOST = new Set('the to of be and for in a an by on at with that is was were'.split(' '))
const IN_MANY = new Set(
  'it its this which as from or their they had has have are been also then now further committee panel board members council report would will meeting'.split(
    ' ',
  ),
)

/** How many sentences a word lets pass, as a guess. */
const cost = ({ letters }: WordNeeded): number =>
  IN_MOST.has(letters) ? 150 : IN_MANY.has(letters) ? 30 : letters.length < 4 ? 3 : 1

/** The words that certainly begin in a text, each by its letters and, where it is whole, a space. */
const wordsOf = (text: string): Map<string, WordNeeded> => {
  const words = new Map<string, WordNeeded>()
  for (const [said, next] of text.matchAll(/(?<=[^a-z\d_*])[a-z]+([^a-z]?)/g)) {
    const whole = next === '' ? said : said.slice(0, -1)
    const letters = whole.slice(0, LONGEST_WORD)
    const isWhole = letters === whole && next !== '' && !/[\d_*]/.test(next!)
    const word = { letters, isWhole }
    if (letters.length > 1 || isWhole) words.set(isWhole ? `${letters} ` : letters, word)
  }
  return words
}

/** A few words of which every text has one; nothing where one of them has none. */
const groupOf = (texts: readonly string[]): readonly (readonly WordNeeded[])[] => {
  const each = texts.map(wordsOf)
  if (each.some((words) => words.size === 0)) return []
  const gains = new Map<string, { word: WordNeeded; gain: number; texts: number[] }>()
  for (const [at, words] of each.entries())
    for (const [key, word] of words) {
      const known = gains.get(key) ?? { word, gain: 0, texts: [] }
      known.gain += 1 / cost(word)
      known.texts.push(at)
      gains.set(key, known)
    }
  const left = new Set(each.keys())
  const group: WordNeeded[] = []
  for (const { word, texts: having } of [...gains.values()].sort((a, b) => b.gain - a.gain)) {
    const before = left.size
    for (const at of having) left.delete(at)
    if (left.size < before) group.push(word)
  }
  return [group]
}

const groupsOf = ({ texts, groups }: Part): readonly (readonly WordNeeded[])[] => [...groups, ...groupOf(texts)]

/** The groups that let the fewest sentences pass come first. */
const tellingMost = (groups: readonly (readonly WordNeeded[])[]): (readonly WordNeeded[])[] => {
  const costOf = (group: readonly WordNeeded[]): number => group.reduce((sum, word) => sum + cost(word), 0)
  return [...groups].sort((a, b) => costOf(a) - costOf(b))
}

/** What is known of the text before a part that follows this one: at most that a word may begin. */
const after = ({ texts }: Part): string => (texts.every((text) => /[^a-z\d_*]$/.test(text)) ? UNKNOWN + EDGE : UNKNOWN)

const joined = (one: Part, other: Part): Part =>
  other.texts[0] !== UNKNOWN && one.texts.length * other.texts.length <= MOST_TEXTS
    ? {
        texts: one.texts.flatMap((text) => other.texts.map((more) => text + more)),
        groups: [...one.groups, ...other.groups],
      }
    : {
        texts: other.texts.map((text) => (text.startsWith(UNKNOWN) ? text : after(one) + text)),
        groups: [...groupsOf(one), ...other.groups],
      }

const either = (one: Part, other: Part): Part => {
  if (one.groups.length + other.groups.length === 0 && one.texts.length + other.texts.length <= MOST_TEXTS)
    return { texts: [...one.texts, ...other.texts], groups: [] }
  const [a, b] = [tellingMost(groupsOf(one))[0], tellingMost(groupsOf(other))[0]]
  return a && b ? { texts: [UNKNOWN], groups: [[...a, ...b]] } : ANYTHING
}

/** Reads the source of a pattern; whatever it does not know fits anything. */
const partOf = (source: string): Part => {
  let at = 0
  const passed = (pattern: RegExp): string => {
    const said = pattern.exec(source.slice(at, at + 40))?.[0] ?? ''
    at += said.length
    return said
  }
  const alternatives = (before: Part): Part => {
    let all = sequence(before)
    while (source[at] === '|') {
      at += 1
      all = either(all, sequence(before))
    }
    return all
  }
  /** What stands before a group tells whether a word may begin in it. */
  const sequence = (before: Part): Part => {
    let all: Part = after(before) === UNKNOWN ? EMPTY : { texts: [EDGE], groups: [] }
    while (at < source.length && source[at] !== '|' && source[at] !== ')') all = joined(all, repeated(all))
    return all
  }
  const repeated = (before: Part): Part => {
    const one = atom(before)
    const [, bare, least, most] = /^(?:([?*+])|\{(\d+)(,?\d*)\})\??/.exec(passed(/^(?:[?*+]|\{\d+,?\d*\})\??/)) ?? []
    if (bare === '?' || (least === '0' && most === ',1')) return either(EMPTY, one)
    if (bare === undefined && least === undefined) return one
    const more = after(one) === UNKNOWN ? ANYTHING : either(EMPTY, { texts: [after(one)], groups: [] })
    return bare === '*' || least === '0' ? more : joined(one, more)
  }
  const atom = (before: Part): Part => {
    const letter = source[at]!
    at += 1
    if (letter === '(') return group(before)
    if (letter === '[') return letters()
    if (letter === '\\') return escaped()
    if (letter === '.') return ANYTHING
    return { texts: [letter === '^' || letter === '$' ? EDGE : letter.toLowerCase()], groups: [] }
  }
  const group = (before: Part): Part => {
    const opens = passed(/^\?(?:<?[=!]|:|<\w+>)/)
    const inside = alternatives(before)
    at += 1
    if (opens.endsWith('!')) return EMPTY
    return opens.endsWith('=') ? { texts: [''], groups: groupsOf(inside) } : inside
  }
  const letters = (): Part => {
    const inside = passed(/^(?:\\.|[^\]\\])*/)
    at += 1
    const each = new Set(inside.toLowerCase())
    return /^\^|\\|.-./.test(inside) || each.size > 4 ? ANYTHING : { texts: [...each], groups: [] }
  }
  const escaped = (): Part => {
    const letter = source[at]!
    at += 1
    if (letter === 'b') return { texts: [EDGE], groups: [] }
    if (letter === 's') return { texts: [' '], groups: [] }
    if (/[pPkux]/.test(letter)) passed(/^(?:\{[^}]*\}|<[^>]*>|[\da-fA-F]{2,4})/)
    return /[a-zA-Z\d]/.test(letter) ? ANYTHING : { texts: [letter], groups: [] }
  }
  return alternatives(EMPTY)
}

/** The words without which a pattern fits nothing, read off the pattern itself. */
export const wordsNeeded = ({ source, flags }: RegExp): Needs => {
  const part = partOf(source)
  const isAll =
    flags.includes('i') &&
    part.groups.length === 0 &&
    part.texts.every((text) => /^\|+[a-z]{2,}\|*$/.test(text) && text.length <= LONGEST_WORD)
  return { groups: tellingMost(groupsOf(part)).slice(0, MOST_GROUPS), isAll }
}
