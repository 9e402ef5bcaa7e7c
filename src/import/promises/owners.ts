import { matchesOf } from '../words/matches.ts'
import { hasHonorific, isBody, isRole, ROLE_NOUN, UNIT_NOUN } from '../words/roles.ts'

const SMALL = new Set([
  'of',
  'for',
  'and',
  '&',
  'the',
  'with',
  'in',
  'on',
  'to',
  'de',
  'ap',
  'both',
  'all',
  'from',
  'at',
  'or',
  'a',
  'an',
  'two',
  'three',
])
const LOWER_ROLE =
  '(?:officers?|clerk|deputy|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman|person)?|directors?|managers?|team|teams|council|county|borough|district|town|parish|community|secretary|secretariat|members?|councillors?|representatives?|partners?|department|service|services|heads?|leader|staff|colleagues?|solicitors?|legal|finance|scrutiny|planning|housing|democratic|lead|leads|portfolio|holder|cabinet|executive|assistant|monitoring|working|group|sub-?committee|committee|panel|board|forum|auditors?|treasurer|engineers?|consultants?|contractors?|responsible|relevant|appropriate|link|project|programme|senior|principal|independent|chief|local|police|both|everyone|presenter|presenters|author|authors|support|policy|democracy|governance|proper|section|151|health|trust|warden|administrator|ranger|new|interim|acting|ward|division|highways?|environment|environmental|communications?|performance|area|neighbourhood|corporate|customer|strategic|school|college|university|provider|chairs|co-?ordinator|minute|taker|farm|adviser)'
const LOWER = new RegExp(`^${LOWER_ROLE}(?:[’']s?)?,?$`)
const ROLE_WORD = new RegExp(`^(?:${ROLE_NOUN}|${UNIT_NOUN})[,)]?$`)
const PRONOUN = /^(?:he|she|they|he\/she|s\/he|it|we|I)$/i
const NOT_OWNER =
  /^(?:To|Reasons?|Background|RESOLVED|AGREED|RECOMMENDED|NOTED|Most|Many|Several|Some|Other|Others|Each|Every|Various|Few|This|That|These|Those|There|It|A|An|In|At|On|As|If|When|While|Following|After|During|However|Further|Also|Details|Discussion|Work|Report|Reports|Update|Updates|Minutes|Item|Agenda|Resolved|Action|Actions|Recommendation|Motion|Amendment|What|How|Why|Which|Who|No|None|Nothing|Consideration|Decision|Paper|Papers|Meeting|Date|Purpose|Next|Future|Progress|Funding|Comments?|Questions?|Proposals?|Plans?|Ability|Unable|Due|Need|Intention|Opportunity|Information|Details|Copies|Letter|Note|Yes)$/

const STRONG =
  /^(?:officers?|clerk|chair\w*|directors?|managers?|team|council|secretary|secretariat|representatives?|partners?|department|service|heads?|leader|staff|colleagues?|solicitors?|members|councillors?|group|committee|panel|board|auditors?|treasurer|engineers?|consultants?|contractors?|author|presenter|lead|warden|ranger|administrator|police|trust|everyone|taker|adviser)$/

/** What a word tells of an owner: it may name one, it is of a role, it only joins, or no owner has it in its name. */
type Weight = 'names' | 'role' | 'joins' | 'foreign'

const weighed = (raw: string): Weight => {
  const word = raw.replace(/[,;.’'”"]+$/, '').replace(/[’']s$/, '')
  if (/^\p{Lu}/u.test(word)) return 'names'
  if (/^\d{1,3}$/.test(word)) return 'joins'
  if (LOWER.test(raw) || LOWER.test(word)) return STRONG.test(word) ? 'role' : 'joins'
  return SMALL.has(word.toLowerCase()) || word === '' || word === '–' || word === '-' || word === '/'
    ? 'joins'
    : 'foreign'
}

/** The words of minutes come again and again: what each tells is kept, up to a number that no memory minds. */
const MOST_KEPT = 4_000
const kept = new Map<string, Weight>()
const weightOf = (raw: string): Weight => {
  const known = kept.get(raw)
  if (known !== undefined) return known
  const weight = weighed(raw)
  if (raw.length < 40) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(raw, weight)
  }
  return weight
}

/** A look at the first word alone, where it stands by itself: most words that are no owner's begin with one that is foreign. */
const beginsForeign = (said: string): boolean => {
  const space = said.indexOf(' ')
  if (space < 1) return false
  const first = said.slice(0, space)
  return /^[\w’'-]+$/.test(first) && weightOf(first) === 'foreign'
}

/** Whether these words could own an action: a person, a role, a team, a body or initials, and nothing that is done. */
export const isOwner = (said: string): boolean => {
  if (said.length > 170 || beginsForeign(said)) return false
  const words = said.trim().split(/\s+/)
  if (words.length > 22 || words[0] === '') return false
  if (said.includes('(') || said.includes(')')) {
    if (said.split('(').length !== said.split(')').length) return false
  }
  if (words.length === 1 && PRONOUN.test(words[0]!)) return true
  const first = words[0]!.replace(/[,:]$/, '')
  if (NOT_OWNER.test(first)) return false
  let strong = false
  let inside = 0
  for (const [at, raw] of words.entries()) {
    if (raw.startsWith('(')) inside += 1
    if (inside > 0) {
      if (/\)[,.]?$/.test(raw)) inside -= 1
      continue
    }
    const weight = weightOf(raw)
    if (weight === 'foreign') return false
    strong ||= weight === 'role' || (weight === 'names' && !(at === 0 && ARTICLE.test(raw)))
  }
  return strong && !/^(?:of|and|or|to|from|for|in|on|at|with)$/.test(first) && !ENDS_SMALL.test(said)
}

const ARTICLE = /^(?:The|All|Both)(?:[’']s)?[,;.’'”"]*$/
const ENDS_SMALL = /\s(?:of|and|or|to|from|for|in|on|at|with|the|a)$/i

const EDGE =
  /(?:[,;:–—]|\s-|\b(?:that|which|whether|and|but|when|so|as|then|also|said|meanwhile|noted|confirmed|advised|reported|explained|stated|added|response|where|while|because))\s+/gi

/** The owner who stands right before a word, as long as the words allow: "… and the Head of Law and Assurance |agreed". */
export const ownerBefore = (words: string, until: number): string | null => {
  const before = words
    .slice(Math.max(0, until - 190), until)
    .replace(/\s+$/, '')
    .replace(
      /,?\s(?:also|then|subsequently|therefore|further|kindly|again|both|each|would|who|had|has|have|was|were|is|are|be|been|duly|now|who\swas|jointly)$/i,
      '',
    )
    .replace(/,$/, '')
    // "the Convener, having heard members, |undertook"
    .replace(/,\s(?:having|after|in (?:response|reply|answer)|following|on behalf of)\b[^,]{2,70}$/, '')
  const starts = [0]
  for (const m of matchesOf(EDGE, before)) starts.push(m.index + m[0].length)
  for (const from of starts) {
    const said = tidyOwner(before.slice(from))
    if (!said || !isOwner(said)) continue
    // "Primary School – Cllr Burgess |agreed": the matter stands before who
    const after = /\s[–—]\s([^–—]{3,60})$/.exec(said)?.[1]
    return after && (hasHonorific(after) || isRole(after)) && isOwner(after) ? after : said
  }
  // "In response to a question about rural routes the Mayor |committed"
  const last = /\s[Tt]he\s((?:\p{Lu}[\p{L}’'-]*(?:,?\s(?:(?:of|for|and|with)\s)?)?){1,8})$/u.exec(before)?.[1]
  return last && /^(?:In|Following|After|During|On|At|When|With|As|Asked|Responding)\b/.test(before) && isOwner(last)
    ? last
    : null
}

/** An owner's words without article, lead-in or closing comma. */
export const tidyOwner = (said: string): string =>
  said
    .trim()
    .replace(/^(?:[-•·–*]\s*|\(?\d{1,2}[.)]\s*)/, '')
    .replace(
      /^(?:In (?:response|reply|answer|summary|conclusion|closing|addition)[^,]{0,80},\s|Following [^,]{0,120},\s|After [^,]{0,80},\s|(?:Further to|With regard to|In relation to|In respect of|Regarding|Turning to|Referring to|As regards|In regard to|On|Concerning)\s[^,]{2,80},\s|Finally,?\s|However,?\s|In the (?:meantime|interim),?\s|Meanwhile,?\s|Also,?\s|Again,?\s|and\s|both\s)/i,
      '',
    )
    .replace(/^the\s/i, '')
    .replace(/[,:;–-]+$/, '')
    .trim()

/** The owner who opens a clause: "Clerk to write", "JS/AB to check". What is left begins after it. */
export const ownerAtStart = (words: string, link: RegExp): { owner: string; rest: string; at: number } | null => {
  for (const m of matchesOf(link, words.slice(0, 260))) {
    const said = tidyOwner(words.slice(0, m.index))
    if (said && isOwner(said)) return { owner: said, rest: words.slice(m.index + m[0].length), at: m.index }
  }
  return null
}

/** Whether this is one of the page's own bodies or its members as a whole, and not a person to be asked. */
export const isWholeBody = (owner: string): boolean =>
  !/\b(?:Chief|Deputy|Managing)\s(?:\w+\s)?Executive$/i.test(owner) &&
  /^(?:(?:the|all)\s)?(?:\w+\s){0,6}?(?:committee|sub-?committee|panel|board|cabinet|council|commission|forum|group|members|councillors|everyone|executive)$/i.test(
    owner,
  ) &&
  !hasHonorific(owner)

/** Whether a word is initials or a short form: JS, DCLG. */
export const isShortForm = (owner: string): boolean => /^[A-Z]{2,6}(?:[/&, ]{1,3}[A-Z]{2,6})*$/.test(owner)

/** The several owners of one action: "Janet and Steve", "JS/AB"; a role with "and" in its name stays whole. */
export const ownersOf = (owner: string): string[] => {
  if (isShortForm(owner)) return owner.split(/[/&, ]+/).filter(Boolean)
  const parts = owner.split(/\s(?:and|&)\s|\s?\/\s?|,\s(?:and\s)?/).map((part) => part.replace(/^the\s/i, '').trim())
  const each = parts.every(
    (part) =>
      isOwner(part) &&
      (isRole(part) ||
        isBody(part) ||
        ROLE_WORD.test(part.split(' ').at(-1)!) ||
        /^(?:\p{Lu}[\p{L}’'.-]*\s?){1,4}$/u.test(part)),
  )
  const name = (part: string): boolean => /^(?:\p{Lu}[\p{L}’'.-]*\s?){1,4}$/u.test(part)
  const splits = each && (parts.every((part) => isRole(part)) || parts.every(name))
  return splits && !(parts.length > 1 && isRole(parts[0]!) && !isRole(parts.at(-1)!)) ? parts : [owner]
}
