import { matchesOf } from '../words/matches.ts'
import { BODY_NOUN } from '../words/roles.ts'
import { labelledValue } from './decision.ts'
import { itemPageOf } from './item-page.ts'
import type { Outline } from './outline.ts'

const WORD = "(?:\\p{Lu}[\\p{L}’'-]*|\\(\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}\\)|and|of|for|the|on|in|&|,)"
/** A body's full name: capitalised words that end in a committee, panel, board, council or group. */
export const BODY_NAME = new RegExp(
  `\\b(?:\\p{Lu}[\\p{L}’'-]*,?\\s)(?:${WORD},?\\s){0,11}?${BODY_NOUN}\\b(?:\\s${BODY_NOUN}\\b)*(?:\\s(?:for|of|on)\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}’'-]*\\s?){1,4})?|\\b(?:Full Council|Council|Cabinet|Executive|Pwyllgor\\s(?:\\p{Lu}?[\\p{L}]+\\s?){1,6})\\b`,
  'u',
)
const GENERIC =
  /^(?:the\s)?(?:committee|panel|board|group|forum|council|cabinet|sub-?committee|commission|executive|working group|members|authority|party)$/i
/** "Scrutiny Committee: Forward Work Programme": the colon parts a body from the name of its paper. */
const HEADS_A_PAPER =
  /\b(?:committee|panel|board|forum|group|cabinet|commission)\s?:\s(?:\w+\s){0,4}(?:programme|plan|minutes|agenda|notes|actions?|tracker|log)\b/i
/** "CABINET", "Decisions of the Executive – Tuesday 11 February" */
const ONLY_CABINET =
  /^(?:(?:(?:summary|record|notice) of )?(?:decisions|minutes) (?:of|made by|taken by) )?(?:the\s)?(cabinet|executive)(?:\s[–-]\s.{3,40})?$/i
const CHROME =
  /^(?:agendas?,?\s|agenda item|agenda and minutes|agenda$|minutes$|decision details?|printed (?:minutes|decision)|meetings?$|browse|home)/i

/** "Finance Committee of Ashby Vale Town Council": the council is not part of the name. */
const OF_ITS_COUNCIL =
  /^(.{6,}\b(?:Committee|Panel|Board|Commission|Forum))\sof\s(?:the\s)?\p{Lu}.{2,60}\b(?:Council|Authority)$/u

const inHeading = (words: string): string | null => {
  const bare = words
    .replace(
      /^(?:draft\s|unconfirmed\s|approved\s)?(?:agenda|minutes?|notes?|record|proceedings|cofnodion)(?:\s(?:and|&)\sminutes)?(?:\sof)?\s(?:the\s|a\s)?(?:(?:ordinary|annual|special|extraordinary|inquorate|virtual|remote|hybrid)\s)?(?:meeting\s)?(?:of\s)?(?:the\s)?/i,
      '',
    )
    .replace(/^(?:decisions|summary of decisions|record of decisions)\s(?:of|taken by|made by)\s(?:the\s)?/i, '')
    .replace(/^(?:(?:at\s)?(?:a|the)\s)?(?:virtual\s|remote\s|hybrid\s|special\s)?meeting\sof\s(?:the\s)?/i, '')
    .replace(/^(?:(?:final|interim|draft)\s)?report\sof\s(?=the\s)/i, '')
    .replace(/^the\s/i, '')
  const shout = bare.replace(
    /\b\p{Lu}{3,}(?:[’']S?)?(?:(?:,?\s|-)(?:AND|OF|FOR|THE|&|ON|\p{Lu}{2,}(?:[’']S?)?|\(\p{Lu}{2,}(?:\s\p{Lu}{2,})*\)))*\b/gu,
    (run) =>
      /\b(?:COMMITTEE|PANEL|BOARD|COUNCIL|CABINET|COMMISSION|FORUM|GROUP|EXECUTIVE|PARTNERSHIP|AUTHORITY|PWYLLGOR|SUB-COMMITTEE)\b/.test(
        run,
      )
        ? titleCase(run)
        : run,
  )
  const m = BODY_NAME.exec(shout)
  if (!m || m.index > 60) return null
  const name = m[0]
    .trim()
    .replace(/\s(?:held|on|of|for|in)$/i, '')
    .replace(OF_ITS_COUNCIL, '$1')
  return GENERIC.test(name) || name.split(' ').length > 14 ? null : name
}

const titleCase = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(^|[\s(-])(\p{L})(\p{L}*)/gu, (_, gap: string, first: string, rest: string) =>
      /^(?:and|of|the|for|on|in|to)$/.test(first + rest) && gap !== ''
        ? gap + first + rest
        : gap + first.toUpperCase() + rest,
    )

/** A name given together with its short form: "Joint Shared Services Committee (JSSC)". */
const shortForms = (text: string): Map<string, string> => {
  const forms = new Map<string, string>()
  for (const m of text.matchAll(/\(([A-Z][A-Za-z&]{1,9})\)/g)) {
    const before = text.slice(Math.max(0, m.index - 120), m.index).trimEnd()
    const words = before.split(/\s+/)
    const letters = m[1]!.replace(/[^A-Z]/g, '')
    for (let size = letters.length; size <= Math.min(words.length, letters.length + 4); size += 1) {
      const name = words.slice(-size)
      if (letters.length > 1 && name[0]?.[0] === letters[0] && initialsOf(name).startsWith(letters)) {
        forms.set(m[1]!, name.join(' '))
        break
      }
    }
  }
  return forms
}

const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

/** The committee whose page this is: as a label, in the heading, or as the body that decided. Null where it is not named. */
export const committeeIn = (outline: Outline, title: string | null): string | null => {
  const { page } = outline
  const decidedAt = labelledValue(outline, 'decided-at')
  const dash =
    decidedAt?.split(/\s[-–]\s/)[1] ??
    /^\d{1,2}\/\d{1,2}\/\d{4}\s[-–]\s(.{3,120}?)(?:\s\(Item\s\w+\))?$/.exec(
      labelledValue(outline, 'committee') ?? '',
    )?.[1]
  if (dash) return dash.trim()
  const ofItem = itemPageOf(outline)
  if (ofItem) return ofItem.committee
  const labelled = labelledValue(outline, 'committee')
  if (labelled && BODY_NAME.test(labelled)) return inHeading(labelled) ?? labelled
  const maker = labelledValue(outline, 'maker')
  if (maker && BODY_NAME.test(maker) && !/\b(?:Member|Leader|Director|Officer|Head|Holder)\b/.test(maker))
    return maker.trim()
  const parted = outline.items.length > 0 || !outline.partsMinutes
  const named: string[] = []
  const until = Math.min(14, outline.items[0]?.first ?? 14)
  for (const [at, block] of (parted ? page.blocks.slice(0, until) : []).entries()) {
    // a heading is short: of what is longer only as much is looked at as shows that
    const words = page.text.slice(block.body, Math.min(block.end, block.body + 4_000)).replace(/\s+/g, ' ')
    if (
      outline.isTabled(at) ||
      words.length > 240 ||
      CHROME.test(words) ||
      (/^[^:]{3,40}:\s/.test(words) && !HEADS_A_PAPER.test(words))
    )
      continue
    if (named.length > 0 && /^(?:present|apologies|in attendance|members)\b/i.test(words)) break
    const only = ONLY_CABINET.exec(words)?.[1]
    if (only) named.push(titleCase(only))
    for (const part of words.split(/\s[-–/]\s/)) {
      const name = inHeading(part)
      if (name) named.push(name)
    }
  }
  // a committee's page is headed by its council first: the committee is the nearer name
  const welsh = (name: string): boolean => /^(?:Pwyllgor|Cyngor|Bwrdd)\b/.test(name)
  const inEnglish = named.some((name) => !welsh(name)) ? named.filter((name) => !welsh(name)) : named
  const nearest =
    inEnglish.find((name) => !/\b(?:Council|Authority|Integrated Care Board|Health Board|Trust)$/.test(name)) ??
    inEnglish[0]
  if (nearest) return nearest
  const headed = title && !CHROME.test(title) && parted ? inHeading(title) : null
  return headed ?? decidingBody(page.text)
}

/** Every ending of the words right before "agreed" and its like that a short form could be. */
const shortDeciders = (text: string): Set<string> => {
  const found = new Set<string>()
  for (const m of matchesOf(SHORT_DECIDES, text))
    for (let from = 0; from < m[1]!.length; from += 1)
      if (from === 0 || /\W/.test(m[1]![from - 1]!)) found.add(m[1]!.slice(from))
  return found
}
const SHORT_DECIDES = /\b([A-Za-z&]{2,40})\s(?:endorsed|agreed|resolved|noted|approved|RESOLVED|AGREED)\b/g

/** The named body that resolved: a short form is written out, and "the Committee" alone names nobody. */
const decidingBody = (text: string): string | null => {
  const deciding = shortDeciders(text)
  for (const [short, full] of deciding.size > 0 ? shortForms(text) : []) if (deciding.has(short)) return full
  return /\b[Tt]he (Council|Cabinet) (?:agreed|resolved|RESOLVED|AGREED)\b/.exec(text)?.[1] ?? null
}
