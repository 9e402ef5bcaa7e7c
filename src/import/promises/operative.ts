import { matchesOf } from '../words/matches.ts'
import { actionAt } from './action-label.ts'
/** What a clause stands under: a decision, a request, an "Action:", or nothing. */
export type Mode = 'prose' | 'resolved' | 'requested' | 'action'

/** An operative word in a paragraph: where the words before it end and the words under it begin. */
export type Operative = {
  readonly mode: Mode
  readonly verb: string
  readonly body: string | null
  readonly before: number
  readonly after: number
  /** Whether what follows is a resolution of the body, and not only a remark. */
  readonly formal: boolean
}

const BODY =
  "(?:[Tt]he\\s)?(?:[A-Z][\\w’'&-]*\\s){0,8}?(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Executive|Members|Councillors|Trustees|Governors|Partnership|Authority|[A-Z]{3,8})|[Mm]embers|[Cc]ouncillors|[Ii]t"
const HOW =
  '(?:\\s(?:(?:suggested|proposed|moved|noted|seconded)\\sand|then|therefore|unanimously|further|also|duly|subsequently|accordingly|formally|collectively|nem\\.?\\scon\\.?|all))*'
const SHOUTED =
  /\b(?:PENDERFYN(?:WYD|IAD)\s?\/\s?)?(RESOLVED|RECOMMENDED|AGREED|ENDORSED|DEFERRED|REFERRED|DECIDED|PENDERFYNWYD|PENDERFYNIAD|RESOLUTION|DECISION)\b/
const AT_START =
  /(?:^|(?<=[.;]\s))(Resolved|Agreed|(?<=; )agreed|Recommended|Decision|Decided|Resolution|Outcome|Penderfynwyd|Penderfyniad|Conclusion)\b(?:\s\d{1,4})?(?:\s\(?(?:unanimously|nem\.?\scon\.?)\)?)?(?=\s?[:–-]|\s(?:that|to|the|not to)\b)/
const BODY_RESOLVED = new RegExp(
  `\\b(${BODY})\\s(?:was|were|had)?\\s?(?:then|therefore|unanimously|further|also|duly)?\\s?(resolved|RESOLVED)\\b`,
)
const AGREED = new RegExp(
  `(?:^|[,;.]\\s|\\band\\s)(${BODY})(?:\\swas|\\swere)?${HOW}\\s(agreed|decided|determined|recommended)${HOW}\\s?(?:that\\b|to\\b|:)`,
)

/** The words without which those three fit nothing: most paragraphs hold none of them. */
const STARTS = /Resolved|Agreed|Recommended|Decision|Decided|Resolution|Outcome|Penderfyn|Conclusion/
const SAYS_RESOLVED = /resolved|RESOLVED/
const SAYS_AGREED = /agreed|decided|determined|recommended/

const AFTER =
  /^(?:\s?\((?:unanimously|nem\.?\scon\.?|by [^)]{3,40})\))?[\s:,.–-]*(?:unanimously|by a majority)?[\s:,–-]*(?:that|That|THAT)?[\s:,–-]*/

/** The operative word of a paragraph, where it has one. Capitals decide; else "it was resolved", "the Panel agreed that". */
export const operativeAt = (words: string): Operative | null => {
  const action = actionAt(words)
  if (action) return { mode: 'action', verb: 'Action', body: null, ...action, formal: false }
  const shouted = SHOUTED.exec(words)
  const started = STARTS.test(words) ? AT_START.exec(words) : null
  const found = shouted ?? started ?? (SAYS_RESOLVED.test(words) ? BODY_RESOLVED.exec(words) : null)
  if (
    found &&
    !/\b(?:not|been|previously|had|reasons? for(?: the| this)?|reasons? behind)\s*$/i.test(
      words.slice(Math.max(0, found.index - 16), found.index),
    )
  ) {
    const verb = shouted || started ? found[1]! : found[2]!
    if (!shouted && LONG_AGO.test(words.slice(sentenceStart(words, found.index), found.index))) return null
    const end = found.index + found[0].length
    const rest = AFTER.exec(words.slice(end))?.[0].length ?? 0
    if (
      /^(?:recommendation|resolution|decision|outcome|conclusion)$/i.test(verb) &&
      !/^[\s\d]*[:–-]/.test(words.slice(end))
    )
      return null
    if (words.length - end - rest > 3)
      return {
        mode: 'resolved',
        verb,
        body: bodyBefore(words, found, shouted ?? started),
        before: sentenceStart(words, found.index),
        after: end + rest,
        formal: true,
      }
  }
  const agreed = SAYS_AGREED.test(words) ? AGREED.exec(words) : null
  if (!agreed || NOT_A_BODY.test(agreed[1]!)) return null
  const sentence = sentenceStart(words, agreed.index + 2)
  return {
    mode: 'resolved',
    verb: agreed[2]!,
    body: /^it$/i.test(agreed[1]!) ? null : agreed[1]!,
    before: sentence,
    after: sentence,
    formal: !/^minutes|\bcorrect record\b/i.test(words),
  }
}

/** "In 2019 it was resolved that …" tells of another meeting. */
const LONG_AGO = /\b(?:[Ii]n|[Ss]ince) (?:19|20)\d\d\b|\b(?:last|previous|earlier) (?:year|meeting)\b/
const NOT_A_BODY = /^(?:it)$/
const sentenceStart = (words: string, until: number): number => {
  const stop = Math.max(words.lastIndexOf('. ', until - 1), words.lastIndexOf('? ', until - 1))
  return stop < 0 ? 0 : stop + 2
}

const bodyBefore = (words: string, found: RegExpExecArray, bareWord: RegExpExecArray | null): string | null => {
  if (!bareWord) return /^it$/i.test(found[1]!) ? null : found[1]!
  const m = new RegExp(
    `(${BODY})\\s(?:(?:was|were|had)\\s)?(?:then\\s|therefore\\s|unanimously\\s|further\\s|also\\s|duly\\s)?$`,
  ).exec(words.slice(Math.max(0, found.index - 120), found.index))
  return m && !/^it$/i.test(m[1]!) ? m[1]! : null
}

/** "… for the following reasons:": what is listed below explains the decision, and is none itself. */
export const givesReasons = (words: string): boolean =>
  /\b(?:reasons?|grounds|because|comments|observations)(?:\s(?:that|set out below|given))?\s?[:–-]+\s*$/i.test(words)

const LEAD_END =
  /(?::[\s–-]*|\b(?:that|to)\s?[:–-]*|(?:\b(?:RESOLVED|Resolved|AGREED|RECOMMENDED|Agreed)\b|^(?:RESOLUTIONS?|Resolutions?)\b)[\s:–-]*(?:\(?(?:unanimously|nem\.?\scon\.?)\)?)?[\s:–-]*(?:[Tt]hat|THAT)?[\s:–-]*|RECOMMEND(?:ED)?[\s:–-]*\(to (?:the )?[A-Z][^)]{3,60}\)[\s:–-]*)$/
const RESOLVES =
  /\b(?:resolved|resolutions?|agreed|decided|recommend(?:ed)?|recommendations?|penderfynwyd|approved|determined|concluded)\b(?!.{0,60}\bfollowing (?:comments|points|issues))/i
const REQUESTS = /\b(?:requested|asked(?: for)?|sought|instructed|directed)\b/i
const ACTIONS =
  /^(?:(?:agreed |further |follow[- ]up |outstanding |summary of |list of |new |key )?(?:the )?actions?(?: points?| items?| list| log| arising| required| agreed| to be taken| summary| table| tracker)?(?: (?:from|arising from|agreed at) (?:this|the) meeting)?(?: and owners?)?|next steps|to do|matters to (?:be )?action(?:ed)?|camau gweithredu)\s?:?\s?$/i
const BODY_END =
  /(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Executive|Partnership|Authority)$/
const DID = new RegExp(`^(?:Decision\\s?:?\\s?)?(${BODY})\\s?[:–-]+\\s*$`)

/** Whether a paragraph opens a list of decisions, requests or actions, and which. */
export const leadInOf = (
  words: string,
  inList: boolean,
): { mode: Mode; verb: string | null; body: string | null; formal: boolean } | null => {
  if (words.length > 700 || (inList && words.length > 200)) return null
  if (ACTIONS.test(words)) return { mode: 'action', verb: 'Action', body: null, formal: false }
  if (/^decisions?\s?:?\s?$/i.test(words)) return { mode: 'resolved', verb: null, body: null, formal: true }
  const did = DID.exec(words)
  if (did && BODY_END.test(did[1]!))
    return { mode: 'resolved', verb: null, body: did[1]!.replace(/^That\s/, ''), formal: true }
  if (!LEAD_END.test(words) || inList || givesReasons(words)) return null
  const last = words.slice(sentenceStart(words, words.length - 3))
  if (/\bnot\s(?:agreed|resolved)|had (?:been )?(?:agreed|requested|asked)|previous|last meeting/i.test(last))
    return null
  // what a report asks of a body is not yet decided
  if (/\b(?:is|are) (?:asked|invited|recommended|requested) to\b|\bofficers? recommend/i.test(last)) return null
  if (RESOLVES.test(last) && !/\bpoints?\b|\bdiscuss/i.test(last.slice(-60))) {
    const verb =
      /\b(resolved|agreed|decided|recommended|endorsed)\b/i.exec(last)?.[1] ??
      (/recommendation/i.test(last) ? 'RECOMMENDED' : 'RESOLVED')
    return {
      mode: 'resolved',
      verb,
      body:
        new RegExp(
          `(${BODY})\\s(?:unanimously\\s|then\\s)?(?:RESOLVED|AGREED|resolved|agreed|decided|RECOMMENDED|recommended)`,
        ).exec(last)?.[1] ?? null,
      formal: true,
    }
  }
  if (REQUESTS.test(last) && /:[\s–-]*$|\bthat\s?$/.test(last))
    return { mode: 'requested', verb: 'requested', body: null, formal: false }
  return null
}

const PART =
  /(?:^|[:;,.]\s{0,2}(?:and\s)?|\s(?:and|that)\s)\(?((?<=\()(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|(?<![(\w])(?:\d{1,2}|[a-z]|[ivx]{1,4})[).](?=\s))\s{0,3}(?=[A-Za-z])/g

/** The parts of a resolution printed in one paragraph: (a) …; (b) …; and (c) …. Empty where it has none. */
export const inlineParts = (words: string): { start: number; end: number; number: string }[] => {
  const marks = matchesOf(PART, words)
  if (marks.length < 2 || marks[0]!.index > 60) return []
  const numbers = marks.map((m) => m[1]!.replace(/[).]/g, ''))
  if (!/^(?:1|a|i)$/.test(numbers[0]!)) return []
  return marks.map((m, at) => {
    let end = marks[at + 1]?.index ?? words.length
    while (end > 0 && /[\s;,]/.test(words[end - 1]!)) end -= 1
    return { start: m.index + m[0].length, end, number: numbers[at]! }
  })
}
