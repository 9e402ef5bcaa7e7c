/** "ACTION SK: publish the plan": the owner's initials between the word and the colon. */
const ACTION_BY = /(?:^|(?<=[.;)]\s))(?:ACTION|Action)\s(?=[A-Z]{2,4}(?:[/&, ]{1,3}[A-Z]{2,4}){0,4}\s?[:–-]\s)/
/** "AP1: JS to bring", "AP 24/3 – Clerk to write": actions that a group numbers by letters of its own. */
const ACTION_CODE = /(?:^|(?<=[.;)]\s))(?:AP|A\.P\.|ACT)\s?(?:No\.?\s?)?\d{1,4}(?:[./-]\d{1,4})?\s?(?:[:–]|\s-|\.)\s+/
const ACTION =
  /(^|[.;)\]?!"”]\s{0,3}|\s{2,}|[[(])(?:AGREED\s)?(?:ACTION|Action|Gweithredu|GWEITHREDU|Cam(?:au)? gweithredu|Pwynt gweithredu)(?:\s(?:[Pp]oints?|[Ii]tems?|POINTS?|[Rr]equired|[Aa]greed|REQUIRED|[Bb]y|BY|[Ff]or|FOR|[Oo]n|ON))?(?:s|S)?(?:\s?(?:No\.?\s?)?\(?(?:[A-Z]{1,5}[./-])?\d{1,4}(?:[./]\d{1,4})*[a-z]?\)?)?\s?(?:[:–]|\s-|-\s)\s*/

const isAction = (words: string, m: RegExpExecArray): boolean =>
  words.length - m.index - m[0].length > 1 &&
  !/^(?:none|nil|n\/a|no action|complete|closed|done|ongoing)\b/i.test(words.slice(m.index + m[0].length))

/** What all three begin with, in most paragraphs nowhere. */
const SAYS_SO = /A(?:CT|P|\.P)|Action|Gweithredu|GWEITHREDU|Cam(?:au)? gweithredu|Pwynt gweithredu/

/** Where "Action:" or its like stands in a paragraph, and where the words under it begin. */
export const actionAt = (words: string): { before: number; after: number } | null => {
  if (!SAYS_SO.test(words)) return null
  const initials = ACTION_BY.exec(words)
  if (initials) return { before: initials.index, after: initials.index + initials[0].length }
  const coded = ACTION_CODE.exec(words)
  if (coded && isAction(words, coded)) return { before: coded.index, after: coded.index + coded[0].length }
  const action = ACTION.exec(words)
  return action && isAction(words, action)
    ? { before: action.index + (action[1] ?? '').length, after: action.index + action[0].length }
    : null
}
