import { cue } from '../words/cue.ts'
import { boundIn, givenTo, PERMITS } from './bound.ts'
import type { Clause } from './clause.ts'
import { DO, DONE_TO, type Found } from './found.ts'
import { isOwner, isWholeBody, ownerAtStart, ownerBefore, tidyOwner } from './owners.ts'

/** What was agreed is told elsewhere; that the programme be updated with it adds nothing. */
const ONLY_UPDATES =
  /^\W*(?:that\s)?(?:the\s)?(?:[\w’-]+\s){0,4}(?:work ?(?:programme|plan)|forward plan|programme)\s(?:be|is|was)\s(?:updated|amended|agreed|approved|noted|revised)(?:\s(?:accordingly|as (?:discussed|agreed|amended|above|set out)|to reflect the (?:discussion|above)))?\W*$/i
/** "to ask the Head of Finance for a briefing note" */
const ASK_FOR =
  /(?:^|\b(?:and|to|,)\s)(?:to\s)?(?:ask|asked|request|requested|require|required)s?\s(?:the\s)?((?:\p{Lu}|officers)[^,;.]{2,80}?)\sfor\s(?=(?:an?|the|further|more|additional|regular|details|figures|information|data)\b)/u
/** "that future reports include benchmarking" */
const FUTURE_REPORTS =
  /^(?:that\s)?(?:all\s|any\s|the\s)?(?:future|subsequent|next|further)\s(?:[\w-]+\s){0,3}?(?:reports?|updates?|papers?|presentations?|versions?)\s(?:should\s|would\s|to\s|also\s)*(?:include|contain|cover|set out|show|provide|identify|have)\b/i
/** "the Licensing Manager, in consultation with the Chair, review …": who is consulted does not do it. */
const CONSULTING =
  /,\s(?:in (?:consultation|conjunction|liaison) with|together with|following consultation with|with the support of)\s[^,;.]{3,80},(?=\s[a-z])/
/** "That the Committee were provided with a breakdown" */
const GIVEN_TO_US =
  /^(?:that\s)?(?:the\s)?(?:Committee|Panel|Board|Cabinet|Members|Council|Forum|Group|Commission)\s(?:be|were|are|is)\s(?:provided|supplied)\swith\s/i
/** "progress be noted", "the thanks of the Committee be placed on record": nobody has anything left to do. */
const COMPLETE = cue(
  /^\W*(?:\(?\w\)\s)?(?:that\s)?(?:the\s)?(?:[\w’'-]+\s){1,8}be\s(?:noted|received|welcomed|endorsed)\W*$|\b(?:thanks|appreciation|condolences|congratulations|gratitude|sympathy)\b.{0,60}\bbe\s(?:placed on record|recorded|minuted|noted)\b/i,
)
/** A report that is received or noted is done with. */
const ONLY_RECEIVED =
  /^(?!.*\b(?:quarterly|monthly|annual(?:ly)?|every|each|next|weekly|termly)\b)\W*(?:that\s)?(?:the\s)?(?:contents of the\s)?(?:\w+\s){0,4}(?:reports?|updates?|presentations?|minutes|information|position|letter|petition|statement|recommendations?)\s(?:be|is|are|was|were)\s(?:received|noted|accepted|approved|agreed|endorsed|welcomed|adopted)(?:\sand\s(?:received|noted|accepted|approved|agreed|endorsed|welcomed|adopted|thanked))?\b[^,;]{0,60}$/i
const ASKED = cue(
  /\s(?:be|is|was|are|were|been)\s(?:hereby\s|also\s|further\s|again\s|therefore\s|respectfully\s)?(?:requested|asked|recommended|RECOMMENDED|REQUESTED|instructed|invited|tasked|directed|mandated|commissioned|urged|required|authorised|given delegated authority|delegated)\s(?:to|with)\s/,
)
const ASK =
  /(?:^|\b(?:and|to|,)\s)(?:(?:That|that)\s)?(?:[Tt]he\s(?:Committee|Panel|Board|Council|Cabinet)\s)?(?:to\s)?(?:request|requested|requests|ask|asked|asks|instruct|instructed|instructs|invite|task|tasked|direct|directed|authorise|authorised|mandate|call on|remit to|remitted to|urge)s?\s(?:that\s)?(?:the\s)?(.{2,120}?)\s(?:to|should|would)\s/i
/** "request that the Head of Service reports back". */
const ASK_THAT = new RegExp(
  `\\b(?:request|ask|recommend|instruct)(?:ed|s)?\\sthat\\s(?:the\\s)?(.{2,90}?)\\s(?=${DO}s?\\s)`,
)
const MODAL = cue(/\s(?:would|should|will|shall|must|to|ought to)\s(?:also\s|then\s|jointly\s)?/g)
const VERB = new RegExp(`^${DO}\\b`, 'i')
const PASSIVE = new RegExp(
  `\\b(?:would|should|will|shall|to|must)?\\s?\\b(?:be|is|are|was|were)\\s(?:(?:also|then|further|formally|re|and)\\s?)?${DONE_TO}\\b`,
  'i',
)
const INFINITIVE = new RegExp(
  `^(?:that\\s)?(?:(?:it was|the \\w+) )?(?:agreed |decided |resolved )?to\\s(${DO}\\b.*)$`,
  'i',
)
const SUBJUNCTIVE = new RegExp(`^(?:[Tt]hat\\s)?(?:the\\s)?(.{2,80}?)\\s(?=${DO}s?\\s)`)
const ONLY_DECIDES =
  /^(?:That\s)?(?:to\s)?(?:note|approve|agree|endorse|support|adopt|accept|welcome|thank|grant|refuse|authorise|delegate|receive the|confirm|ratify|acknowledge|recogni[sz]e|determine|appoint|elect|exclude|sign|pay|award|express|permit|amend the minutes)\b/i

const BINDS_SOMEBODY =
  /\bbe\s(?:\w+\s){0,2}?(?:re-?circulated|circulated|e-?mailed|sent|forwarded|provided|supplied|shared|distributed|brought|presented|submitted|reported|fed back|arranged|organi[sz]ed|added|included in|placed on|referred|deferred|raised with|followed up|looked into|investigated|invited|convened|set up|established|contacted|written|asked|requested|instructed|removed from|prepared|produced|made available|updated|notified|informed|issued to (?!(?:the )?(?:residents|tenants|applicants|customers|businesses|traders|drivers|households|landlords)\b)\w+|obtained|sought|undertaken|carried out|conducted|commissioned|purchased|ordered|repaired|installed|replaced|drafted|drawn up|collated|researched|explored|consulted|published|uploaded|tasked|rescheduled|revisited|lodged|made to|reinstated|restored)\b/i

const PROGRAMME = cue(/\b(?:work ?(?:programme|plan)|forward (?:plan|programme)|programme of work)\b/i)
/** "… be agreed subject to the inclusion of young carers for the March meeting": that item is added. */
const INCLUDED =
  /\b(?:subject to|with|together with) the (?:inclusion|addition) of (?:an? item on )?(?:the )?(.{3,100}?)(?=\s(?:for|at|on|to|in)\sthe\b|\sin\s\p{Lu}|[.;,]|$)/u

/** "RECOMMENDED that the Cabinet considers …" */
const TO_CONSIDER =
  /^(?:[Tt]hat\s)?(?:[Tt]he\s)?((?:Full\s)?Council|Cabinet|Executive|Leader)\s(?!is\b|was\b|be\b|Members?\b|Officers?\b|Tax\b)([a-z]{3,12})\s/

const IS_DONE =
  /\bbe\s(?!asked|requested|instructed|invited|tasked|directed|urged)(?:\w+\s){0,1}(?:\w+ed|held|sent|made|set|brought|given)\b/
/** "Youth Justice Plan to move from March to June": a thing, and nobody who would do it. */
const MOVES =
  /^(?:[Tt]hat\s)?(?:[Tt]he\s)?(.{3,90}?)\s(?:to|should|would|will)\s(?:be\s)?(?:move|moved|slip|go|come|be brought forward)\s(?:back\s)?(?:from|to|until)\s/

const by = (words: string): string | null => {
  const m =
    /\bby\s(?:the\s)?((?:\p{Lu}|[Oo]fficers|clerk)[^.;,]{2,70}?)(?=\s(?:to|by|at|in|on|for|and|before|within)\s|[.;,]|$)/u.exec(
      words,
    )
  const said = m ? tidyOwner(m[1]!) : null
  return said &&
    isOwner(said) &&
    !isWholeBody(said) &&
    !/^\d|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(
      said,
    )
    ? said
    : null
}

/** "REQUESTED that", "and ASKED for" */
const SHOUTED_VERB =
  /\b(?:REQUESTED|REQUESTS?|ASKED|ASKS?|INSTRUCTED|INSTRUCTS?|INVITED|DIRECTED|NOTED|APPROVED|SUPPORTED|DELEGATED)\b|^(?:Requested|Asked|Instructed|Invited|Directed|Remitted|Tasked)\b/g

/** "Clerk to ask Highways for a sign": the clerk does it, and not Highways. */
const leadsToDo = (words: string): boolean => {
  const leads = /^(?:The\s)?\p{Lu}/u.test(words) ? ownerAtStart(words, /\sto\s/g) : null
  return leads !== null && VERB.test(leads.rest) && !isWholeBody(leads.owner)
}

/** What a body decided and somebody must now do. A decision that is complete in itself (noted, approved) is no promise. */
export const decided = (clause: Clause): Found[] => {
  const words = clause.words
    .replace(/^(?:Agreed|AGREED|agreed|Decided|Resolved)[\s,:–-]+(?=(?:that|to)\s)/, '')
    .replace(SHOUTED_VERB, (verb) => verb.toLowerCase())
    .replace(CONSULTING, '')
  const make = (rule: string, owner: string | null, action: string, more: Partial<Found> = {}): Found[] => [
    { rule, owner, action: action.trim(), certainty: 'certain', from: 0, before: '', ...more },
  ]
  if (ONLY_UPDATES.test(words) || PERMITS.test(words) || COMPLETE.test(words)) return []
  const askFor = leadsToDo(words) ? null : ASK_FOR.exec(words)
  if (askFor && isOwner(tidyOwner(askFor[1]!)) && !isWholeBody(tidyOwner(askFor[1]!)))
    return make(
      'resolved: ask somebody for',
      tidyOwner(askFor[1]!),
      `provide ${words.slice(askFor.index + askFor[0].length)}`,
    )
  if (FUTURE_REPORTS.test(words)) return make('resolved: what reports are to hold', null, words)
  if (GIVEN_TO_US.test(words)) return make('resolved: be provided with', by(words), words)
  if (ONLY_RECEIVED.test(words) && !/\band\b.{0,12}\bthat\b|;/.test(words)) return []
  const advised = /^recommend/i.test(clause.verb ?? '') ? TO_CONSIDER.exec(words) : null
  if (advised && !/^(?:note|receive)/.test(advised[2]!))
    return make('recommended to a body', advised[1]!, words.slice(words.indexOf(advised[2]!)))
  const included = PROGRAMME.test(words) ? INCLUDED.exec(words) : null
  if (included) return make('resolved: subject to what is added', null, `${included[1]} be added to the work programme`)
  const asked = ASKED.exec(words)
  if (asked) {
    const owner = ownerBefore(words, asked.index)
    const action = words.slice(asked.index + asked[0].length)
    if (/^note\b/.test(action)) return []
    if (owner && /^attend\b/.test(action)) return make('resolved: be invited', owner, words)
    if (owner && /invited/.test(asked[0]) && !VERB.test(action.replace(/^attend\b/, '-')))
      return make('resolved: be invited', owner, words)
    const delegates = /authorised|delegated/.test(asked[0])
    if (
      owner &&
      !(
        delegates &&
        !/^(?:arrange|obtain|write|contact|purchase|order|make|submit|prepare|seek|respond|proceed|book|send|instruct|progress|take forward|investigate)\b/i.test(
          action,
        )
      )
    )
      return make('resolved: be asked to', owner, action, delegates ? { certainty: 'likely' } : {})
  }
  const given = givenTo(words)
  if (given) return make('resolved: given authority', given.owner, given.action, { certainty: 'likely' })
  const moves = MOVES.exec(words)
  if (
    moves &&
    !isOwner(tidyOwner(moves[1]!).replace(/\s(?:Plan|Strategy|Policy|Report|Review|Update|Programme)s?$/, ''))
  )
    return make('resolved: an item to move', null, words)
  if (moves && /\b(?:Plan|Strategy|Policy|Report|Review|Update|Programme)s?$/.test(moves[1]!))
    return make('resolved: an item to move', null, words)
  const ask = ASK.exec(words)
  if (
    ask &&
    isOwner(tidyOwner(ask[1]!)) &&
    (/\binvite/i.test(ask[0]) || /^attend\b/.test(words.slice(ask.index + ask[0].length)))
  )
    return make('resolved: be invited', tidyOwner(ask[1]!), words)
  if (
    ask &&
    isOwner(tidyOwner(ask[1]!)) &&
    /^(?:also |then )?[a-z]/.test(words.slice(ask.index + ask[0].length)) &&
    !/^(?:the|its|a|an|our|their)\s/.test(words.slice(ask.index + ask[0].length))
  )
    return make('resolved: ask somebody to', tidyOwner(ask[1]!), words.slice(ask.index + ask[0].length))
  const that = ASK_THAT.exec(words)
  if (that && isOwner(tidyOwner(that[1]!)) && !isWholeBody(tidyOwner(that[1]!)))
    return make('resolved: ask that somebody', tidyOwner(that[1]!), words.slice(that.index + that[0].length))
  for (const m of MODAL.all(words)) {
    const action = words.slice(m.index + m[0].length)
    // "that a meeting be arranged with the Chairs to discuss it": to what end, and nobody's order
    if (/^\sto\s/.test(m[0]) && IS_DONE.test(words.slice(0, m.index))) continue
    if (!VERB.test(action) || /^\s?(?:(?:to)?\s)?(?:note|consider the)\b/i.test(action)) continue
    const owner = ownerBefore(words, m.index)
    if (owner && (!isWholeBody(owner) || /\bwould|should|will|shall\b/.test(m[0])) && !/^it$/i.test(owner)) {
      if (isWholeBody(owner) && /\bagreed to\s$/.test(words.slice(0, m.index + m[0].length))) break
      return make('resolved: somebody would', isWholeBody(owner) ? null : owner, action)
    }
  }
  if (PASSIVE.test(words))
    return make('resolved: be done', by(words), words, {
      needsChange: !BINDS_SOMEBODY.test(words),
    })
  const bare = VERB.test(words) && /^[a-z]/i.test(words) ? /^(.+)$/.exec(words) : null
  const to =
    INFINITIVE.exec(words) ?? bare ?? /^(?:.{0,90}?\b(?:agreed|resolved|RESOLVED|decided)\sto\s)(.+)$/.exec(words)
  if (to && VERB.test(to[1]!) && !ONLY_DECIDES.test(to[1]!))
    return make('resolved: to do', null, to[1]!, {
      needsChange:
        /^(?:consider|recommend|review|support|keep|make|approve|put|use|plan|retain|set (?!up)|hold (?!an?\\b)|appoint|name|commission|extend|purchase|proceed|introduce|implement)\b/i.test(
          to[1]!,
        ) && !/\b(?:purchase|write|obtain|arrange)\b/i.test(to[1]!),
    })
  const subjunctive = SUBJUNCTIVE.exec(words)
  if (subjunctive && isOwner(tidyOwner(subjunctive[1]!)) && !isWholeBody(tidyOwner(subjunctive[1]!)))
    return make('resolved: that somebody do', tidyOwner(subjunctive[1]!), words.slice(subjunctive[0].length))
  const bound = boundIn(words)
  if (bound) return make('resolved: that somebody do', bound.owner, bound.action)
  return make('resolved: changes the programme', by(words), words, { needsChange: true })
}
