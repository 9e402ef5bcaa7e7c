/** "The Chief Executive be invited": who is invited stands before. */
export const INVITEE =
  /^(?:.{0,60}?\bthat\s)?(?:the\s)?(.{3,120}?)\s(?:would |should |will |to )?(?:be|is|are|was|were|being)\s(?:\w+\s)?(?:invited|asked|requested|required)\b/i
const INVITES = /\b(?:invit(?:e|ing)|ask)\s(?:the\s)?(.{3,100}?)\s(?:to|back)\b/i
/** Who is invited, as the words say it. */
export const inviteeIn = (words: string): string | null => {
  const arranged = /\barrange (?:for\s)?(.{3,100}?)\sto be invited\b/i.exec(words)?.[1]
  return arranged ?? INVITES.exec(words)?.[1] ?? INVITEE.exec(words)?.[1]?.replace(/^(?:that )?(?:the )?/i, '') ?? null
}

/** The words that say to what somebody is invited, past those that say who. */
export const invitedTo = (words: string): string =>
  words.slice(Math.max(0, words.search(/\b(?:invit\w+|asked|requested|attend\w*)\b/i)))
