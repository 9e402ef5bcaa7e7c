const COUNTS: Record<string, string> = {
  un: 'one',
  dau: 'two',
  dwy: 'two',
  tri: 'three',
  tair: 'three',
  pedwar: 'four',
  pedair: 'four',
  pum: 'five',
  pump: 'five',
  chwe: 'six',
  saith: 'seven',
  wyth: 'eight',
  naw: 'nine',
  deg: 'ten',
  deuddeg: 'twelve',
}
const UNITS: Record<string, string> = {
  mis: 'months',
  wythnos: 'weeks',
  diwrnod: 'days',
  blynedd: 'years',
  flynedd: 'years',
}

/** What stands in Welsh and in English for the same thing in what says when and whither; the rest is left as it is. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\berbyn diwedd\b/gi, 'by the end of'],
  [/\b(?:erbyn|cyn)\b/gi, 'by'],
  [/\b(?:g|ch|nh)?yfarfod nesaf\b|\bcyfarfod nesaf\b/gi, 'the next meeting'],
  [/\b(?:i|yn|ar gyfer|tan|hyd)\s(?:g|ch|nh)?yfarfod\s(?:y\s\p{L}+\s)?(?:ar\s)?(?=\d)/giu, 'to the meeting on '],
  [/\b(?:i|yn|ar gyfer|tan|hyd)\s(?:cyfarfod)\s(?:ar\s)?(?=\d)/gi, 'to the meeting on '],
  [/\bmis (?=\p{Lu})/gu, 'in '],
  [/\bi(?:’r|'r)\sCyngor Llawn\b/g, 'to the Full Council'],
  [/\bi(?:’r|'r)\sCyngor\b/g, 'to the Council'],
  [/\bi(?:’r|'r)\sCabinet\b/g, 'to the Cabinet'],
  [/\b(?:i(?:’r|'r)|at y|at yr)\s(?=Pwyllgor|Bwrdd)/g, 'to the '],
]

/** The times and places of a clause in Welsh, said in English for the rules that settle a day: never shown to anybody. */
export const inEnglish = (words: string): string =>
  PHRASES.reduce((said, [welsh, english]) => said.replace(welsh, english), words).replace(
    /\b(?:ymhen|o fewn)\s(\p{L}+|\d{1,2})\s(mis|wythnos|diwrnod|blynedd|flynedd)\b/giu,
    (_, count: string, unit: string) => `in ${COUNTS[count.toLowerCase()] ?? count} ${UNITS[unit.toLowerCase()]}`,
  )

const WELSH = /\b(?:yr|yn|wedi|gan|bod|fod|ac|cyfarfod|adroddiad|nodi|Cynghorydd)\b/g
const ENGLISH = /\b(?:the|of|and|that|was|were|meeting)\b/gi

/** Whether words are in Welsh, with no word of English among them. */
export const isWelsh = (words: string): boolean =>
  words.search(ENGLISH) < 0 && /\b(?:to|for|be|it)\b/.test(words) === false && words.search(SAID_IN_WELSH) >= 0
const SAID_IN_WELSH =
  /\b(?:nodi|derbyn|cytuno|cytunwyd|penderfynwyd|argymell|gohirio|cyfeirio|ychwanegu|cymeradwyo|gofyn|gwahodd|adroddiad|cyfarfod|bod|fod|gan|erbyn)\b/i

/** Whether a page is in Welsh alone: one that says the same beside it in English is read in English. */
export const isInWelsh = (text: string): boolean => {
  const head = text.slice(0, 40_000)
  const welsh = head.match(WELSH)?.length ?? 0
  return welsh >= 5 && (head.match(ENGLISH)?.length ?? 0) < welsh * 0.2
}
