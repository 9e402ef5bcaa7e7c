import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import { DO, type Found } from './found.ts'
import { isOwner, isShortForm, isWholeBody, ownerAtStart, tidyOwner } from './owners.ts'

const found = (rule: string, owner: string | null, action: string, more: Partial<Found> = {}): Found => ({
  rule,
  owner,
  action: action.trim(),
  certainty: 'certain',
  from: 0,
  before: '',
  ...more,
})

const WILL =
  /\s(?:(?:has |have |had )?agreed to|undertook to|(?:is|are|was|were) to|to|will|would|should|shall|must|needs? to)\s/g
const VERB = new RegExp(`^(?:also |both |further |then |please )?${DO}\\b`, 'i')
const TO_DO = cue(new RegExp(`\\sto\\s(?:also |both |further |then |please )?${DO}\\b`, 'i'))
const BEGINS_OURS = /(?:^|[:–-]\s)(?:[Tt]he\s)?(?:[A-Z]{2,6}\b|Cllr|Councillor|(?:[A-Z][a-z]+\s)?[Cc]lerk)/
/** Initials, a councillor, the clerk: whatever they are "to" do is theirs, whatever the verb. */
const isVerbOf = ({ owner, rest }: { owner: string; rest: string }): boolean =>
  (isShortForm(owner) || /^(?:Cllr|Councillor|(?:[Tt]own |[Pp]arish |[Dd]eputy )?[Cc]lerk)\b/.test(owner)) &&
  /^[a-z]{3,}(?:\s|$|\.)/.test(rest) &&
  !/^(?:be|the|his|her|their|which|whom|have|remain|become|date)\b/.test(rest)
const LINK = /\s(?:still )?to\s/g
const TRAILING =
  /\s*(?:[([]\s?(?:Action(?: by| for)?:?\s?|Owner:?\s?|Lead:?\s?|By:?\s?)?([^()[\]]{2,60})[)\]]|(?:\s[–-]\s|\s{2,}|\bAction by:?\s|\b(?:Owner|Lead|Responsible|By whom|Who):\s)([^–()]{2,60}))\s*[.;]?\s*$/
const REQUEST = /^Requests? (?:for|to) (?:the\s)?(.{2,60}?) to\s/i
const AGREED_THAT = /^It was agreed (?:that )?(?:the )?(.{2,80}?) (?:would|will|should|to)\s/i

/** What stands after "Action:", "Action point 3 –", or under a heading "Actions": an owner and what is to be done. */
export const explicitAction = (clause: Clause, isFirst: boolean): Found | null => {
  const words = clause.words
    .replace(/^[\s[(]+/, '')
    .replace(/[\s\])]+$/, (end) => (clause.words.includes('(') ? end : ''))
  if (/^(?:none|nil|n\/a|no actions?|there were no|dn:)\b/i.test(words) || !/\p{L}{2}/u.test(words)) return null
  for (const pattern of [REQUEST, AGREED_THAT]) {
    const m = pattern.exec(words)
    if (m && isOwner(tidyOwner(m[1]!)))
      return found('action: asked or agreed', tidyOwner(m[1]!), words.slice(m[0].length))
  }
  const leads = ownerAtStart(words, WILL)
  if (leads && (VERB.test(leads.rest) || isVerbOf(leads))) return found('action: owner to do', leads.owner, leads.rest)
  const parted = ownerAtStart(words, /\s?(?::|\s[–-]|–)\s|,\s(?=to\s)/g)
  if (parted && parted.rest.length > 3 && parted.owner.length < 80)
    return found('action: owner, then what', parted.owner, parted.rest.replace(/^to\s/i, ''))
  const alone = tidyOwner(words.replace(/\.$/, ''))
  if (isFirst && isOwner(alone) && alone.length <= 70 && !VERB.test(alone))
    return found('action: owner alone', alone, '', { looksBack: true })
  const trailing = TRAILING.exec(words)
  const named = trailing ? tidyOwner((trailing[1] ?? trailing[2])!) : null
  const action = trailing && named && isOwner(named) ? words.slice(0, trailing.index) : words
  const owner = action === words ? null : named
  if (isFirst || VERB.test(words.replace(/^to\s/i, '')))
    return found('action: what is to be done', owner, action.replace(/^to\s/i, ''))
  return null
}

const AGENDA_VERB =
  /^(?:note|consider|receive|approve|agree|discuss|confirm|endorse|elect|adopt|determine|sign|declare|resolve|accept|hear)\b/i

/** "Bus shelter – Clerk to write": the matter stands before the owner. */
const TOPIC = /^[^.:;]{2,60}?(?:\s[–-]|:)\s(?=[^.:;–]{2,60}\sto\s[a-z])/

/** "Clerk to write to the County Council.": minutes of small councils say it without a label. */
export const bareAction = (clause: Clause): Found | null => {
  if (
    !(TO_DO.test(clause.words) || BEGINS_OURS.test(clause.words.slice(0, 80))) ||
    !/\sto\s/.test(clause.words.slice(0, 130))
  )
    return null
  const leads = ownerAtStart(clause.words.replace(TOPIC, ''), LINK)
  if (!leads || !(VERB.test(leads.rest) || isVerbOf(leads)) || AGENDA_VERB.test(leads.rest)) return null
  if (
    /\b(?:able|due|unable|asked|invited|wanting|wishing|right|used|ability|need|opportunity|going|responses?|invitation|according|thanks|relating|related|referred|subject|pursuant|regard|related|welcome|reference|access|changes?|amendments?|objections?|update|introduction|guide|support|approach|report|up|down|close|next)$/i.test(
      leads.owner,
    )
  )
    return null
  // "Chairs to report": what an agenda says will be heard there
  if (
    !/^(?:Cllr|Councillor|(?:[Tt]own |[Pp]arish )?[Cc]lerk)\b.*\battend\W*$/.test(clause.words) &&
    /^(?:report|present|update|introduce|attend|speak|give|advise)(?:\s(?:verbally|orally|on this|the report|the item|a verbal (?:update|report)))?\W*$/i.test(
      leads.rest,
    )
  )
    return null
  if (
    isWholeBody(leads.owner) &&
    !/^(?:[Aa]ll )?(?:members|Members|councillors|Councillors)$/.test(leads.owner) &&
    !/\b(?:Working|Task)\s(?:and Finish\s)?Group\b/i.test(leads.owner)
  )
    return null
  const strong =
    isShortForm(leads.owner) ||
    /\b(?:[Cc]lerk|[Oo]fficers?|Cllr|Councillor|Mr|Mrs|Ms|Dr|[Cc]hair\w*|[Mm]anager|[Dd]irector|Head|Secretar\w+|[Tt]eam|[Dd]irectors|Treasurer|Group|All|Members|Councillors)\b/.test(
      leads.owner,
    )
  const name = /^(?:\p{Lu}\.?\s){0,3}\p{Lu}[\p{L}’'-]+(?:\s(?:and\s|&\s)?\p{Lu}[\p{L}’'.-]*){0,4}$/u.test(leads.owner)
  return strong || name
    ? found('owner to do', leads.owner, leads.rest, { certainty: strong ? 'certain' : 'likely' })
    : null
}
