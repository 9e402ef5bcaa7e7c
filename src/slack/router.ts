import type { Word } from './kit/word.ts'
import { argumentOf } from './kit/word-order.ts'

/** What a typed line means. `text` is what follows the word, as it was typed. */
export type Route =
  | { readonly is: 'word'; readonly word: Word; readonly text: string }
  | { readonly is: 'help'; readonly command: string }
  | {
      readonly is: 'unknown'
      readonly command: string
      readonly said: string
      readonly nearest: Word | null
      readonly text: string
    }

/** A number, or that one follows: `12`, `#12`, `item 12`. */
const NUMBER = /^(?:#?\d+|item)$/i

/**
 * Reads a typed line by the words on the features' cards. Never guesses: a near miss is offered, not run. A number is no
 * word: it is what the bare command is asked about, where its card shows that it can be.
 */
export const route = (words: readonly Word[], command: string, typed: string): Route => {
  const mine = words.filter((word) => word.command === command)
  const { first, text } = firstWord(typed)
  const said = first.toLowerCase()

  const word = mine.find((one) => one.word === said)
  if (word) return { is: 'word', word, text }
  const bare = mine.find((one) => one.word === '' && argumentOf(one) !== '')
  if (bare && NUMBER.test(first)) return { is: 'word', word: bare, text: typed.trim() }
  if (said === '' || said === 'help' || said === '?') return { is: 'help', command }
  return { is: 'unknown', command, said: first, nearest: nearest(mine, said), text }
}

/** The first word of a typed line, and what follows it as it was typed. */
export const firstWord = (typed: string): { readonly first: string; readonly text: string } => {
  const [, first = '', text = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed.trim()) ?? []
  return { first, text }
}

const nearest = (words: readonly Word[], said: string): Word | null => {
  const named = words.filter(({ word }) => word !== '')
  const begun = said.length >= 2 ? named.filter(({ word }) => word.startsWith(said) || said.startsWith(word)) : []
  if (begun.length === 1) return begun[0] ?? null
  const [best, next] = named
    .map((word) => ({ word, slips: slipsBetween(said, word.word) }))
    .sort((one, other) => one.slips - other.slips)
  // Near means one slip in a short word and two in a longer one; two words as near as each other are neither.
  const most = said.length <= 4 ? 1 : 2
  return best && best.slips <= most && best.slips !== next?.slips ? best.word : null
}

/**
 * How many slips of the finger turn one word into the other: a letter more, less, other, or two changed about.
 * Damerau–Levenshtein, optimal string alignment.
 */
export const slipsBetween = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 3) return 9
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let slips = Math.min(line[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        slips = Math.min(slips, before[column - 2]! + 1)
      }
      line.push(slips)
    }
    before = last
    last = line
  }
  return last[other.length]!
}
