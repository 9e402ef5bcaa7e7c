import type { Change } from '../reading.ts'
import { cue } from '../words/cue.ts'
import { oneSpaced } from '../words/one-spaced.ts'
import { DONE_TO } from './found.ts'

const UNTIL_VERB = new RegExp(
  `^(.{3,220}?)\\s(?:would|will|should|shall|must|could|to|is to|are to|was to|were to|(?:is|are|was|were) (?:due|scheduled|planned|programmed|expected) to|need to|be|was|were|is|are|had been|has been)\\s(?:(?:also|then|therefore|formally|further|now)\\s)?(?:be\\s)?(?:(?:also|then|therefore|formally|further|requested|accordingly)\\s)?(?:and\\s)?${DONE_TO}\\b`,
  'i',
)
const ANAPHOR =
  /^(?:this|it|that|these|those|they|the (?:matter|item|report|issue|application|topic|subject|paper|decision|motion|proposal|update|information|details|request)|consideration(?: of (?:this|the) (?:item|matter|report|application))?|this (?:item|matter|report|issue|topic|application)|discussion|the item|the matter|further consideration|(?:an?|the|further|future|another) (?:update|report|further report|updates|reports|briefing note|briefing|paper|presentation|session))$/i
const KIND_OF_REPORT =
  /^(?:(?:further|another|future|follow-?up|progress|verbal|written|regular|detailed|additional|updated)\s)*(?:reports?|updates?|briefing notes?|briefings?|papers?|presentations?)$/i
const LEAD =
  /^(?:(?:Full )?(?:Council|Cabinet|Executive):? that (?:the )?|recommend(?:s|ed)? (?:to|that) (?:the )?.{2,50}? that |(?:to )?(?:defer|continue|move|remove|withdraw|postpone) (?=the |this |its |that |consideration )|(?:it was|they|members|the \w+) (?:also |further )?(?:agreed|resolved|requested|noted|recommended|confirmed|explained|advised|reported) (?:that )?|(?:to )?(?:requested|asked) that |(?:to )?(?:request|receive|ask for|seek|bring(?: back)?|provide|submit|present|prepare|produce|supply|give|draft|compile) (?:(?:members|the (?:committee|panel|board|council|cabinet|group|forum)|councillors|him|her|them) with )?|that |to |and |also |for |following [^,]{3,80}, (?:the (?:council|committee|panel|board|cabinet) )?(?:agreed |resolved )?(?:to )?|(?:the )?(?:council|committee|panel|board|cabinet) (?:agreed|resolved) (?:to |that )?)/i

/** The first letter large, without the closing stop, and no longer than a line of a programme. */
export const asTitle = (words: string): string => {
  const bare = oneSpaced(words)
    .replace(/^[\s“"‘'([–-]+/, '')
    .replace(/[\s.;,:–-]+$/, '')
    .trim()
  const short = bare.length > 200 ? `${bare.slice(0, bare.lastIndexOf(' ', 196))}…` : bare
  return short.charAt(0).toUpperCase() + short.slice(1)
}

const article = (words: string): string => words.replace(/^(?:an?|the|any|some)\s/i, '')

const NOUN_CHANGES: ReadonlySet<Change> = new Set([
  'add-item',
  'schedule-item',
  'move-item',
  'defer-item',
  'remove-item',
  'request-report',
  'refer',
  'carry-over',
  'recur',
  'change-part',
])

/** What the change is about: the thing itself where the words name it, the item's own title where they only point. */
export const titleOf = (action: string, change: Change, itemTitle: string | null): string => {
  let words = BECAUSE.replace(BY_THEN.replace(oneSpaced(action), ''), '').trim()
  if (!NOUN_CHANGES.has(change)) return asTitle(words.replace(/^(?:that|to|and)\s/i, '').replace(/^be\s/, 'to be '))
  for (let round = 0; round < 3 && LEAD.test(words); round += 1) words = words.replace(LEAD, '')
  if (!words) return asTitle((words || action).replace(/^be\s/, 'to be '))
  const adopts = change === 'refer' ? ADOPTS.exec(words)?.[1] : undefined
  if (adopts) return asTitle(adopts)
  const moved = PLACED[change]?.exec(words)?.slice(1).find(Boolean)
  if (moved && !ANAPHOR.test(moved)) return asTitle(article(moved.replace(ITEM_FROM, '')))
  const passive = UNTIL_VERB.exec(words)?.[1]?.trim()
  const thing = precise(
    passive ?? (change === 'add-item' ? addedThing(words) : change === 'refer' ? sentThing(words) : null) ?? words,
  )
  const standing = change === 'recur' ? STANDING.exec(words)?.[1] : undefined
  if (standing) return asTitle(POINTS_BACK.test(standing) ? (itemTitle ?? standing) : article(standing))
  if (itemTitle && (change === 'defer-item' || change === 'refer') && ONLY_DECISION.test(thing))
    return asTitle(itemTitle)
  const whither =
    change === 'defer-item' ? /\s(?:to|until|till|pending|for)\s(?:the|its|a|an|further|\d|\w+ber|[A-Z]).*$/ : null
  const above = ABOVE.exec(thing)?.[1]
  if (above && itemTitle) return asTitle(`${above} on ${itemTitle}`)
  const about = (CONSIDERS.exec(thing)?.[1] ?? thing).replace(whither ?? /$^/, '')
  if (ANAPHOR.test(about) || ANAPHOR.test(passive ?? '') || KIND_OF_REPORT.test(about)) {
    if (itemTitle && KIND_OF_REPORT.test(about)) return asTitle(`${about} on ${itemTitle}`)
    return asTitle(itemTitle ?? about)
  }
  return asTitle(article(about))
}

/** "recommends the Council to |adopt the plan" */
const ADOPTS = /\brecommend(?:s|ed)?\s(?:the\s)?(?:Full\s)?(?:Council|Cabinet|Executive)\b.{0,40}?\sto\s([a-z].*)$/

/** What is moved, deferred or taken off, where the words name it before or after the verb. */
const PLACED: Partial<Record<Change, RegExp>> = {
  'move-item':
    /^(?:to\s)?(?:bring forward|forward|move|put back|reschedule)\s(?:the\s)?(.{3,90}?)\sfrom\s|^(?:the\s)?(.{3,90}?)\sto\s(?:be\s)?(?:move|moved|slip|go|come)\b/i,
  'remove-item': /\b(?:take|remove|delete|drop)\s(?:the\s)?(.{3,90}?)\s(?:off|from)\s(?:the|its)\s/i,
  'request-report':
    /^(?:that\s)?(?:the\s)?(?:Committee|Panel|Board|Cabinet|Members|Council|Forum|Group|Commission|all (?:members|councillors))\s(?:(?:be|were|was|are|is|to be)\s(?:provided|supplied|furnished)\swith|(?:receives?|to receive))\s(.{4,180})$/i,
  'defer-item': /\b(?:defer|postpone)\s(?:the\s)?(.{3,90}?)\sitem\sfrom\s/i,
  recur:
    /^(?:the\s)?(?:\p{Lu}?\p{L}+\s){0,5}(?:Committee|Panel|Board|Council|Forum|Group|Members)\s(?:(?:would|will|should|to)\s)?(?:continue to\s)?(?:receive|undertake|be provided with|have|hold|consider)\s(.{4,160})$/iu,
}
const ITEM_FROM = /\s(?:item|report)(?:\sfrom\s.*)?$/i

/** "As Mr Lunn was not present, a written answer …": why, and not what. */
const BECAUSE = cue(
  /^(?:As|Since|Because|Given that)\s[^,]{3,80},\s|^It was (?:moved|proposed)(?:\sby\s[^,]{2,50}?)?,?\s(?:and\s)?(?:seconded(?:\sby\s[^,]{2,50}?)?,?\s)?(?:and\s\w+\s)?that\s/,
)

/** "Budget reports be a standing item", "This would remain a standing item". */
const STANDING =
  /^(?:that\s)?(.{3,120}?)\s(?:(?:would|will|should|to)\s)?(?:be|become|remain)\s(?:made\s|added as\s)?an?\s(?:standing|regular)\s/i
const POINTS_BACK = /^(?:this|it|that|the (?:item|matter|topic))$/i
const ONLY_DECISION = /^(?:defer\s)?(?:a|the|any|this)?\s?(?:final\s)?decision$/i

/** When it is due: said in its own field, so not again in the title. */
const BY_THEN = cue(
  /(?:,|\s[–-])?\s(?:by|before|no later than|due(?: by)?)\s(?:the\s)?(?:(?:end of|start of|beginning of|close of)\s(?:the\s)?)?(?:(?:\w+day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun),?\s)?(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|month|week|year)(?:\s\d{4})?)[.;]?$/i,
)
const WHEN = cue(
  /\s(?:at|to|for|in)\s(?:the\s|its\s|a\s|our\s|their\s)?(?:next|future|following|forthcoming)\s(?:\w+\s){0,2}?meeting\b|\s(?:at|to|for|in)\s(?:the|its|a|our|their)\s(?:\w+\s)?meeting$/i,
)
const CONSIDERS =
  /^(?:continue (?:further )?)?(?:consideration|determination|discussion|a decision) (?:of|on) (.{4,200})$/i
const ABOVE =
  /^(?:the\s)?(?:above|these|those|its|their|following)\s(comments|views|recommendations|points|concerns|observations|findings)\b/i

/** The thing itself: the nearest noun before "which", without the words that only say when. */
const precise = (words: string): string => {
  const bare = WHEN.replace(words, '').trim()
  if (!/[,\s](?:which|that|who)$/i.test(bare)) return article(bare)
  const noun = bare.replace(/,?\s(?:which|that|who)$/i, '')
  const from = Math.max(noun.lastIndexOf(' a '), noun.lastIndexOf(' an '), noun.lastIndexOf(' the '))
  return article(from < 0 ? noun : noun.slice(from + 1))
}

/** What is sent on: "forward |the above comments| to Cabinet". */
const sentThing = (words: string): string | null =>
  /\b(?:refer|forward|recommend|submit|pass|convey|send|commend|escalate)\s(.{3,140}?)\s(?:back\s)?(?:on\s)?to\s/i.exec(
    words,
  )?.[1] ?? null

const addedThing = (words: string): string | null =>
  /^(?:add|include|place|put|insert|list)\s(.{3,160}?)\s(?:to|on|in|into|onto|as)\s(?:the|its|an?)?\s?(?:\w+\s){0,4}(?:agenda|work ?programme|work plan|forward plan|programme)/i.exec(
    words,
  )?.[1] ?? null
