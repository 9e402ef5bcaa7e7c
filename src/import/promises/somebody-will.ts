import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import type { Found } from './found.ts'
import { isWholeBody, ownerBefore } from './owners.ts'
import { speakerOf } from './speakers.ts'

/** "would", "will", "’ll"; "is to" and "is going to"; and what somebody was charged with, promised or proposed. */
const WILL = cue(
  /(?:\s(?:would|will|shall)(?:,\s(?:however|therefore|moreover|meanwhile|too|accordingly),)?|[’'](?:d|ll)|\s(?:is|are|was|were) (?:now )?(?:going )?to|\sintend(?:ed|s) to)\s(?:then |also |therefore |now |all |both |in turn |between (?:them|themselves) |be happy to |be glad to |be pleased to |make sure (?:that )?|see to it that |see (?:that )?|get |aim to |undertake to )?/g,
)
/** What people are said to be, to feel or to do anyway; and what is done where they sit. None of it is a deed to come. */
const NO_DEED =
  /^(?:himself|herself|themselves|be|have(?! a word| (?=(?:the|an?|it|them|this|that|these|those|both|his|her|their|its|all|any|one|each|every|some|two|three|\d+)\s?)(?:[^\s,]+ ){1,10}?(?:ready|\w{3,}ed|sent|done|made|put|redrawn|taken|written|brought|rewritten)\b)|not|never|only|still|always|no|soon|like|love|prefer|rather|sooner|miss|hate|expect|need|want|wish|hope|fear|welcome|appreciate|enjoy|struggle|oppose|favour|resist|mean|feel|find (?:it|that|this|themselves)|know|think|believe|assume|imagine|depend|cost|cease|continue|remain|stay|become|seem|appear|suffer|benefit|gain|lose|receive|earn|pay|agree|disagree|differ|accept|support|object|argue|recommend|suggest|propose|advise (?:against|caution)|vote|abstain|second|withdraw|leave|retire|stand|step|resign|chair|serve|act|lead|preside|approve|adopt|waive|adjourn|note|consider|hear|allow|permit|require|include|contain|cover|reflect|work|operate|manage|run(?! (?:the same|an?|some|two|three|further|another)\b)|deal|live|reside|move (?:into|from)|join|start|begin|open|close|end|take (?:effect|over|place|part|account|time|a|an|his|her|their|up (?:post|office|the post))|come into|go (?:up|down|on|into|ahead)|fall|rise|increase|decrease|reduce|make (?:a difference|it|sense|any|no)|give rise|look (?:forward|like|to)|also be|then be)\b/
const IS_DEED = /^[a-z][a-z-]{1,14}\s/
/** One person, and not a body or a service: he or she, a title and a name, initials, or an office that one person holds. */
const ONE =
  /^(?:[Hh]e|[Ss]he|I|(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Cllr|Councillor|Alderman|Ald|Baillie|Provost|PC|Sgt|Inspector|Superintendent)\.?\s.+|[A-Z]{2,3}|(?:[Tt]he\s)?(?:[Tt]own |[Pp]arish |[Dd]eputy |[Vv]ice-)*(?:[Cc]lerk|[Cc]hair(?:man|woman|person)?|[Cc]onvener|[Ss]ecretary|[Tt]reasurer|[Cc]ommissioner|[Mm]ayor|[Ll]eader)|(?:[Tt]he\s)?(?:[\p{Lu}][\p{L}’'&,-]*\s|of\s|and\s|for\s|the\s){0,6}(?:Officer|Director|Manager|Head|Lead|Solicitor|Engineer|Warden|Auditor|Ranger|Coordinator|Co-ordinator|Cabinet Member|Portfolio Holder|Executive|Master|Foreman|Accountant|Surveyor|Adviser|Advisor|Inspector|Superintendent|Constable|Planner|Registrar|Chairperson)(?:\s(?:of|for)\s.{2,60})?)$/u
const NAMED = /^(?:\p{Lu}[\p{L}’'-]+)(?:\s\p{Lu}[\p{L}’'.-]*){0,2}(?:\s(?:and|&)\s(?:\p{Lu}[\p{L}’'.-]*\s?){1,3})?$/u
const NO_NAME =
  /\b(?:Council|Committee|Panel|Board|Cabinet|Forum|Group|Trust|Service|Services|Team|Government|Authority|Strategy|Plan|Programme|Project|Policy|Act|Bill|Scheme|Road|Street|Lane|Centre|School|Hospital|Park|House|Hall|Fund|Budget|Report|Review|Bus|Library|Police|Department|Directorate|Office|Agency|Association|Company|Ltd|Limited|Partnership|Network|Members?|Councillors|Residents?|Minister|Secretary of State|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Phase|Stage|Year|Easter|Christmas|England|Wales|Scotland|Ireland)\b/
const NOBODY =
  /^(?:It|This|That|These|Those|There|They|We|You|What|Which|Who|Both|All|Each|Some|Most|Many|Here|Now|Then)$/
const isOne = (owner: string, before = ''): boolean =>
  ONE.test(owner) ||
  (/\sand\s/.test(owner) && owner.split(/\sand\s(?:the\s)?/).every((one) => ONE.test(one))) ||
  (NAMED.test(owner) &&
    !NO_NAME.test(owner) &&
    !NOBODY.test(owner) &&
    !/\b(?:the|an?|its|their|his|her|our)\s$/i.test(before))

/** "… said that she |would": whoever speaks is meant; "He would ring" is whoever spoke before. */
const whoWill = (words: string, until: number): string | null => {
  const owner = ownerBefore(words, until)
  if (owner && !/^(?:he|she|I)$/i.test(owner)) return owner
  const pronoun = /(?:^|\s)([Hh]e|[Ss]he|I)$/.exec(words.slice(0, until))?.[1]
  if (pronoun) return speakerOf(words.slice(0, until)) ?? pronoun
  // "SA accepted that he owed it and |would put a paper"; "Mrs Boland and Miss Lowther said that they|’d gather"
  const before = words.slice(0, until)
  if (owner === null && /\b(?:and|but)$/.test(before)) return speakerOf(before)
  const both = /\bthey$/.test(before) ? speakerOf(before) : null
  return both && / and /.test(both) ? both : owner
}

/** "asked what score she would give": a question, and not what she will do. */
const ASKED_A_QUESTION = cue(
  /\b(?:asked|enquired|queried)\s(?:\w+\s){0,3}?(?:what|which|how|why|when|where|whether|if)\b/,
)

/** Somebody, one person or two by name, will do a thing after the meeting: whatever the deed, where it is one. */
export const somebodyWill = (clause: Clause): Found | null => {
  const { words } = clause
  if (ASKED_A_QUESTION.test(words)) return null
  for (const m of WILL.all(words)) {
    const action = words.slice(m.index + m[0].length)
    if (!IS_DEED.test(action) || NO_DEED.test(action) || /\bon request\b/.test(action)) continue
    const owner = whoWill(words, m.index)
    if (!owner || isWholeBody(owner) || !isOne(owner, words.slice(0, Math.max(0, m.index - owner.length)))) continue
    return {
      rule: 'somebody will',
      owner,
      action,
      certainty: 'likely',
      // what stood before "he" or "but she" is not looked at for "not" and "if"
      from: Math.max(
        0,
        words.slice(0, m.index).endsWith(owner) ? m.index - owner.length - 1 : words.lastIndexOf(' ', m.index - 1),
      ),
      before: '',
    }
  }
  return null
}
