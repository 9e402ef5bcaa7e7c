import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import { DONE_TO, type Found } from './found.ts'
import { isOwner, isWholeBody, tidyOwner } from './owners.ts'
import { terselySaid } from './terse.ts'

type EventRule = {
  readonly rule: string
  readonly cue: RegExp
  readonly certainty: Found['certainty']
  readonly unless?: RegExp
}

const WOULD_BE = cue(
  new RegExp(
    `\\b(?:would|will|shall|should|is to|are to|was to|were to|needs? to|must|to)\\s(?:(?:also|then|therefore|now|need to)\\s)?be\\s(?:(?:also|then|further|formally|subsequently|re)\\s?)?${DONE_TO}\\b`,
    'i',
  ),
)
const COMES_BACK = cue(
  /\b(?:be|to be)\s(?:\w+\s)?(?:brought|presented|submitted|reported|tabled|provided|given)\b.{0,40}\b(?:to|at|back|in|on|by|for|with)\b|\b(?:be|to be)\s(?:\w+\s)?(?:considered|discussed|taken|heard|reviewed)\b.{0,60}\b(?:next|future|following|forthcoming)\s(?:\w+\s){0,3}(?:meeting|agenda)|\b(?:be|to be)\s(?:\w+\s)?(?:re-?circulated|circulated|e-?mailed|sent|forwarded|provided|supplied|shared|distributed|made available|given|issued|re-?issued|re-?sent|taken)\s(?:round\s|out\s|on\s)?(?:to|with|for|by|after|following|outside|once|via|in|at|separately|shortly|before|when|among|the)\b|\b(?:be|to be)\s(?:\w+\s)?(?:circulated|recirculated|fed back|added|included|placed|put|scheduled|deferred|arranged|organi[sz]ed|convened|invited|followed up|looked into|investigated|raised|returned|tabled|rescheduled|removed|contacted|written|asked|updated on|notified|corrected|re-?issued)\b|\b(?:be|to be)\staken\sto\s(?:the\s)?(?:\w+\s){1,5}?(?:committee|board|panel|council|cabinet|forum)\b/i,
)
const ABOUT_MEETING = cue(
  /\b(?:by|via|in an) e-?mail\b|\b(?:re-?sent|re-?issued)\b|\bwith the (?:\w+ )?minutes\b|\bwritten (?:response|answer|reply|update|briefing)\b|\b(?:additional|extra|special|extraordinary|further)\s(?:\w+\s){0,2}meeting\b|\bPart (?:2|II|B|1)\b|\bvisit\b|\b(?:next|future|following|forthcoming|subsequent|later)\s(?:\w+\s){0,4}(?:meeting|agenda)\b|\b(?:meeting|agenda) (?:on|in|of|for)\b|\b(?:agenda|work ?programme|forward plan|members|panel|committee|councillors|board|council|cabinet)\b|\bafter the meeting\b|\boutside (?:of )?(?:the|this) meeting\b/i,
)

const RULES: readonly EventRule[] = [
  {
    rule: 'would be answered',
    cue: /\b(?:would|will)\s(?:also\s|then\s)?(?:receive|be given|be sent|get|be provided with)\s(?:an?|the|his|her|their)\s(?:(?:full|written|detailed|formal|separate|further)\s){0,2}(?:reply|response|answer)\b/i,
    certainty: 'likely',
  },
  {
    rule: 'would receive',
    cue: /^(?:The|This)\s(?:\p{Lu}\p{L}+\s){0,6}(?:Committee|Panel|Board|Council|Forum|Commission)\s(?:would|will)\s(?:continue to\s|now\s|also\s)?(?:receive|be provided with)\s.{0,100}\b(?:updates?|reports?|briefings?|presentations?)\b/u,
    certainty: 'likely',
  },
  {
    rule: 'was offered',
    cue: /^(?:an?|the|any|further|additional|some)?\s?(?:[\w-]+\s){0,3}(?:updates?|reports?|briefings?(?: note)?|presentations?|tours?|site visits?|visits?|training|information|details|data|figures|demonstration|session|meeting|paper|notes?|breakdowns?|summary|analysis|cop(?:y|ies)|list)\b.{0,160}\b(?:was|were) (?:also )?offered\b|^(?:an?|the|further|additional)\s.{3,140}\b(?:next|future|following) meeting\b.{0,20}\b(?:was|were) (?:also )?offered\b/i,
    certainty: 'certain',
  },
  {
    rule: 'was deferred',
    cue: /\b(?:was|were|been|be|is)\s(?:therefore\s|then\s|accordingly\s|subsequently\s|formally\s)?(?:deferred|held over|adjourned|postponed|carried forward)\b(?:\s(?:to|until|till|for|pending|from|so|because|due|as|at|in|by|and)\b|[.,;]|$)/i,
    certainty: 'certain',
    unless:
      /\bmeeting (?:was|is|stood) adjourned (?:at|for (?:a |\d))|\badjourned (?:at|for (?:a|five|ten|fifteen|lunch|\d+))\b|\bpayments?\b.{0,30}\bdeferred\b|\bdeferred (?:payment|capital|income)/i,
  },
  {
    rule: 'was referred',
    cue: /\b(?:was|were)\s(?:therefore\s|then\s|accordingly\s|formally\s)?(?:referred|forwarded|remitted|called in)\s(?:back\s)?to\s(?:the\s)?(?:\p{Lu})/u,
    certainty: 'likely',
    unless:
      /\breferred to as\b|\b(?:cases?|patients?|children|families|people|residents|complaints?|applications?|complainant|pupils?|clients?|victims?|recommendations|individuals?|concerns?)\b.{0,40}\b(?:was|were) (?:referred|forwarded)\b/i,
  },
  {
    rule: 'would be a standing item',
    cue: /\b(?:would|will|should|to|was to|is to)\s(?:now\s)?(?:be|become|remain)\s(?:made\s)?(?:an?\s)?(?:standing|regular|permanent)\s(?:agenda\s)?item\b/i,
    certainty: 'certain',
  },
  {
    rule: 'withdrawn from the agenda',
    cue: /\b(?:item|report)\b.{0,60}\b(?:was|were|had been|has been)\s(?:withdrawn|removed|taken off)\b|\bapplication\b.{0,60}\b(?:was|were|had been|has been)\s(?:withdrawn|removed)\sfrom\s(?:the|this)\s(?:agenda|meeting)\b/i,
    certainty: 'certain',
    unless: /\b(?:amendment|motion|objection)\b/i,
  },
  {
    rule: 'was added to the programme',
    cue: /^(?!.{0,80}\b(?:had|has|have)\b).{3,120}\b(?:was|were)\s(?:also\s|then\s|therefore\s)?(?:(?:added to|removed from|placed on)\s(?:the|its|the \w+[’']s)\s(?:\w+\s){0,3}(?:work ?(?:programme|plan)|forward (?:plan|programme)|agenda)\b(?! (?:report|pack|papers))|(?:both\s|all\s)?added for\s(?:the\s)?(?:next|January|February|March|April|May|June|July|August|September|October|November|December|\d)|included (?:in|on)\s(?:the|its|the \w+[’']s)\s(?:\w+\s){0,2}(?:work ?(?:programme|plan)|forward (?:plan|programme))\b)/i,
    certainty: 'likely',
    unless: /\b(?:last|previous|earlier) (?:meeting|year)\b|\bpapers?\b|\bagenda pack\b|\bin error\b/i,
  },
  {
    rule: 'was moved',
    cue: /\b(?:item|report|topic|review|scrutiny)\b.{0,90}\b(?:was|were|has been|had been|be|had|has)\s(?:moved|slipped|delayed|postponed|rearranged|rescheduled|brought forward|put back|transferred)\b.{0,80}\b(?:to|from|until)\b/i,
    certainty: 'certain',
    unless: /\bmoved (?:by|that)\b/i,
  },
  {
    rule: 'is to be considered by a body',
    cue: /\b(?:would|will|(?:was|were|is|are) (?:due|scheduled|planned|programmed|expected|timetabled) to)\s(?:also\s)?be\s(?:considered|taken|discussed|presented|submitted|reported|reviewed|brought|approved|determined)\b.{0,60}\b(?:by|at|to)\s(?:the\s)?(?:\d{1,2}|next|\p{Lu}|[Ff]ull)/u,
    certainty: 'likely',
    unless: /\b(?:if|could)\b/i,
  },
]

/** "a written reply from the Commissioner" */
const fromWhom = (words: string): string | null => {
  const m =
    /\bfrom\s(?:the\s)?(\p{Lu}[^.;,]{2,70}?)(?=\s(?:to|at|in|on|for|and|before|within|after|by)\b|[.;,]|$)/u.exec(words)
  const said = m ? tidyOwner(m[1]!) : null
  return said && isOwner(said) && !isWholeBody(said) ? said : null
}

const TRIED = RULES.map((rule) => ({ ...rule, fits: cue(rule.cue), unless: rule.unless && cue(rule.unless) }))

const byWhom = (words: string): string | null => {
  const m =
    /\bby\s(?:the\s)?((?:\p{Lu}|officers)[^.;,]{2,70}?)(?=\s(?:to|at|in|on|for|and|before|within|as|so|after)\b|[.;,]|$)/u.exec(
      words,
    )
  const said = m ? tidyOwner(m[1]!) : null
  return said &&
    isOwner(said) &&
    !isWholeBody(said) &&
    !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      said,
    )
    ? said
    : null
}

/** Where the thing that is spoken of begins: after "which", the noun it stands for; else the start of the sentence. */
const subjectAt = (words: string, trigger: number): number => {
  const before = words.slice(0, trigger)
  const anew =
    /\band\s(?=(?:(?:further\s)?consideration|the (?:matter|item|report|application|decision)|it)\s(?:of .{3,60}\s)?$)/.exec(
      before,
    )
  if (anew) return anew.index + anew[0].length
  if (!/[,\s](?:which|that|who)(?:\s(?:was|were|is|are))?\s?$/i.test(before)) return 0
  return Math.max(0, ...[' a ', ' an ', ' the '].map((word) => before.lastIndexOf(word, before.length - 8) + 1))
}

/** "Members felt …, and consideration was held over": what was felt stands in a clause of its own. */
const clauseAt = (words: string, subject: number): number => (/\band\s$/.test(words.slice(0, subject)) ? subject : 0)

const personOf = (speaker: string | null): string | null => (speaker && !isWholeBody(speaker) ? speaker : null)

/** What a service tells those it serves is its business, and no promise to the committee. */
const TELLS_OUTSIDERS = cue(
  /\b(?:customers|residents|tenants|users|patients|parents|staff|businesses|applicants?|visitors|pupils|the public|traders|drivers)\s(?:would|will|are to|were to)\s(?:also\s|then\s)?be\s(?:notified|informed|contacted|consulted|written|advised|told|e-?mailed|invited|asked)\b/i,
)

/** Things that befall an item, and things that would be done to one, with nobody named who does them. */
export const eventsIn = (clause: Clause, speaker: () => string | null): Found | null => {
  const words = clause.words
  for (const { rule, fits, certainty, unless } of TRIED) {
    const m = fits.exec(words)
    if (!m || unless?.test(words)) continue
    return {
      rule,
      // a body that is to consider it is where it goes, and does nothing for it
      owner:
        rule === 'would be answered'
          ? (fromWhom(words) ?? byWhom(words))
          : rule === 'was offered'
            ? (byWhom(words) ?? speaker())
            : rule === 'is to be considered by a body'
              ? null
              : byWhom(words),
      action: words.slice(
        rule === 'would receive' ? words.search(/\b(?:receive|be provided)\b/) : subjectAt(words, m.index),
      ),
      certainty,
      ...(rule === 'is to be considered by a body' ? { needsChange: true } : {}),
      from: subjectAt(words, m.index),
      before: rule === 'was offered' ? '' : words.slice(clauseAt(words, subjectAt(words, m.index)), m.index),
    }
  }
  const terse = terselySaid(words)
  if (terse) return { ...terse, owner: byWhom(words) ?? terse.owner }
  const passive = WOULD_BE.exec(words)
  if (!passive || TELLS_OUTSIDERS.test(words)) return null
  if (
    !byWhom(words.slice(passive.index)) &&
    !ABOUT_MEETING.test(words) &&
    !LOOKED_INTO.test(words.slice(passive.index))
  )
    return null
  if (!COMES_BACK.test(words.slice(passive.index))) return null
  if (
    /^\s?(?:to be|to)\b/.test(passive[0]) &&
    !/\b(?:report|update|item|paper|information|details|figures|note|letter|response|minutes|presentation|slides|feedback|table|version|list|guidance|paper|copy|copies|leaflet|poster|signs?)\b[^,]{0,80}$/i.test(
      words.slice(0, passive.index),
    )
  )
    return null
  const owner = byWhom(words.slice(passive.index)) ?? personOf(speaker())
  return {
    needsChange: /\bbe\s(?:\w+\s)?(?:discussed|considered|heard|debated|reviewed)\b/.test(words.slice(passive.index)),
    rule: 'would be done',
    owner,
    action: words.slice(subjectAt(words, passive.index)),
    certainty: 'likely',
    from: subjectAt(words, passive.index),
    before: words.slice(0, passive.index),
  }
}

/** What somebody would look into is looked into for those who asked. */
const LOOKED_INTO = /\bbe (?:\w+ )?(?:looked into|followed up|investigated|looked at again|chased up)\b/i
