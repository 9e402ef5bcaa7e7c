import { cue } from '../words/cue.ts'
/** Why a sentence that sounds like a promise is not one; null where it is. */
export type NotAPromise = 'negated' | 'conditional' | 'historic' | 'rejected' | 'done' | 'continuing' | 'hoped' | 'idea'

/** What an organisation does for its own people is no promise to the committee. */
const AMONG_THEMSELVES =
  /\b(?:to|for|with)\s(?:its|their|his|her)\sown\s(?:staff|employees|officers|members|clients|customers|patients|tenants|pupils)\b/i
/** A condition of a permission or a licence binds the applicant. */
const OF_A_PERMISSION = cue(
  /\bconditions?\s(?:\w+\s){0,3}(?:would|could|should|will|to)\s(?:also\s)?be\s(?:added|imposed|attached|included|applied|secured|used)\b|\b(?:secured|controlled|dealt with|covered) by (?:a )?conditions?\b|\b(?:a|the|additional|further) conditions?\b.{0,30}\b(?:requir|to secure|that)/i,
)
const NEGATED = cue(
  /\b(?:not|never|nor)\s(?:been\s|be\s|to\s|yet\s|then\s|)?(?:agree|agreed|resolve|resolved|accept|accepted|support|supported|approve|approved|endorse|endorsed|request|requested|ask|asked|refer|referred|add|added|defer|deferred|bring|brought|report|invite|invited|include|included|circulate|circulated|provide|provided|pursue|pursued|consider|considered|take|taken|arrange|arranged|move|moved|schedule|scheduled|proceed|write|be)\b|\b(?:declined|refused|unwilling|decided against|resolved not|agreed not|voted against|voted not|chose not|opted not|saw no need|no need (?:for|to)|not minded to|not necessary|unnecessary|no longer|without)\b|\b(?:did|does|do|would|will|could|should|was|were|is|are|has|have|had|can|cannot)(?:\s?not|n[’']t)\b|\bcannot\b|\bno (?:further |immediate |other |additional |formal )?(?:action|report|update|reports|updates|referral|meeting|decision|vote|resolution|intention|plans?|changes?)\b|^(?:no|neither|none|nobody)\b/i,
)
const REJECTED = cue(
  /\b(?:motion|amendment|proposal|proposition|vote|recommendation|suggestion|request|idea|substantive)\b.{0,200}\b(?:was|were|being|fell|is|thereby|therefore|declared)?\s?(?:lost|defeated|not carried|rejected|withdrawn|not seconded|fell|not supported|negatived|not agreed|not approved|not accepted|dismissed|turned down|refused|declined)\b|\b(?:lost|fell|failed) (?:for (?:want|lack) of a seconder|on the (?:chair\w*’?s? )?casting vote|by \d+ votes?)|\bfound no seconder\b|\bfailed to (?:find|attract|secure) a seconder\b/i,
)
const CONDITIONAL = cue(
  /^(?:if|should (?!be\b)\w+|unless|were (?:the|it|this)|in the event|provided that|assuming|subject to|where (?:necessary|required|appropriate)|had (?:the|it|she|he|they|we|there)|even if|only if)\b|,\s(?:if|should (?:it|this|the|they|members)|unless|in the event|provided|assuming)\b/i,
)
const IF_LATER = cue(
  /(\S+)\s(?:if|unless|provided that|in the event (?:that|of)|should it|depending on whether|only when|as and when)\b/gi,
)
const ASKS_WHETHER =
  /^(?:check|see|ask|asked|out|establish|consider|investigate|confirm|ascertain|determine|query|know|explore|clarify|advise|whether|as|clear|understand|asking|checking|seeing|verify|consideration|even|to)$/i
const HISTORIC = cue(
  /\b(?:had|has|have)\s(?:(?:now|already|since|also|previously|recently|just|originally|initially|earlier|subsequently|all|both|therefore|formally)\s)*(?:been\s)?(?:(?:previously|originally|already|recently)\s)?(?:requested|agreed|asked|undertaken|undertook|offered|promised|resolved|recommended|referred|deferred|circulated|added|invited|arranged|brought|provided|sent|committed|instructed|tasked|decided|forwarded|supplied|included|submitted|presented|reported|written|contacted|completed|received|taken|shared|actioned|removed|withdrawn|scheduled|given|made|met|considered|discussed|moved|approved|distributed|issued|emailed|e-mailed|set up|established|placed|put)\b|\b(?:previously|originally|earlier)\s(?:requested|agreed|asked|resolved|offered|promised|deferred|referred)\b|\b(?:as|was|were) (?:previously )?(?:requested|agreed|promised|undertaken|resolved|asked for|decided)(?:\sby\s[\w\s]{3,40})?\s(?:at|during|following) (?:the|its|our|a) (?:last|previous|earlier|preceding)\b|\b(?:requested|agreed|asked|resolved|undertook|deferred|promised|offered)\b.{0,60}\b(?:at|during) (?:the|its|our|their) (?:last|previous|earlier|preceding)\s(?:\w+\s)?meeting\b/i,
)
const LAST_TIME =
  /\b(?:had|has|have) (?:said|told|agreed|promised) (?:\w+ ){0,3}?(?:last (?:time|year|month)|previously|earlier)\b|\bhad said (?:that )?(?:he|she|they) would\b|^(?:at|during|following) (?:the|its|our|their) (?:last|previous|earlier|preceding)\s(?:\w+\s)?meeting\b|^(?:in|since) (?:19|20)\d\d\b|^(?:last year|previously|historically)\b|^(?:in|on|at)\s(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:19|20)\d\d,\s/i
const AHEAD = cue(/\b(?:next|future|forthcoming|following|coming)\s(?:\w+\s){0,3}(?:meeting|cycle|agenda|session)\b/i)
/** "… had slipped to 3 February 2025": past is only that it was moved. */
const MOVED_ON =
  /\b(?:had|has|have)\s(?:now\s|since\s)?(?:been\s)?(?:slipped|moved|put back|deferred|delayed|postponed|rescheduled|rearranged|brought forward)\s(?:back\s)?(?:to|until)\s(?:the\s)?(?:\d|\w+ \d|next|January|February|March|April|May|June|July|August|September|October|November|December|\w+ber|meeting)/i
const isMovedOn = (near: string): boolean =>
  MOVED_ON.test(near) && !/\b(?:last|previous|earlier) (?:meeting|year)\b/i.test(near)
const HOPED = cue(
  /\b(?:(?:it|this) (?:was|is) (?:hoped|anticipated|expected|envisaged|intended|likely|understood|possible|suggested|proposed)|hoped (?:that|to)|would (?:like|welcome|prefer|appreciate|love|benefit|need|have to|wish)|might|may (?:be|wish|want|need|consider)|could (?:be(?! (?:supplied|provided|sent|circulated|shared|made available)\b)|consider|possibly|potentially|also)|any (?:[\w-]+ ){1,9}would be|would be (?:useful|helpful|good|better|(?:happy|pleased|willing|able)(?! to (?:circulate|share|send|provide|bring|supply|arrange|write|look|report|come|meet|return|forward|let)\b)|beneficial|interesting|possible|advisable|appropriate|of interest|worth))\b/i,
)
const IDEA = cue(
  /\b(?:suggested|proposed|moved|recommended by officers|wondered|queried|questioned|felt|considered whether|discussed whether|debated whether|option(?:s)? (?:of|to|included)|urged|called for)\b/i,
)
const CARRIED = cue(
  /\b(?:carried|agreed|resolved|RESOLVED|approved|accepted|adopted|seconded and (?:carried|agreed)|unanimous(?:ly)?|supported by|undertook|undertaken)\b/i,
)
const DONE = cue(
  /\b(?:action|item|point)s?\s(?:is\s|was\s|were\s|now\s|has been\s|had been\s)?(?:complete[d]?|closed|discharged)\b|^(?:complete|completed|done|closed|discharged)\b|\.\s(?:completed?|done|closed|discharged)\W*$/i,
)

/**
 * "Action point ongoing.", "Action point to be amended accordingly.": the action before these words is on the list
 * already, and is not promised anew.
 */
const CONTINUES =
  /^(?:(?:this|the|that)\s)?(?:action|action point|item|action item|point)s?\s(?:(?:is|was|are|were|to be|remains?|to|still|therefore)\s)*(?:ongoing|amended|updated|carried (?:forward|over)|outstanding|retained|open|continues?|continuing|in progress|remain)\b|^(?:ongoing|carried forward|still outstanding|c\/f)\b/i

/** Whether the sentence after this one says that it is an action of an earlier meeting, which goes on. */
export const isContinuing = (following: string): boolean => CONTINUES.test(following)

/** What an entry of an action list says of an action that was carried out, or goes on. */
const REPORTS_ON =
  /^(?:(?!\sto\s[a-z])[^.;:]){2,60}?\s(?:has|have|had)\s(?:now |already |since |not yet |been )*[a-z]+\b|^.{3,80}\b(?:still outstanding|remains outstanding|carried forward|ongoing)[.;]?$/i

/** "… inspected again and, if it was dangerous, would close it": what comes on top has its own condition. */
const ALSO_IF = cue(/,?\s(?:and|or)(?:,?\sif|\sthat)\b[^.;]*/g)

/** "if applicable": whoever is asked sees to that. */
const IF_ANY = cue(
  /,?\s(?:and,?\s)?if (?:applicable|appropriate|any|needed|required|relevant|possible|known|available)\b,?/gi,
)

/** What a thing is for, and who had it before: "the letter |she had received|", "…|, so that they could be reflected in it". */
const BESIDES = cue(
  /,?\sso (?:that|as to)\b[^.;]*|(?<=\b(?:the|any|all|those|that|what)\s(?:[\p{L}-]+\s){0,4})(?:(?:which|that|who)\s)?(?:he|she|they|it|we|members|the \w+)\s(?:had|have|has)\s[^,.;]*/giu,
)
/** "Will and Alec have agreed to write one": it is agreed, and still to be done. */
const AGREED_SINCE = cue(
  /\b(?:has|have)\s(?:now |also |kindly |both |since )?(?:agreed|offered|undertaken|promised|volunteered|been asked)\sto\b/gi,
)
/** "to find out from the owner of the site if …": the answer is what is promised. */
const FINDS_OUT =
  /\b(?:find out|finding out|check|see|ask|establish|ascertain|confirm|clarify|look into)\b[^.;,]{0,80}$/i

/** Words that say no and negate nothing of what is promised. */
const NO_NEGATION = cue(
  /\bnot only\b|\b(?:was|were) not (?:present|in attendance|available)\b|\bif (?:possible|practicable|appropriate)\b|\bwithout (?:delay|prejudice|fail|further delay)\b|\b(?:warning|telling|informing|reminding|advising|stating|pointing out|making (?:it )?clear)\s(?:(?:him|her|them|it|the \w+)\s)?that\b[^;.]*|\bfailing which\b[^;.]*|\bwhether or not\b|\bnot yet\b|\bnot later than\b|\bno later than\b|\b(?:those|who|which|that|these) (?:were|was|are|is|had|have|did|do|could|has) not\b[^,;.]*|\bwhy\b[^,;.]*/gi,
)

/** Whether the next sentences undo this one: "… On being put to the vote, the motion was lost." */
export const isUndone = (following: string): boolean => REJECTED.test(following)

/**
 * The reasons for which words that order something order nothing. `near` are the words of the promise itself, from its
 * subject on; `sentence` is the whole of it.
 */
export const notAPromise = (near: string, sentence: string, mode: string): NotAPromise | null => {
  if (REJECTED.test(sentence)) return 'rejected'
  if (DONE.test(sentence)) return 'done'
  if (mode === 'prose' && (OF_A_PERMISSION.test(sentence) || AMONG_THEMSELVES.test(sentence))) return 'done'
  if (mode === 'prose' && (PURPOSE.test(sentence) || REMINDED.test(sentence))) return 'idea'
  if (mode === 'action' && REPORTS_ON.test(sentence)) return 'continuing'
  const bare = NO_NEGATION.replace(near, '')
  const upToAction = mode === 'action' ? bare.slice(0, 60) : bare
  if (NEGATED.test(upToAction)) return 'negated'
  if (mode !== 'action' && CONDITIONAL.test(IF_ANY.replace(sentence, ''))) return 'conditional'
  const later = IF_ANY.replace(NO_NEGATION.replace(ALSO_IF.replace(near, ''), ''), (said) => ' '.repeat(said.length))
  for (const m of IF_LATER.all(later)) {
    if (/^only$/i.test(m[1]!)) return 'conditional'
    if (
      !ASKS_WHETHER.test(m[1]!.replace(/[^a-z]/gi, '')) &&
      !FINDS_OUT.test(later.slice(0, m.index)) &&
      !/\bif (?:possible|practicable|appropriate)\b/i.test(later.slice(m.index))
    )
      return 'conditional'
  }
  if (mode === 'action' || mode === 'resolved') return null
  if (LAST_TIME.test(sentence)) return 'historic'
  const own = AGREED_SINCE.replace(BESIDES.replace(near, ''), '')
  if (HISTORIC.test(own) && !AHEAD.test(near) && !isMovedOn(near)) return 'historic'
  if (HOPED.test(own.replace(/\b(?:whether|how|what|where|when|why)\b[^.;]*/gi, ''))) return 'hoped'
  return null
}

/** "A Member queried the backlog and it was |confirmed that": the answer follows, and is no idea. */
const ANSWERED =
  /^\s?(?:confirmed|advised|explained|assured|informed|told|responded|replied|answered)(?:\s(?:the\s)?\w+)?,?\sthat\b/i

/** "To consider the work programme and to agree any items …": what an agenda says an item is for. */
const PURPOSE =
  /^To\s(?:consider|receive|note|approve|confirm|agree|discuss|review|resolve|determine|elect|appoint|hear|question|scrutinise|comment|provide|give|present|inform|update|seek|set out|advise|enable|answer|report)\b/

/** "The Chair reminded Members that questions should be sent": what holds anyway. */
const REMINDED = /\breminded\b(?!.*\b(?:agreed|undertook|offered) to\b)/i

/** Whether the sentence only floats an idea, and nobody took it up. */
export const isOnlyAnIdea = (beforeTrigger: string, sentence: string): boolean =>
  IDEA.test(beforeTrigger) && !CARRIED.test(sentence) && !ANSWERED.test(sentence.slice(beforeTrigger.length))
