import type { Change } from '../reading.ts'
import { cue } from '../words/cue.ts'

/** A kind of change and the words that order it. The first that fits decides, so the particular stand before the general. */
export type ChangeRule = { readonly change: Change; readonly fits: RegExp; readonly unless?: RegExp }

const MEETING = '(?:meeting|agenda|cycle|session|sitting)'
const PROGRAMME =
  "(?:agenda(?! (?:pack|papers|setting|planning|conference))|(?:forward |annual |committee[’']s? |scrutiny )?work[- ]?(?:programme|plan|program)|(?:business |committee |report )?planner|forward (?:work )?(?:plan|programme)|programme of work|long ?list|scrutiny programme)"
/** Whither a paper comes back: a committee, cabinet or board, or its meeting. */
const BACK_TO =
  "(?:(?:the|its|our|a|this|their)\\s)?(?:(?:next|future|following|forthcoming|\\w+ber|January|February|March|April|May|June|July|August)\\s)?(?:\\p{Lu}[\\p{L}&’'-]*\\s(?:(?:and|of|for)\\s)?){0,5}(?:meeting|Cabinet|[Cc]ommittee|Panel|Board|Full Council|Council meeting|Commission|Sub-?[Cc]ommittee|Executive)"
const REPORT =
  '(?:reports?|updates?|briefing(?: note| paper| report)?s?|papers?|presentations?|position statement|business case|action plan|written (?:update|evidence)|options appraisal|overview|findings|review|proposals?)'
const OFTEN =
  '(?:weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|half[- ]yearly|six[- ]monthly|bi-?annual(?:ly)?|twice[- ]yearly|annual(?:ly)?|yearly|every (?:meeting|quarter|month|year|(?:two|three|four|six|12|twelve) months|other meeting|second meeting)|each (?:meeting|quarter|month|year)|regular(?:ly)?|at regular intervals|on an ongoing basis|twice a year|once a year|per (?:quarter|annum))'

export const CHANGES: readonly ChangeRule[] = [
  {
    change: 'extra-meeting',
    fits: /\b(?:at|to|for) an? (?:special|extra|additional|extraordinary|single[- ]item|separate) (?:\w+ ){0,2}meeting\b|\b(?:special|extra|additional|extraordinary|single[- ]item|further|separate|emergency|inquorate)\s(?:\w+\s){0,3}meetings?\b.{0,120}\b(?:arranged|convened|held|called|scheduled|organised|set up|take place)\b|\b(?:arrange|convene|hold|call|schedule|organise|set up)\s(?:an?\s|one\s)?(?:special|extra|additional|extraordinary|single[- ]item|further|separate|emergency)\s(?:\w+\s){0,3}meeting\b/i,
  },
  {
    change: 'change-part',
    fits: /\b(?:consider(?:ed)?|tak(?:e|en)|discuss(?:ed)?|heard|move[d]?|held|dealt with|treated|include[d]?|transfer(?:red)?)\b.{0,60}\b(?:in (?:private|closed session|private session|confidential session|exempt session|public session|open session)|(?:in|to|into|from|under) (?:the )?(?:Part (?:2|II|B|Two|1|I|A|One)\b|exempt (?:part|section|session|items?)|private (?:part|session)|confidential (?:part|section)|closed (?:part|session)|public part|open part))/i,
    unless: /\bexclu(?:de|sion)\b/i,
  },
  {
    change: 'remove-item',
    fits: new RegExp(
      `\\b(?:remov(?:e|ed|al)|delet(?:e|ed)|withdrawn|taken off|take off|dropped|struck)\\b.{0,80}\\b${PROGRAMME}\\b|\\b(?:take|taken)\\s.{3,80}?\\soff (?:the|its) (?:\\w+ ){0,2}(?:programme|agenda|plan)\\b|\\b(?:item|report|motion)\\b.{0,60}\\b(?:be|was|were|been) withdrawn\\b|\\bapplication\\b.{0,60}\\bwithdrawn from (?:the|this|its) (?:agenda|meeting)\\b|\\b(?:item|topic)s? (?:on|about|concerning|relating to) .{2,60}\\bbe (?:removed|deleted|dropped)\\b|\\bremove the (?:item|topic|review|scrutiny|report)\\b`,
      'i',
    ),
  },
  {
    change: 'recur',
    fits: new RegExp(
      `\\bstanding (?:agenda )?items?\\b|\\battend(?:s|ed)?\\s(?:each|every)\\s(?:\\w+\\s)?meeting\\b|\\b${OFTEN}\\b.{0,80}\\b(?:reports?|updates?|briefings?|reporting|item|presented|brought|submitted|received|monitor(?:ing|ed)?|provided|circulated)\\b|\\b(?:reports?|updates?|briefings?|monitor(?:ed|ing)?|data|figures|review(?:ed)?|report(?:ed|ing)?|brought|presented|submitted|provided|circulated|item|invited?)\\b.{0,90}\\b${OFTEN}(?!\\s(?:meeting|governance|report\\b.{0,30}next))\\b`,
      'i',
    ),
    unless:
      /\b(?:annual (?:general |town |parish |council )?meeting|the (?:next |last )?(?:annual|quarterly|monthly) (?:report|update|budget|plan)\b)/i,
  },
  {
    change: 'carry-over',
    fits: /\b(?:includ(?:e|ed)|add(?:ed)?|incorporat(?:e|ed)|covered|cover|built into|fed into|form part of|featured?|provided|addressed|picked up|taken forward|dealt with|arranged|offered|held|organised|scheduled)\b.{0,70}\b(?:induction|training (?:programme|session|event|plan)|member development|development (?:session|day|event)|members?[’']? bulletin|bulletin|newsletter|site visit|seminar|workshop|away[- ]?day|all[- ]members? briefing|members?[’']? briefing|briefing session|task and finish group|legacy report|handover)\b|\b(?:site visit|visits? to|training session|members?[’']? briefing|member briefing|all[- ]members? (?:briefing|seminar)|workshop|seminar|briefing session|study visit|development (?:session|day|event))\b.{0,60}\b(?:be|would|will)\b.{0,20}\b(?:arranged|organised|held|provided|offered|scheduled|convened)\b|\b(?:arrange|organise|hold|set up|schedule)\b.{0,24}\b(?:site visit|training session|(?:member )?development (?:session|day|event)|workshop|seminar|briefing session|study visit|all[- ]members? briefing|members?[’']? briefing)\b/i,
  },
  {
    change: 'defer-item',
    fits: /\bdefer(?:red|ral|ring)?\b|\bcontinue[d]?\s(?:further\s)?(?:consideration|this|the|discussion)\b.{0,80}\bto\b.{0,40}\bmeeting\b|\bheld over\b|\bcarried (?:forward|over) to\b|\badjourn(?:ed)? (?:to|until|till)\b|\bpostpone(?:d|ment)?\b|\b(?:lie|left|laid) on the table\b/i,
  },
  {
    change: 'move-item',
    fits: /\b(?:move[d]?|(?<=\b(?:had|has|have|been|was|were)\s)(?:slipped|delayed|rearranged)|br(?:ing|ought) forward|re-?schedule[d]?|transfer(?:red)?|put back|pushed back|swap(?:ped)?|switch(?:ed)?)\b(?!.{0,8}\b(?:that|by)\b).{0,120}\b(?:from|to|until)\b.{0,60}\b(?:meeting|agenda|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/i,
    unless:
      /\bbring forward (?:an?\b|proposals|options|plans|measures|recommendations|reports?\b|further|costed|detailed|ideas)|\b(?:the|an?|of|asset|land|community asset) transfers?\b|\btransfer of\b/i,
  },
  {
    change: 'invite-witness',
    fits: /\b(?:invit(?:e|ed|ing|ation|ations)|be asked to attend|asked to attend|ask(?:ed|s)?\s[^.;]{2,90}?\sto attend|request(?:ed|s)?\b.{0,60}\bto attend|attendance of|required to attend|summon(?:ed)?|called to give evidence|attend (?:the|its|our|a) (?:next|future|following|forthcoming)\b(?=[.;,]|$|\s(?:\w+\s){0,4}(?:meeting|committee|panel|board|session|agenda)\b)|attend to give)\b/i,
    unless:
      /\binvit(?:e|ed|ing)\b.{0,60}\b(?:tenders?|quotations?|quotes|bids|applications|comments|views|members of the public|submit|join|nominat|note|consider|endorse|approve|comment|provide|residents)\b|\binvitation(?:s)? to (?:tender|quote|bid)\b/i,
  },
  {
    change: 'add-item',
    fits: new RegExp(
      `\\b(?:add(?:ed)?|plac(?:e|ed)|put|includ(?:e|ed)|insert(?:ed)?|list(?:ed)?|go(?:es)?|feature[d]?|appear|enter(?:ed)?|incorporat(?:e|ed)|schedule[d]?|remain|retained|built)\\b.{0,110}\\b(?:on|to|in|into|onto|for|within|upon|as)\\b.{0,50}?\\b${PROGRAMME}\\b|\\b(?:as|be) an? (?:\\w+ )?agenda items?\\b|\\b(?:future|next|forthcoming) agenda\\b|\\b(?:item|report|update|topic)s? on\\b.{2,110}\\b(?:be|to be) (?:added|included|put|placed)\\b.{0,30}\\b(?:meeting|agenda)\\b|\\b(?:to be|was|were) (?:both |all |each )?added for\\b|\\b${PROGRAMME}\\b.{0,60}\\b(?:with|subject to) the (?:inclusion|addition) of\\b|\\bbe(?:come)? the (?:main |sole |single )?(?:theme|subject|focus|topic|main item)s? (?:of|for|at) (?:the|its|a)\\b.{0,60}\\bmeeting\\b|\\bwork ?programme\\b.{0,40}\\bbe (?:amended|updated|revised) to (?:include|add)\\b`,
      'i',
    ),
  },
  {
    change: 'refer',
    fits: /\b(?:refer(?:red|ral|s)?|called in|forward(?:ed|s)?|recommend(?:ed|s|ation|ations)?|escalat(?:e|ed)|convey(?:ed)?|commend(?:ed)?|remit(?:ted)?|transfer(?:red)?)\b.{0,140}?\b(?:to|that)\s(?:the\s|a\s)?(?:meetings? of (?:the\s)?)?(?:Full Council|full Council|Council|Cabinet|Executive|Leader|(?:\p{Lu}[\p{L}’'&-]*,?\s(?:(?:and|of|for|the|on)\s)?){0,8}(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Executive|Partnership|Authority|Ombudsman|Secretary of State|Minister)|[A-Z]{3,8}|(?:(?:two|three|four|five|six|seven|eight|constituent|member|partner|participating|respective|parent|both|each)\s){1,3}(?:authorit(?:y|ies)|councils?|boroughs?))\b(?!\s(?:Tax|Officers?|officers?|House|Plan|Members?|Offices?|website))|\brecommend(?:s|ed)?\s(?:the\s)?(?:Full\s)?(?:Council|Cabinet|Executive)\b.{0,40}?\sto\s[a-z]/u,
    unless:
      /\b(?:referred to (?:as|the report|page|paragraph|the (?:fact|comment|table|appendix))|refer back to the (?:report|table))\b/i,
  },
  {
    change: 'schedule-item',
    fits: new RegExp(
      `\\bscheduled\\sfor\\b(?=.{0,12}(?:\\d|the|[A-Z]))|\\b(?:consider(?:ed|ation)?|discuss(?:ed|ion)?|revisit(?:ed)?|given (?:further )?consideration|review(?:ed)?|taken|tabled|heard|return(?:ed)?|come back|brought back|resubmitted|debated|reconsider(?:ed)?|taken to|agreed|approved|determined|signed off|finalised|ratified)\\b.{0,110}\\b(?:(?<!\\bfor (?:the |its |a |our |all )?)(?:next|future|following|subsequent|forthcoming|special|later|first|\\w+ber|January|February|March|April|May|June|July|August)\\s(?:\\w+\\s){0,5}${MEETING}s?\\b|(?:by|to) (?:the )?(?:[A-Z][\\w’'&-]*\\s){0,6}(?:[A-Z]{3,8}|Board|Committee|Panel|Cabinet|Council)\\b.{0,30}\\b(?:on|in|for approval)\\b|\\bat (?:its|the|their|our) meeting (?:on|in)\\b|\\b(?:at|on) (?:the )?\\d{1,2}(?:st|nd|rd|th)? \\w+ .{0,30}meeting)`,
    ),
    unless: /\bdate of (?:the )?next meeting\b|\breport(?:s|ed|ing)? back\b/i,
  },
  {
    change: 'request-report',
    fits: new RegExp(
      `\\b(?:request(?:ed|s)?|ask(?:ed|s)? for|sought|seek|want(?:ed)?|br(?:ing|ought)|submit(?:ted)?|present(?:ed)?|provid(?:e|ed)|receiv(?:e|ed)|prepar(?:e|ed)|produc(?:e|ed)|supply|supplied|tabled?|report(?:ed)?|offer(?:ed)?|come|draft(?:ed)?|deliver(?:ed)?|compile[d]?|write up|give|given|have|requires?)\\b.{0,160}?\\b${REPORT}\\b|\\b${REPORT}\\b.{0,140}\\b(?:be|to be|been)\\s(?:\\w+\\s){0,2}(?:brought|submitted|presented|provided|received|prepared|produced|supplied|tabled|requested|made available|offered|given|drafted|reported|considered|delivered|compiled|made to)\\b|\\b(?:bring|present|submit|take)\\s.{3,140}?\\s(?:back )?to\\s${BACK_TO}\\b|\\bbe (?:brought|presented|submitted)\\s(?:back )?(?:to|at|in)\\s${BACK_TO}\\b|\\breport(?:s|ed|ing)? back\\b|\\bfurther reports?\\b|^report (?:back |further )?(?:on|progress)\\b|\\b(?:set out|included|explained|covered) in an? (?:\\w+ )?(?:report|paper|briefing(?: note)?|update)\\b|^report (?:\\w+\\s){0,4}?to\\b|\\bbrought back\\b|\\bcome back\\b|\\b(?:be )?reported (?:back )?to\\b|\\bfeed(?:s|ing)? ?back\\b(?= (?:to|at|on|the|any|its|his|her|their)\\b|[.;,]|$)`,
      'iu',
    ),
    // a fault that is reported to another authority, and no report to the committee
    unless:
      /\bgiven (?:the |an |any )?(?:opportunity|authority|permission|delegated|approval|(?:further )?consideration|notice|thanks|priority|leave)\b|\bbe reported to (?:the )?(?:[Pp]olice|(?:\p{Lu}\w+ ){0,2}(?:District|County|Borough|City|Highways?|Water)\b)(?!.{0,30}(?:Committee|Panel|Board))|^(?:to\s)?report\s(?!back\b|on\b|progress|findings|results|outcomes?|the (?:findings|results?|outcomes?))(?:\w+\s){1,6}?to\s(?:the\s)?(?:\p{Lu}\w+\s){0,3}(?:[Pp]olice|District|County|Borough|City|Highways?|Water|Environment|Agency|Ombudsman|landlord|owner|contractor|supplier)\b(?!.{0,30}(?:Committee|Panel|Board|meeting))/u,
  },
]

const TRIED = CHANGES.map((rule) => ({ ...rule, fits: cue(rule.fits), unless: rule.unless && cue(rule.unless) }))

const SENDS =
  /^(?:\W*)(?:re-?)?(?:circulate|send|e-?mail|share|forward|distribute|upload|publish|pass|post|draft an update|clarify|ensure|check|contact|write|speak|liaise|meet|set up|discuss)\b|\b(?:be|to be|been)\s(?:\w+\s)?(?:re-?)?(?:circulated|sent|e-?mailed|shared|forwarded|distributed|uploaded|published|posted)\b/i

/** What an officer would do to the programme because of these words; `action` where they only bind a person. */
export const changeIn = (said: string): Change => {
  // the first letter says only that a sentence begins
  const action = /^[A-Z][a-z]/.test(said)
    ? said.charAt(0).toLowerCase() + said.slice(1)
    : said.replace(
        /^(?:(?:to|TO)\s)?(?:REQUEST|REFER|RECOMMEND|DEFER|ASK|INVITE|RECEIVE|INSTRUCT|ADD|REMOVE)\b/,
        (verb) => verb.toLowerCase(),
      )
  const sends = SENDS.test(said)
  for (const rule of TRIED) {
    if (
      sends &&
      (rule.change === 'request-report' || rule.change === 'schedule-item' || rule.change === 'invite-witness')
    )
      continue
    if (rule.fits.test(action) && !rule.unless?.test(action)) return rule.change
  }
  const lasting =
    /\b(?:at|for|to) (?:the |its |our |a |their )?(?:next|following|future|forthcoming) (?:\w+\s){0,4}meeting\b/i
  if (!sends && lasting.test(action) && /\b(?:update|report|item|discuss|paper|feedback|present)/i.test(action))
    return 'add-item'
  return 'action'
}
