import type { Capacity, PersonRead } from '../reading.ts'
import { oneSpaced } from '../words/one-spaced.ts'
import { peopleIn } from '../words/people-list.ts'
import { personIn, rolesIn } from '../words/person.ts'
import { hasHonorific, isBody, isRole, looksLikeName } from '../words/roles.ts'
import { cuedBlocks } from './cued-blocks.ts'
import type { Outline } from './outline.ts'
import { asRead, asReadWithStandIn } from './people-listed.ts'
import { TELLINGS } from './people-tellings.ts'

const ROLE_WITH_THE = /,\s(?:and\s)?the\s|\sand\sthe\s/

/** "The Cabinet Member for X, the Director of Y and the Head of Z": roles that each begin with "the". */
const several = (who: string): string[] => {
  if (/^the\s/i.test(who) && ROLE_WITH_THE.test(who)) return who.split(ROLE_WITH_THE)
  if (SHORT_AND_ROLE.test(who) && /^the\s/i.test(who)) return who.split(SHORT_AND_ROLE)
  return [who]
}
const SHORT_AND_ROLE = /\sand\s(?=[A-Z]{2,6}\s\p{Lu}\p{Ll}+)/u

const cleanWho = (who: string): string =>
  who
    .replace(/^(?:also|and|then)\s/i, '')
    .replace(/,?\s(?:and|together with)\s(?:also\s)?from\s(?:the\s)?/g, ' and ')
    // "gan y Cynghorydd Rees a'r Cynghorydd Tudur"
    .replace(/(?:^|\s)(?:ac?|a(?:’|')r)\s(?=(?:y\s)?Cynghor)/g, ' and ')
    .replace(/(^|\s)y\s(?=Cynghor)/g, '$1')
    .replace(/,?\s(?:who|which|and (?:considered|noted|discussed))\b.*$/, '')
    .replace(/[,.]+$/, '')
    .trim()

const LEADING_ROLE =
  /^(?:The\s)?([^,]{4,80}),\s((?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Professor|Prof)\.?\s[^,]{3,50}|[A-Z][\w’'-]+\s[A-Z][\w’'-]+)$/

const told = (who: string, as: Capacity, item: string | null, detail: string | null): PersonRead[] => {
  const clean = cleanWho(who)
  const roleFirst = LEADING_ROLE.exec(clean)
  if (roleFirst && isRole(roleFirst[1]!) && looksLikeName(roleFirst[2]!)) {
    return [{ name: roleFirst[2]!, roles: rolesIn(roleFirst[1]!), as, item, detail }]
  }
  if (as === 'apologies' || as === 'substitute')
    return peopleIn(clean)
      .filter((one) => one.name || as === 'apologies')
      .flatMap((one) => asReadWithStandIn(one, as, item, detail))
  return several(clean).flatMap((one) => {
    const words = one.trim()
    const person = /^(?:both|all)\s/i.test(words) ? null : personIn(words.replace(/^the\s(?=\p{Lu})/iu, ''))
    if (person?.name) return [asRead(person, as, item, detail)]
    if (
      isRole(words) &&
      !/\b(?:Members|Officers|Councillors|public|report)\b/.test(words) &&
      /\p{Lu}/u.test(words.replace(/^The\s/, '')) &&
      words.length < 150
    )
      return [{ name: null, roles: rolesWithCouncil(words), as, item, detail }]
    const listed = hasHonorific(words) || !isBody(words) ? peopleIn(words).filter((each) => each.name) : []
    return listed.map((each) => asRead(each, as, item, detail))
  })
}

/** "The CDC Interim Chief Executive": an authority's short form leads its officer's title. */
const rolesWithCouncil = (words: string): PersonRead['roles'] => {
  const m = /^(?:the\s)?([A-Z]{2,6})\s((?:\p{Lu}[\p{L}-]+\s?)+.*)$/iu.exec(words)
  if (m && m[1] === m[1]!.toUpperCase() && !/^(?:IT|HR|ICT|SEND|NHS)$/.test(m[1]!))
    return rolesIn(m[2]!).map((role) => ({ ...role, organisation: role.organisation ?? m[1]! }))
  return rolesIn(words)
}

/** Everybody whom a sentence tells of: who sent apologies, declared, introduced, was invited or wrote the report. */
export const toldPeople = (outline: Outline): PersonRead[] => {
  const { page } = outline
  const found: PersonRead[] = []
  for (const [at, tellings] of cuedBlocks(page, TELLINGS)) {
    const isMinuted = outline.isMinuted(at)
    const fit = tellings.filter((telling) =>
      isMinuted ? !(telling.onlyBefore && outline.partsMinutes) : telling.beforeMinutes,
    )
    if (fit.length === 0) continue
    const item = outline.itemOf(at)?.number ?? null
    for (const { start, end } of outline.sentencesOf(at)) {
      const raw = page.text.slice(start, end)
      if (!fit.some((telling) => raw.includes(telling.cue.trim().split(' ')[0]!))) continue
      const sentence = oneSpaced(raw).replace(/\.$/, '').slice(0, 700)
      // "Apologies from A; B attended as substitute for A" tells of two people
      for (const part of /polog.*;.*ubstitut/i.test(sentence) ? sentence.split(/;\s/) : [sentence]) {
        let isTold = /\b(?:no|nil) (?:apologies|declarations|interests)\b/i.test(part)
        for (const telling of fit) {
          // who wrote a report may stand in the sentence that says who presented it
          if (!part.includes(telling.cue) || (isTold && telling.as !== 'report-author')) continue
          const m = telling.says.exec(part)
          if (!m?.groups?.who) continue
          found.push(...told(m.groups.who, telling.as, item, m.groups.detail?.trim() ?? null))
          isTold = true
        }
      }
    }
  }
  return found
}
