import type { PersonRead } from '../reading.ts'
import { matchesOf } from '../words/matches.ts'
import { stripHonorific } from '../words/roles.ts'

/** Who a short way of saying means, by the people and titles the page itself names. */
export type KnownPeople = {
  /** The full name for a first name, a surname or initials; null where none or more than one would fit. */
  readonly nameFor: (said: string) => string | null
  /** The fullest title on the page that a short one begins: "Assistant Director" of "Assistant Director of IT". */
  readonly titleFor: (said: string, item: string | null) => string | null
}

/** Names by one way of saying them; null where more than one name would fit. */
const saidBy = (names: readonly string[], way: (name: string) => string | undefined): Map<string, string | null> => {
  const found = new Map<string, string | null>()
  for (const name of names) {
    const said = way(name)
    if (said !== undefined) found.set(said, found.has(said) ? null : name)
  }
  return found
}

/** Looks people up among those read from the page, and their titles as they stand in each item's words. */
export const knownPeople = (
  people: readonly PersonRead[],
  titles: (item: string | null) => readonly string[],
): KnownPeople => {
  const full = new Set(people.map((person) => person.name).filter((name): name is string => name !== null))
  const names = [...full]
  const byInitials = saidBy(names, initials)
  const byBare = saidBy(names, stripHonorific)
  const byFirst = saidBy(names, (name) => stripHonorific(name).split(' ')[0])
  const byLast = saidBy(names, (name) => stripHonorific(name).split(' ').at(-1))
  const sorted = new Map<string | null, readonly string[]>()
  const titlesOf = (item: string | null): readonly string[] => {
    const known = sorted.get(item) ?? [...new Set(titles(item))].sort()
    sorted.set(item, known)
    return known
  }
  return {
    nameFor: (said) => {
      if (full.has(said)) return said
      if (/^[A-Z]{2,3}$/.test(said)) return byInitials.get(said) ?? null
      const bare = stripHonorific(said)
      return bare.includes(' ') ? (byBare.get(bare) ?? null) : (byFirst.get(bare) ?? byLast.get(bare) ?? null)
    },
    titleFor: (said, item) => {
      const known = titlesOf(item)
      const longer = known.length === 0 ? [] : GOES_ON.flatMap((tail) => beginning(known, said + tail))
      return longer.length === 1 ? longer[0]! : null
    },
  }
}

const GOES_ON = [' of', ' for', ' with', ' ('] as const

/** The first two of some sorted words that begin so: where there are two, neither is the one that is meant. */
const beginning = (sorted: readonly string[], lead: string): string[] => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < lead) low = middle + 1
    else high = middle
  }
  return sorted.slice(low, low + 2).filter((one) => one.startsWith(lead))
}

const initials = (name: string): string =>
  stripHonorific(name)
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('')

const TITLE =
  /\b(?:[Tt]he\s)((?:(?:Interim|Acting|Deputy|Assistant|Strategic|Executive|Corporate|Cabinet|Service|Senior|Principal|Chief|Group|Area|Lead|Programme|Project)\s){0,3}(?:Director|Head|Manager|Officer|Member|Lead|Solicitor|Accountant|Engineer|Planner|Leader|Holder)(?:\s(?:with\s[Rr]esponsibility\s)?(?:of|for)\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:(?:,\s|\s(?:and|&|of|for)\s|\s)(?:\p{Lu}[\p{L}’'-]*)){0,8})?)/gu

/** The titles that stand in some words, as long as they are printed. */
export const titlesIn = (words: string): string[] => matchesOf(TITLE, words).map((m) => m[1]!)
