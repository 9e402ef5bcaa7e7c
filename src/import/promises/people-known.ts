import type { PersonRead } from '../reading.ts'
import { stripHonorific } from '../words/roles.ts'

/** Who a short way of saying means, by the people and titles the page itself names. */
export type KnownPeople = {
  /** The full name for a first name, a surname or initials; null where none or more than one would fit. */
  readonly nameFor: (said: string) => string | null
  /** The fullest title on the page that a short one begins: "Assistant Director" of "Assistant Director of IT". */
  readonly titleFor: (said: string, item: string | null) => string | null
}

/** Looks people up among those read from the page, and their titles as they stand in each item's words. */
export const knownPeople = (
  people: readonly PersonRead[],
  titles: (item: string | null) => readonly string[],
): KnownPeople => {
  const names = [...new Set(people.map((person) => person.name).filter((name): name is string => name !== null))]
  const only = (fits: (name: string) => boolean): string | null => {
    const found = names.filter(fits)
    return found.length === 1 ? found[0]! : null
  }
  return {
    nameFor: (said) => {
      const bare = stripHonorific(said)
      if (names.includes(said)) return said
      if (/^[A-Z]{2,3}$/.test(said)) return only((name) => initials(name) === said)
      const words = bare.split(' ')
      if (words.length > 1) return only((name) => stripHonorific(name) === bare)
      return (
        only((name) => stripHonorific(name).split(' ')[0] === bare) ??
        only((name) => stripHonorific(name).split(' ').at(-1) === bare)
      )
    },
    titleFor: (said, item) => {
      const longer = titles(item).filter(
        (title) =>
          title.length > said.length &&
          title.startsWith(said) &&
          /^\s(?:of|for|with|\()/.test(title.slice(said.length)),
      )
      const distinct = [...new Set(longer)]
      return distinct.length === 1 ? distinct[0]! : null
    },
  }
}

const initials = (name: string): string =>
  stripHonorific(name)
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('')

const TITLE =
  /\b(?:[Tt]he\s)((?:(?:Interim|Acting|Deputy|Assistant|Strategic|Executive|Corporate|Cabinet|Service|Senior|Principal|Chief|Group|Area|Lead|Programme|Project)\s){0,3}(?:Director|Head|Manager|Officer|Member|Lead|Solicitor|Accountant|Engineer|Planner|Leader|Holder)(?:\s(?:with\s[Rr]esponsibility\s)?(?:of|for)\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:(?:,\s|\s(?:and|&|of|for)\s|\s)(?:\p{Lu}[\p{L}’'-]*)){0,8})?)/gu

/** The titles that stand in some words, as long as they are printed. */
export const titlesIn = (words: string): string[] => [...words.matchAll(TITLE)].map((m) => m[1]!)
