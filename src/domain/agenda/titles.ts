// What a title says, for lint. Each is quiet where it is not sure.

const SMALL = new Set([
  'the',
  'and',
  'for',
  'with',
  'from',
  'report',
  'update',
  'annual',
  'quarterly',
  'review',
  'draft',
  'progress',
])

const telling = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !SMALL.has(word)),
  )

/** Whether two titles are of the same topic: most of the telling words of both are the same. */
export const isAlike = (one: string, other: string): boolean => {
  const [a, b] = [telling(one), telling(other)]
  if (a.size === 0 || b.size === 0) return false
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(a.size, b.size) >= 0.6
}

/** Whether one title is the other with more said: every telling word of the shorter, two at least, is in the longer. */
export const isOfOneMatter = (one: string, other: string): boolean => {
  const [shorter, longer] = [telling(one), telling(other)].sort((a, b) => a.size - b.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ]
  return isAlike(one, other) || (shorter.size > 1 && [...shorter].every((word) => longer.has(word)))
}

/** Whether a title is shouted: every longer word of it in capitals. `SEND and HRA` is not: those are abbreviations. */
export const isInCapitals = (title: string): boolean => {
  const words = title.match(/\p{L}{4,}/gu) ?? []
  const isUpper = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
  return words.length > 0 && words.every(isUpper) && words.some((word) => word.length > 5)
}

const OF_CLOSED = '(?:items?|reports?|papers?|appendix|appendices|annex(?:es)?|business|session)'
const SAYS_PRIVATE = [
  // an exempt report, in private session
  new RegExp(`\\b(?:exempt|confidential) ${OF_CLOSED}(?=[\\s)]*(?:$|[,:;(–-]))`, 'iu'),
  /\b(?:exempt|confidential) information\s*\)?$/iu,
  /\bnot for publication\b/iu,
  /\bin private session\b/iu,
  // (exempt), (private: paragraph 3), (confidential appendix)
  new RegExp(
    `\\((?:exempt|private|confidential)(?:\\s+(?:${OF_CLOSED}|information|under|by|paragraphs?)\\b[^)]*|[:,;–-][^)]*)?\\)`,
    'iu',
  ),
  // Part 2: depot; depot (Part II); Part B business
  /(?:^|\()part (?:2|ii|b)(?:\s*[):–-]|\s*$|\s+(?:business|items?|reports?|agenda)\b)/iu,
]

/**
 * Whether a title says of itself that it is closed. Quiet on `Private Hire Licensing`, `Private sector housing`,
 * `Enforcement (private rented homes)`, `Confidential reporting policy` and `Local Plan: Part 2`, whose subject the word
 * is.
 */
export const saysPrivate = (title: string): boolean => SAYS_PRIVATE.some((pattern) => pattern.test(title))
