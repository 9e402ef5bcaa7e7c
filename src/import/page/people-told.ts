import type { Capacity, PersonRead } from '../reading.ts'
import { peopleIn } from '../words/people-list.ts'
import { personIn, rolesIn } from '../words/person.ts'
import { hasHonorific, isBody, isRole, looksLikeName } from '../words/roles.ts'
import { cuedBlocks } from './cued-blocks.ts'
import type { Outline } from './outline.ts'
import { asRead, asReadWithStandIn } from './people-listed.ts'

/** A way of telling of people in a sentence: `who` and, where the words say it, `detail`. */
type Telling = {
  readonly as: Capacity
  readonly cue: string
  readonly says: RegExp
  readonly beforeMinutes?: boolean
  /** Said only of what is to come, on an agenda. */
  readonly onlyBefore?: boolean
}

const APOLOGIES =
  /\b(?:[Aa]pologies|APOLOGIES|[Aa]n apology|[Aa]pology)(?: for (?:absence|non-attendance|lateness|inability to attend)| FOR ABSENCE| and reasons| with reasons)*,?(?: for the meeting)?(?: (?:was|were|had been|have been) (?:also )?(?:received|submitted|given|tendered|reported|intimated|noted|accepted|made)(?: and (?:were |was )?(?:received|noted|accepted|approved))?)?(?:,? (?:from|on behalf of|by|for)|:)[\s:]+(?<who>.{3,600})$/

const TELLINGS: readonly Telling[] = [
  { as: 'apologies', cue: 'pologies', says: APOLOGIES },
  { as: 'apologies', cue: 'POLOGIES', says: APOLOGIES },
  { as: 'apologies', cue: 'pology', says: APOLOGIES },
  {
    as: 'apologies',
    cue: 'pologies',
    says: /^(?<who>\p{Lu}.{3,200}?) (?:had |has |have )?(?:sent|gave|given|submitted|tendered|offered) (?:his |her |their )?apologies\b/u,
  },
  {
    as: 'substitute',
    cue: 'ubstitut',
    says: /(?<who>\p{Lu}[^.;]{3,90}?) (?:was |were |is |attended as (?:a |the )?|attended )?(?:the )?(?:substitut(?:ed|ing|e)(?: member)?|deputis(?:ed|ing)|standing in) (?:on behalf of |for )(?<detail>[^.;]{3,80})/u,
  },
  {
    as: 'substitute',
    cue: 'tanding in for',
    says: /^(?:.{0,60}?\bwelcomed )?(?<who>\p{Lu}[^.;]{3,60}?) (?:who )?(?:was |is )?standing in for (?<detail>[^.;,]{3,60})/u,
  },
  {
    as: 'substitute',
    cue: 'substitute',
    says: /^(?<who>\p{Lu}[^.;]{3,60}?) (?:was|were) (?:present|in attendance|attending|there) as (?:his|her|their|a|the) (?:named )?substitutes?\b/u,
  },
  {
    as: 'declaration',
    cue: 'declare',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,80}?, )?(?<who>(?:The )?\p{Lu}[^.;]{3,160}?) (?:also )?(?:had )?declared (?<detail>(?:an?|his|her|their|personal|non|disclosable|other|prejudicial|pecuniary)\b[^.;]{0,60}?interests?\b.{0,400})$/u,
  },
  { as: 'presenter', cue: 'ntroduced by', says: /\bintroduced by (?<who>(?:the )?\p{Lu}[^.;]{2,140})/u },
  {
    as: 'presenter',
    cue: 'resented by',
    says: /\b(?:was|were|report|paper|item|update|presentation),? (?:jointly )?presented by (?<who>(?:the )?\p{Lu}[^.;]{2,140})/u,
  },
  {
    as: 'presenter',
    cue: 'presentation',
    says: /\breceived (?:an? )?(?:\w+ ){0,2}presentation (?:from|by) (?<who>(?:the )?\p{Lu}[^.;]{2,160}?)(?= (?:on|about|regarding|which|that|who|outlining|detailing|setting)\b|[.;]|$)/u,
  },
  {
    as: 'presenter',
    cue: 'presentation',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}[^.;]{2,140}?) (?:then |jointly )?(?:gave|delivered|provided|made) (?:the (?:Committee|Panel|Board|meeting|Members) )?(?:with )?(?:an? |the )?(?:\w+ ){0,3}presentation\b/u,
  },
  {
    as: 'presenter',
    cue: 'report',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}[^.;]{2,140}?) (?:then |briefly |formally )?(?:introduced|presented|spoke to|submitted|tabled) (?:the|a|an|his|her|their|this)\s(?:[\w’'-]+ ){0,4}(?:report|item|paper|update|strategy|plan|policy|application|budget|scheme|return|review|register|statement|accounts|proposals?|findings|figures)\b/u,
  },
  {
    as: 'presenter',
    cue: 'to present',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}[^.;]{2,140}?),? (?:had |was )?(?:attended|present|in attendance)(?: the meeting)? to (?:present|introduce)\b/u,
  },
  {
    as: 'presenter',
    cue: ' to ',
    beforeMinutes: true,
    onlyBefore: true,
    says: /^(?<who>The (?:[A-Z]{2,6} )?\p{Lu}[^.;]{2,200}?(?<!agreed|asked|undertook|offered|continued|requested|invited|needed|able|was|were))(?:, (?:supported|accompanied|assisted) by [^.;]{2,160}?)?,? to (?:provide|give|present|deliver|introduce)\b/u,
  },
  {
    as: 'witness',
    cue: 'attend',
    beforeMinutes: true,
    says: /^(?<who>(?:The )?\p{Lu}[^.;]{2,200}?),? (?:will|has been invited to|have been invited to|is to|has agreed to|had agreed to) (?:be in attendance|attend)\b(?! (?:a|an|the (?:site|training|conference|course))\b)/u,
  },
  {
    as: 'witness',
    cue: 'nvited to',
    says: /^(?<who>(?:The )?\p{Lu}.{2,400}?) (?:had been|have been|has been|were|was) invited to (?:the meeting|the Panel|the Committee|update|attend|give|present|provide|speak|answer|discuss|brief|address)\b(?!.{0,60}\bnext meeting)/u,
  },
  {
    as: 'witness',
    cue: 'answer questions',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}[^.;]{2,200}?),? (?:attended|was present|were present|was in attendance|were in attendance)(?: the meeting| for this item)?(?: in order)? to [^.;]{0,60}?answer (?:any )?questions\b/u,
  },
  {
    as: 'witness',
    cue: 'evidence from',
    says: /\b(?:heard|received|took|taken)(?: \w+){0,2} evidence from (?<who>(?:the )?\p{Lu}[^.;]{2,240})/u,
  },
  {
    as: 'report-author',
    cue: 'report ',
    says: /(?:\b(?:submitted|considered|received|before it|presented|circulated|discussed|noted)(?: with the agenda)?\s(?:an?|the|a joint)\s(?:[\w-]+\s){0,3}|\bThe\s(?:[\w-]+\s){0,2})report\s(?:\([^)]{2,30}\)\s)?(?:by|of|from)\s(?:the\s)?(?<who>\p{Lu}[^.;:]{2,140}?)(?=\s(?:was|were|which|that|on|dated|setting|providing|outlining|seeking|detailing|advising|updating|regarding|concerning|about|\()|[.;,]|$)/u,
  },
  {
    as: 'report-author',
    cue: 'eport ',
    beforeMinutes: true,
    says: /^(?:Joint )?[Rr]eport (?:of|by|from) (?:the )?(?<who>\p{Lu}[^.;:]{2,120}?)(?:\s?\((?:enclosed|attached|to follow|herewith|copy attached|pages?\b[^)]*)\))?\.?$/u,
  },
]

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
  const cued = cuedBlocks(page, TELLINGS)
  page.blocks.forEach((_, at) => {
    const isMinuted = outline.isMinuted(at)
    const fit = TELLINGS.filter(
      (telling) =>
        (isMinuted ? !(telling.onlyBefore && outline.partsMinutes) : telling.beforeMinutes) &&
        cued.get(telling.cue)!.has(at),
    )
    if (fit.length === 0) return
    const item = outline.itemOf(at)?.number ?? null
    for (const { start, end } of outline.sentencesOf(at)) {
      const raw = page.text.slice(start, end)
      if (!fit.some((telling) => raw.includes(telling.cue.trim().split(' ')[0]!))) continue
      const sentence = raw.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 700)
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
  })
  return found
}
