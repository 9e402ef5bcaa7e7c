import { matchesOf } from '../words/matches.ts'
import { actionAt } from './action-label.ts'
/** What a clause stands under: a decision, a request, an "Action:", or nothing. */
export type Mode = 'prose' | 'resolved' | 'requested' | 'action'

/** An operative word in a paragraph: where the words before it end and the words under it begin. */
export type Operative = {
  /** Its own number, as printed beside the operative word: RESOLVED 25/15a. */
  readonly number?: string
  readonly mode: Mode
  readonly verb: string
  readonly body: string | null
  readonly before: number
  readonly after: number
  /** Whether what follows is a resolution of the body, and not only a remark. */
  readonly formal: boolean
}

/** A body as it stands before what it decided. */
export const BODY =
  "(?:[Tt]he\\s)?(?:[A-Z][\\w’'&-]*\\s){0,8}?(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Executive|Members|Councillors|Trustees|Governors|Partnership|Authority|[A-Z]{3,8})|[Mm]embers|[Cc]ouncillors|[Ii]t"
const HOW =
  '(?:\\s(?:(?:suggested|proposed|moved|noted|seconded)\\sand|then|therefore|unanimously|further|also|duly|subsequently|accordingly|formally|collectively|nem\\.?\\scon\\.?|all))*'
const SHOUTED =
  /\b(?:PENDERFYN(?:WYD|IAD)\s?\/\s?)?(RESOLVED|RECOMMENDED|AGREED|ENDORSED|DEFERRED|REFERRED|DECIDED|PENDERFYNWYD|CYTUNWYD|PENDERFYNIAD|RESOLUTION|DECISION)\b/
const AT_START =
  /(?:^|(?<=[.;]\s))(Resolved|Agreed|(?<=; )agreed|Noted|Recommended|Decision|Decided|Resolution|Outcome|Penderfynwyd|Cytunwyd|Penderfyniad|Conclusion)\b(?:\s\d{1,4})?(?:\s\(?(?:unanimously|nem\.?\scon\.?)\)?)?(?=\s?[:–-]|\s(?:that|to|the|not to)\b|(?<=wyd)\s\p{Ll})/u
const BODY_RESOLVED = new RegExp(
  `\\b(${BODY})\\s(?:was|were|had)?\\s?(?:then|therefore|unanimously|further|also|duly)?\\s?(resolved|RESOLVED)\\b`,
)
const AGREED = new RegExp(
  `(?:^|[,;.]\\s|\\band\\s)(${BODY})(?:\\swas|\\swere)?${HOW}\\s(?:(agreed|decided|determined|recommended)${HOW}\\s?(?:that\\b|to\\b|:)|(remitted|instructed)${HOW}\\s(?:to\\b|the\\b|officers\\b))`,
)

/** "The Panel NOTED the report", in capitals: what other bodies resolve. */
const BODY_SHOUTED = new RegExp(
  `(?:^|[,;.]\\s|\\band\\s)(${BODY})${HOW}\\s(NOTED|APPROVED|REQUESTED|SUPPORTED|ACCEPTED|ASKED|INSTRUCTED|ADOPTED|WELCOMED|RECEIVED|DELEGATED)\\b`,
)
/** "The Committee noted the report.", as a whole sentence about a paper. */
const BODY_NOTED = new RegExp(
  `(?:^|[.]\\s)(${BODY})${HOW}\\s(noted|endorsed|approved|agreed|accepted)\\s(?:and\\s\\w+ed\\s)?(?:the\\s)?(?:contents\\sof\\sthe\\s)?(?:[\\w’'-]+\\s){0,6}(?:[Rr]eports?|[Uu]pdates?|[Mm]inutes|[Pp]apers?|[Pp]osition|[Pp]lans?|[Pp]rogramme|[Rr]egisters?|[Ss]trategy|[Ss]tatements?|[Pp]resentation|[Ii]nformation|[Aa]ccounts|[Pp]olicy|[Ff]orecast|[Rr]ecommendations?)(?:\\s(?:and|as|for|at|of|subject|contained|set|made|in|listed)\\s[^.]{2,60})?(?:\\.(?=\\s|$)|$)`,
)
/** "The Board noted the log and agreed that …", "It was suggested by the Chair, and agreed, that …" */
const AND_AGREED = new RegExp(
  `^(${BODY})${HOW}\\s(?:noted|considered|discussed|received|welcomed|supported|reviewed|thanked|debated|asked|requested|sought)\\b[^.;]{3,160}?,?\\sand\\s(agreed|resolved|decided|recommended)\\s(?:that|to)\\b`,
)
const PUT_AND_AGREED =
  /^(It) was (?:suggested|proposed|moved|requested)\b[^.;]{0,80}?,?\sand\s(?:it was\s|was\s)?(?:duly\s)?(?:seconded\sand\s)?(agreed|carried|resolved),?\s(?:that|to)\b/
/** "The update was noted." */
const WAS_NOTED =
  /(?:^|[.]\s)((?:The|This)\s(?:contents of the\s)?(?:[\w’'-]+\s){0,5}(?:reports?|updates?|minutes|papers?|position|plans?|programme|registers?|presentation|information|letter|accounts))\s(?:was|were)\s(?:received and\s|duly\s)?(noted|endorsed|approved)\.?$/
const SAYS_AND_AGREED =
  /\sand\s(?:it was |was |duly |seconded and ){0,3}(?:agreed|resolved|decided|recommended|carried),?\s(?:that|to)\b/
const SAYS_SHOUTED = /[A-Z]{3}ED\b/
const SAYS_NOTED = /noted|endorsed|approved|agreed|accepted/

/** The words without which those three fit nothing: most paragraphs hold none of them. */
const STARTS = /Resolved|Agreed|Noted|Recommended|Decision|Decided|Resolution|Outcome|Penderfyn|Cytunwyd|Conclusion/
const SAYS_RESOLVED = /resolved|RESOLVED/
const SAYS_AGREED = /agreed|decided|determined|recommended|remitted|instructed/

const PARTICIPLE = /^(?:DEFERRED|REFERRED)$/
/** "RESOLVED 25/15a to accept": the resolution's own number, as printed. */
const OWN_NUMBER = /^\s(?:no\.?\s)?\(?((?=[\w./-]*\d)[\w.-]{0,6}[/.-]\w{1,6})\)?(?=[\s:–-])/i
const AFTER =
  /^(?:\s(?:no\.?\s)?\(?(?=[\w./-]*\d)[\w.-]{0,6}[/.-]\w{1,6}\)?(?=[\s:–-]))?(?:\s?\((?:unanimously|nem\.?\scon\.?|by [^)]{3,40})\))?[\s:,.–-]*(?:unanimously|by a majority)?[\s:,–-]*(?:that|That|THAT)?[\s:,–-]*/

const numbered = (rest: string): { number?: string } => {
  const number = OWN_NUMBER.exec(rest)?.[1]
  return number ? { number } : {}
}

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
    // "Consideration DEFERRED to 11 March": what is deferred stands before
    const sentence = sentenceStart(words, found.index)
    if (PARTICIPLE.test(verb) && found.index > sentence && !/^\s?[:–-]|^\sthat\b/.test(words.slice(end)))
      return { mode: 'resolved', verb, body: null, before: sentence, after: sentence, formal: true }
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
        ...numbered(words.slice(end)),
      }
  }
  const agreed =
    (SAYS_AGREED.test(words) ? AGREED.exec(words) : null) ??
    (SAYS_AND_AGREED.test(words) ? (AND_AGREED.exec(words) ?? PUT_AND_AGREED.exec(words)) : null) ??
    (SAYS_SHOUTED.test(words) ? BODY_SHOUTED.exec(words) : null) ??
    (words.length < 400 && SAYS_NOTED.test(words) ? (BODY_NOTED.exec(words) ?? WAS_NOTED.exec(words)) : null)
  if (!agreed || NOT_A_BODY.test(agreed[1]!)) return null
  const sentence = sentenceStart(words, agreed.index + 2)
  return {
    mode: 'resolved',
    verb: agreed[2] ?? agreed[3]!,
    body: /^(?:it$|this\b|the\s.*(?:reports?|updates?|minutes|papers?|position|plans?|programme|registers?|presentation|information|letter|accounts)$)/i.test(
      agreed[1]!,
    )
      ? null
      : agreed[1]!,
    before: sentence,
    after: sentence,
    formal: !/^minutes|\bcorrect record\b/i.test(words),
  }
}

/** "In 2019 it was resolved that …" tells of another meeting. */
const LONG_AGO = /\b(?:[Ii]n|[Ss]ince) (?:19|20)\d\d\b|\b(?:last|previous|earlier) (?:year|meeting)\b/
const NOT_A_BODY = /^(?:it)$/
/** Where the sentence begins that reaches to here. */
export const sentenceStart = (words: string, until: number): number => {
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
