import { cue } from '../words/cue.ts'
import { AT_ONCE } from './asked-of.ts'
import type { Clause } from './clause.ts'
import { DO, DONE_TO, type Found } from './found.ts'
import { isOwner, isWholeBody, tidyOwner } from './owners.ts'

const THING =
  '(?:sight of\\s[^.]{3,80}|(?:(?:an?|the|some|any|more|further|additional|regular|detailed|written|full|brief|short|future|follow[- ]up|another|updated|clear|specific|comparative|ward|monthly|quarterly|annual)\\s){0,4}(?:[\\w-]+\\s){0,3}?(?:reports?|updates?|briefings?(?:\\snotes?|\\spapers?)?|presentations?|papers?|breakdowns?|information|details?|figures|data|statistics|cop(?:y|ies)|written responses?|response|notes?|summary|analysis|list|timelines?|timetable|action plan|position statement|evidence|feedback|meeting|site visit|workshop|item|session|letter|assurances?|clarification|survey|findings|results|plans?|strategy|polic(?:y|ies)|drafts?|accounts|business case|minutes))'
const BODY_WANTS = cue(
  /\b((?:[Tt]he\s)?(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Members|members|Councillors|councillors|Chair\w*|Vice-Chair\w*|Leader|Executive|(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s[\p{L}’' .-]{2,40}?|[A-Z]{2,8}|A [Mm]ember|One [Mm]ember|Some [Mm]embers|It was)(?:\s(?:and|of|for)\s[\w ]{2,40}?)?)\s(?:also\s|then\s|further\s|therefore\s|unanimously\s|formally\s|would\s|had\s)?(requested|asked for|asked to (?:see|receive|have|be provided with|be given|be kept)|asked to|sought|called for|wished to (?:receive|see)|agreed to (?:receive|request|ask for|seek)|requests|asks for|asked that|requested that|asked if|wanted)\s(?:to (?:see|receive|have)\s)?/gu,
)
const A_THING = new RegExp(`^${THING}\\b`, 'i')
const SOMEBODY_DOES = new RegExp(`^(?:the\\s)?(.{2,90}?)\\s(?:would\\s|should\\s)?(?=${DO}\\s)`)
const THAT_CLAUSE = new RegExp(
  `^(?:that\\s)?(.{2,200}?)\\s(?:should\\s|would\\s|could\\s|to\\s)?be\\s(?:\\w+\\s){0,2}?${DONE_TO}\\b`,
  'i',
)

const ANSWERED = cue(
  /\b(?:in (?:response|reply)|(?:was|were) (?:advised|informed|told|given|provided|reminded|assured)|(?:advised|explained|replied|responded|confirmed|answered|stated|said)\b)/i,
)

/** "… that future reports include benchmarking" */
const FUTURE_REPORTS =
  /^(?:all\s|any\s|the\s)?(?:future|subsequent|next|further)\s(?:[\w-]+\s){0,3}?(?:reports?|updates?|papers?|presentations?|versions?)\s(?:should\s|would\s|to\s|also\s)*(?:include|contain|cover|set out|show|provide|identify|have)\b/i

/** "Members discussed underspends and asked that …": who asked stands at the front of the sentence. */
const AND_ASKED = cue(
  /^(?:[Tt]he\s)?(Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Commission|Forum|Group|Members|Councillors|Chair\w*)\b[^.;]{3,160}?\sand\s(?:also\s)?(?:asked|requested)\sthat\s(?=(.{2,160}?)\sbe\s)/,
)

/** "… noted the report and requested that future reports include benchmarking" */
const AND_ASKED_OF_REPORTS = cue(
  /^(?:[Aa]fter (?:discussion|debate|consideration),?\s)?(?:[Tt]he\s)?(?:\p{Lu}\p{L}+\s){0,5}(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Commission|Forum|Group|Members|Councillors)\b[^.;]{3,160}?\sand\s(?:also\s)?(?:asked|requested)\sthat\s(?=(?:all\s|any\s|the\s)?(?:future|subsequent|next|further)\s[^.;]{3,80}?\s(?:include|contain|cover|set out|show|provide|identify|have)\b)/u,
)

/** "The Chair thanked him and asked that he return in the autumn": whom it was stands in the sentences before. */
const ASKED_THAT_ONE = cue(
  new RegExp(
    `^(?:[Tt]he\\s)?(?:[Vv]ice-)?(?:Chair\\w*|Committee|Panel|Board|Forum|Members|Councillors?|Cllr)\\b[^.;]{0,120}?\\b(?:asked|requested)\\sthat\\s(he|she|they)\\s(?:should\\s|would\\s)?(?=${DO}\\s)`,
  ),
)

/** "Members were not content, and asked for the reasons to be set out in a paper": what is to be done to a thing. */
const ASKED_TO_BE = cue(
  new RegExp(
    `\\b(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Cc]abinet|[Cc]ommission|[Ff]orum|[Gg]roup|[Mm]embers|[Cc]ouncillors|[Cc]hair\\w*|Councillor [^,.;]{3,40}?|Cllr [^,.;]{3,40}?)\\b[^.;]{0,140}?\\b(?:asked|requested|wanted|wished)\\s(?:for\\s)?((?!to\\b|that\\b|if\\b|whether\\b)[^.;]{3,100}?)\\sto be\\s(?:\\w+\\s)?${DONE_TO}\\b`,
  ),
)

/** "A full report on the first year was requested for the September meeting." */
const WAS_WANTED = cue(
  /^((?:An?|The|Further|More|Additional)\s[^.;,]{4,160}?)\s(?:was|were)\s(?:also\s|then\s)?(?:requested|asked for|sought|called for)(?=\s(?:for|at|in|by|to|before|from)\b|[.;]|$)/,
)

/** The body, or one of its members, asked for a thing: a report, the figures, a site visit. */
export const wantsThing = (clause: Clause): Found | null => {
  const passive = WAS_WANTED.exec(clause.words)
  if (passive && A_THING.test(passive[1]!))
    return { ...found(passive, byWhom(passive[1]!), passive[1]!, 'certain'), from: 0 }
  const holds = AND_ASKED_OF_REPORTS.exec(clause.words)
  if (holds) return found(holds, null, clause.words.slice(holds[0].length), 'certain')
  const also = AND_ASKED.exec(clause.words)
  if (also && THAT_CLAUSE.test(clause.words.slice(also[0].length)))
    return found(also, byWhom(clause.words.slice(also[0].length)), clause.words.slice(also[0].length), 'certain')
  const toBe = / to be /.test(clause.words) ? ASKED_TO_BE.exec(clause.words) : null
  if (toBe && !/\b(?:noted|minuted|recorded)\b/.test(toBe[0])) {
    const at = toBe.index + toBe[0].indexOf(toBe[1]!)
    return { ...found(toBe, byWhom(clause.words.slice(at)), clause.words.slice(at), 'likely'), from: at }
  }
  const one = ASKED_THAT_ONE.exec(clause.words)
  if (one && !AT_ONCE.test(clause.words.slice(one.index + one[0].length)))
    return found(one, one[1]!, clause.words.slice(one.index + one[0].length), 'likely')
  for (const m of BODY_WANTS.all(clause.words)) {
    const rest = clause.words.slice(m.index + m[0].length)
    const that = /\bthat$/.test(m[2]!) || /^that\s/.test(rest)
    const asked = m[2]!
    const body =
      /Committee|Panel|Board|Cabinet|Council\b|Commission|Forum|Group|[Mm]embers|[Cc]ouncillors|It was|[A-Z]{3,8}/.test(
        m[1]!,
      )
    if (that) {
      const words = rest.replace(/^that\s/, '')
      if (FUTURE_REPORTS.test(words)) return found(m, null, words, body ? 'certain' : 'likely')
      const passive = THAT_CLAUSE.exec(words)
      const active = SOMEBODY_DOES.exec(words)
      if (active && AT_ONCE.test(words.slice(active[0].length))) continue
      if (active && isOwner(tidyOwner(active[1]!)) && !isWholeBody(tidyOwner(active[1]!)))
        return found(m, tidyOwner(active[1]!), words.slice(active[0].length), body ? 'certain' : 'likely')
      if (passive) return found(m, byWhom(words), words, body ? 'certain' : 'likely')
      continue
    }
    if (asked === 'asked if' || asked === 'asked to' || asked === 'sought' || asked === 'wanted') continue
    if (!A_THING.test(rest)) continue
    const later =
      /\b(?:next|future|following|later|after the meeting|outside (?:of )?the meeting|in (?:\w+|\d+) (?:months?|weeks?)|by (?:\d|the end|email)|be (?:circulated|provided|brought|sent|added)|report back|to (?:the|a) \w+ meeting)\b/i.test(
        rest,
      )
    if (
      !later &&
      (ANSWERED.test(rest) ||
        (!body &&
          /^(?:clarification|(?:more |further )?(?:details?|information)|assurances?|feedback|an update|a response)\b/i.test(
            rest,
          )))
    )
      continue
    if (/^(?:clarification|assurances?)\b/i.test(rest) && !later) continue
    return found(m, byWhom(rest), rest, body || later ? 'certain' : 'likely')
  }
  return null
}

const byWhom = (said: string): string | null =>
  ownerNamed(said.replace(/\b(?:consideration|approval|adoption|decision|determination) by\s.*$/, ''))

const ownerNamed = (words: string): string | null => {
  const m =
    /\b(?:from|by)\s(?:the\s)?((?:\p{Lu}|officers)[^.;,]{2,80}?)(?=\s(?:to|at|in|on|for|by|regarding|about|be|was|which|who|setting|detailing|outlining|before|within|with|as)\b|[.;,]|$)/u.exec(
      words,
    )
  const said = m ? tidyOwner(m[1]!) : null
  return said &&
    isOwner(said) &&
    !/^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(said)
    ? said
    : null
}

const found = (m: RegExpMatchArray, owner: string | null, action: string, certainty: Found['certainty']): Found => ({
  rule: 'asked for',
  owner,
  action: action.trim(),
  certainty,
  from: m.index ?? 0,
  before: '',
})
