import { matchesOf } from '../words/matches.ts'
import { hasHonorific, isRole } from '../words/roles.ts'
import { isOwner, isWholeBody, tidyOwner } from './owners.ts'

/** "planning permission be GRANTED subject to conditions requiring …": complete in itself, whatever it requires. */
export const PERMITS =
  /^(?:that\s)?(?:the\s)?(?:[\w/’'-]+\s){0,8}?(?:permission|consent|application|licen[cs]e|order|variation|certificate)\s(?:[\w/’'-]+\s){0,6}?(?:be|is|was)\s(?:\w+\s)?(?:granted|refused|approved|permitted|confirmed|modified|varied|revoked|suspended)\b/i

/** Words after a name that are no verb in its bare form, or by which nothing is undertaken. */
const NO_VERB =
  /^(?:be|is|are|was|were|has|have|had|will|would|should|shall|may|might|can|could|must|do|does|did|and|or|of|for|to|in|on|at|as|by|from|with|the|a|an|who|which|that|not|also|then|note|receive|accept|agree|welcome|support|endorse|thank|remain|become|continue)$/
/** "that the Chair writes": a present that orders. */
const IN_THIRD =
  /^(?:writes|enters|reports|prepares|sends|makes|obtains|seeks|contacts|asks|arranges|brings|submits|takes|meets|draws|looks|investigates|carries|invites|provides|circulates|presents|holds|starts|begins|closes|works|speaks|gives|convenes|drafts|produces|reviews|undertakes)$/
/** "that the Clerk apply to the County Council": whoever is named does it, whatever the verb. */
export const boundIn = (words: string): { owner: string; action: string } | null => {
  const from =
    /^(?:\(?[a-z\d]{1,2}[.)]\s)?(?:on the proposal of [^;]{3,120}?,\s(?=that\s))?(?:(?:It was (?:\w+ly |then |also |therefore )?|Members |The \w+ )?(?:agreed|resolved|decided)\s)?(?:[Tt]hat\s)?(?:the\s)?/.exec(
      words,
    )![0].length
  const rest = words.slice(from, from + 140)
  for (const m of matchesOf(/\s(?=([a-z]{3,}),?\s)/g, rest)) {
    const owner = tidyOwner(rest.slice(0, m.index))
    if (
      !isOwner(owner) ||
      NO_VERB.test(m[1]!) ||
      /(?:ed|ing|ss)$/.test(m[1]!) ||
      (/s$/.test(m[1]!) && !IN_THIRD.test(m[1]!)) ||
      isOwner(`${owner} ${m[1]}`)
    )
      continue
    return !isWholeBody(owner) &&
      (hasHonorific(owner) || isRole(owner) || /\b(?:[Cc]lerk|[Oo]fficers?|[Tt]eam|[Cc]hair)\b/.test(owner))
      ? { owner, action: words.slice(from + m.index + 1) }
      : null
  }
  return null
}

const GIVEN =
  /\b(?:delegated authority|authority|delegated powers?) (?:be|is|was|were) (?:given|granted|delegated) to (?:the )?(.{3,90}?)(?:, (?:in consultation|following consultation|together) .{3,90}?,)? to (?=(?:arrange|obtain|write|contact|purchase|order|make|submit|prepare|seek|respond|proceed|book|send|instruct|progress|publish|issue|investigate)\b)/

/** "that delegated authority be given to the Head of Leisure to respond to the consultation": an act that somebody awaits. */
export const givenTo = (words: string): { owner: string; action: string } | null => {
  const m = GIVEN.exec(words)
  const owner = m ? tidyOwner(m[1]!) : ''
  return m && isOwner(owner) && !isWholeBody(owner) ? { owner, action: words.slice(m.index + m[0].length) } : null
}
