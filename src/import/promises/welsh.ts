import type { Change } from '../reading.ts'
import type { Clause } from './clause.ts'
import type { Found } from './found.ts'
import { inEnglish } from './welsh-times.ts'

const PROGRAMME = '(?:f?l?aenraglen|b?laenraglen|rh?aglen|agenda|rhestr)'
const PAPER = '(?:adroddiad|diweddariad|papur|nodyn briffio|cyflwyniad|gwybodaeth)'
const FURTHER = /\b(?:pellach|arall|diweddar\w*|chwarterol|blynyddol|gynnydd|cynnydd|ymhen|cyfarfod|mis)\b/i

/** A kind of change, the words that order it, and the thing itself where the words name it. */
const CHANGES: readonly (readonly [Change, RegExp])[] = [
  ['extra-meeting', /\b(?:cynnal|trefnu|galw)\b.{0,20}\bcyfarfod (?:arbennig|ychwanegol)(.{0,80})/i],
  [
    'remove-item',
    new RegExp(`\\b(?:tynnu|dileu)\\s(.{3,90}?)\\s(?:oddi ar|o|oddi wrth)\\s(?:y|yr|ei)?\\s?${PROGRAMME}`, 'i'),
  ],
  [
    'add-item',
    new RegExp(
      `\\b(?:ychwanegu|cynnwys|rhoi)\\s(?:eitem ar\\s)?(.{3,90}?)\\s(?:at|yn|ar|i)(?:’r|'r|\\sy|\\syr|\\sei)?\\s?${PROGRAMME}`,
      'i',
    ),
  ],
  ['recur', /^(.{3,90}?\b(?:bob (?:chwarter|blwyddyn|mis|chwe mis|cyfarfod)|chwarterol|eitem sefydlog)\b.{0,60})/i],
  ['invite-witness', /\b(?:gwahodd|gwahoddir)\s(?:y\s|yr\s)?(.{3,90}?)(?=\si(?:’r|'r|\s)|[.;,]|$)/i],
  ['defer-item', /\b(?:gohirio|gohiriwyd)(?:’r|'r|\s(?:y|yr))?\s(.{3,90}?)(?=\s(?:tan|hyd|i)\s|[.;,]|$)/i],
  [
    'carry-over',
    /\b(?:trefnu|cynnal|darparu)\s(.{0,30}\b(?:ymweliad(?:au)? safle|hyfforddiant|gweithdy|seminar|sesiwn friffio)\b.{0,60})/i,
  ],
  ['refer', /\b(?:argymell|cyfeirio|anfon ymlaen)\b(.{0,12}\b(?:Cabinet|Cyngor|Pwyllgor|Bwrdd)\b.{0,160})/],
  [
    'request-report',
    new RegExp(`\\b(?:gofyn am|derbyn|cyflwyno|paratoi|dod â|dod ag)\\s(?:’r|y\\s|yr\\s)?(${PAPER}\\b.{0,140})`, 'i'),
  ],
]

/** What is complete in itself: noted, approved, received, confirmed, thanked. */
const ONLY_DECIDES =
  /^(?:bod\s|fod\s)?(?:nodi|nodwyd|cymeradwyo|derbyn(?=\s?(?:’r|'r|\sy|\syr|\scynnwys))|cytuno|cadarnhau|llofnodi|diolch|cefnogi|mabwysiadu|penodi|ethol|eithrio|croesawu)\b/i
const REFUSED = /\b(?:ni|nid|heb|na|nad|gwrthod\w*|methodd|collwyd)\b/i
const CONDITIONAL = /(?:^|,\s)(?:os|pe|petai|oni bai)\b/i
const OWNER = "(?:\\p{Lu}[\\p{L}’'-]*)(?:\\s(?:(?:a|ac|ar|am|y|yr|dros|i)\\s)?\\p{Lu}[\\p{L}’'-]*){0,6}|swyddogion"

/** "Cytunodd y Pennaeth Addysg i ddarparu ffigurau": who undertook, and what. */
const UNDERTOOK = new RegExp(
  `\\b(?:Cytunodd|Cynigiodd|Addawodd|Ymrwymodd|Gwirfoddolodd)\\s(?:y\\s|yr\\s)?(${OWNER})\\s(?:i|â|y byddai(?:’|')?n)\\s(?=\\p{Ll})`,
  'u',
)
/** "Gofynnwyd i'r Prif Weithredwr ysgrifennu": who was asked. */
const ASKED = new RegExp(
  `(?<!\\b(?:llythyr|deiseb|cais)\\b.{0,80})\\b(?:[Gg]ofynnwyd|[Gg]ofynnodd\\s[^.]{3,60}?|[Gg]ofyn)\\si(?:’r|'r|\\sy|\\syr)?\\s(${OWNER})\\s(?=\\p{Ll})`,
  'u',
)
/** "Byddai'r Pennaeth Addysg yn dosbarthu": who would bring something back. */
const WOULD = new RegExp(
  `\\b[Bb]ydd(?:ai)?(?:’r|'r|\\sy|\\syr)?\\s(${OWNER})\\syn\\s(?=(?:codi|paratoi|edrych|rhoi gwybod|ymchwilio|gofyn|llunio|diweddaru|ymateb|dosbarthu|darparu|anfon|cylchredeg|adrodd|cyflwyno|rhannu|ysgrifennu|trefnu|cysylltu)\\b)`,
  'u',
)
/** "Dylan Maddock i ysgrifennu at", below "Cam gweithredu". */
const TO_DO = new RegExp(`^(?:Yr?\\s)?(${OWNER})\\s(?:i|yn)\\s(?=\\p{Ll})`, 'u')

const found = (rule: string, clause: Clause, from: number, action: string, more: Partial<Found>): Found => ({
  rule,
  owner: null,
  action: action.trim(),
  certainty: 'certain',
  from,
  before: '',
  partWords: inEnglish(clause.words),
  ...more,
})

/** The change a clause in Welsh orders, and the thing it is about. */
const changeOf = (words: string): { change: Change; thing: string } | null => {
  for (const [change, fits] of CHANGES) {
    const m = fits.exec(words)
    if (!m || (change === 'request-report' && !FURTHER.test(m[0]))) continue
    return { change, thing: (m[1] ?? '').replace(/^(?:\s?i)?(?:’r|'r)\s/, '').trim() || words }
  }
  return null
}

/** What a clause of a page in Welsh promises: by the verbs of committees, as the rules of English do. */
export const welshPromises = (clause: Clause): Found[] => {
  const { words, mode } = clause
  if (REFUSED.test(words) || CONDITIONAL.test(words)) return []
  for (const [rule, says] of [
    ['cytunodd', UNDERTOOK],
    ['gofynnwyd', ASKED],
    ['byddai', WOULD],
    ['cam gweithredu', mode === 'action' ? TO_DO : null],
  ] as const) {
    const m = says?.exec(words)
    if (!m) continue
    const action = words.slice(m.index + m[0].length)
    const changed = changeOf(action)
    return [
      found(`Welsh: ${rule}`, clause, m.index, changed?.thing ?? action, {
        owner: m[1]!,
        change: changed?.change ?? 'action',
      }),
    ]
  }
  if (mode === 'action')
    return [found('Welsh: action', clause, 0, words, { change: changeOf(words)?.change ?? 'action' })]
  if (mode === 'prose' || ONLY_DECIDES.test(words)) return []
  const changed = changeOf(words)
  return changed ? [found('Welsh: penderfynwyd', clause, 0, changed.thing, { change: changed.change })] : []
}
