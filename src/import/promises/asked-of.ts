import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import { DO, type Found } from './found.ts'
import { isOwner, isWholeBody, ownerBefore, tidyOwner } from './owners.ts'

const WAS_ASKED = cue(
  /\s(?:(?:was|were|is|are|has been|have been)\s(?:also\s|again\s|then\s|further\s|therefore\s|subsequently\s)?(?:asked|requested|tasked|instructed|invited|directed|charged|nominated|delegated|mandated|authorised|entrusted)\s(?:by\s[^,]{3,60}?\s)?(?:to|with)|(?:was|were)\s(?:given|set) the task of)\s/g,
)
const ASKED_ONE = cue(
  /\b(?:asked|requested|instructed|tasked|invited|directed|urged|encouraged)\s(?:that\s)?(?:the\s)?((?:\p{Lu}|officers|clerk|staff|members|chair)[^,;.]{0,90}?)\s(?:to|should|would)\s/gu,
)
const VERB = new RegExp(
  `^(?:also |please )?(?:${DO}|[a-z-]{3,12}ing\\s|(?!(?:be|have|note|agree|accept|support|approve|vote|leave|stay|wait|sit|stand)\\b)[a-z][a-z-]{2,12}\\s\\w)`,
  'i',
)
/** What is done where people sit, and is over with the meeting. */
export const AT_ONCE =
  /^(?:explain|comment|elaborate|outline|expand|describe|vote|leave|note|introduce|speak on|speak to (?:the|this|his|her) (?:item|report|paper)|respond to (?:the )?(?:questions|points|comments)|present (?:the|his|her|their|this|a) (?:item|report|paper|application)|confirm (?:if|whether|that|what|how|when)|declare|join the meeting|take (?:the|a) (?:chair|seat|vote|break)|speak(?=\W*$)|address (?:the|members)|give (?:their|his|her) (?:views|opinion)|clarify (?:what|how|why|whether|if)|consider the (?:report|recommendations|application)|come forward|consider and)\b/i
/** "It was left to the Vice-Chairman to settle the route" */
const LEFT_TO = cue(
  /\b(?:was|were|be|been)\s(?:then |therefore )?(?:left|remitted|entrusted|delegated)\s(?:to|with|for)\s(?:the\s)?([^.;,]{2,90}?)\sto\s(?=[a-z]{3,}\s)/,
)

/** Somebody was asked to do something after the meeting. A question that was answered there and then is not that. */
export const askedOf = (clause: Clause): Found | null => {
  const left = LEFT_TO.exec(clause.words)
  if (left && isOwner(tidyOwner(left[1]!)) && !isWholeBody(tidyOwner(left[1]!)))
    return {
      rule: 'was left to',
      owner: tidyOwner(left[1]!),
      action: clause.words.slice(left.index + left[0].length),
      certainty: 'certain',
      from: left.index,
      before: '',
    }
  for (const m of WAS_ASKED.all(clause.words)) {
    const action = clause.words.slice(m.index + m[0].length)
    const owner = ownerBefore(clause.words, m.index)
    if (
      !owner ||
      !VERB.test(action) ||
      AT_ONCE.test(action) ||
      (isWholeBody(owner) && /\b(?:asked|invited|requested)\b/.test(m[0]))
    )
      continue
    return {
      rule: 'was asked to',
      owner,
      action,
      certainty: /\b(?:asked|invited)\b/.test(m[0]) ? 'likely' : 'certain',
      from: m.index,
      before: '',
    }
  }
  for (const m of ASKED_ONE.all(clause.words)) {
    const owner = tidyOwner(m[1]!)
    const action = clause.words.slice(m.index + m[0].length)
    if (
      !isOwner(owner) ||
      isWholeBody(owner) ||
      !VERB.test(action) ||
      AT_ONCE.test(action) ||
      /\b(?:who|if|whether)\b/.test(owner)
    )
      continue
    return {
      rule: 'asked somebody to',
      owner,
      action,
      certainty: /^(?:asked|invited|urged|encouraged)/.test(m[0]) ? 'likely' : 'certain',
      from: m.index,
      before: '',
    }
  }
  return null
}
