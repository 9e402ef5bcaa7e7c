import type { Capacity } from '../reading.ts'

/** A way of telling of people in a sentence: `who` and, where the words say it, `detail`. */
export type Telling = {
  readonly as: Capacity
  readonly cue: string
  readonly says: RegExp
  readonly beforeMinutes?: boolean
  /** Said only of what is to come, on an agenda. */
  readonly onlyBefore?: boolean
}

const APOLOGIES =
  /\b(?<!(?:[Ww]ithout|no) )(?:[Aa]pologies|APOLOGIES|[Aa]n apology|[Aa]pology)(?: for (?:absence|non-attendance|inability to attend)| FOR ABSENCE| and reasons| with reasons)*,?(?: for the meeting)?(?: (?:was|were|had been|have been) (?:also )?(?:received|submitted|given|tendered|reported|intimated|noted|accepted|made)(?: and (?:were |was )?(?:received|noted|accepted|approved))?)?(?:,? (?:from|on behalf of|by|for)|:)[\s:]+(?<who>.{3,600})$/

const PRESENTED =
  /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,140}?) (?:then |briefly |formally )?(?:introduced|presented|spoke to|submitted|tabled) (?:the|a|an|his|her|their|this)\s(?:[\w’'-]+ ){0,4}(?:report|item|paper|update|strategy|plan|policy|application|budget|scheme|return|review|register|statement|accounts|proposals?|findings|figures)\b/u

/** Every way of telling, the particular before the general; a cue is letters without which its pattern fits nothing. */
export const TELLINGS: readonly Telling[] = [
  { as: 'apologies', cue: 'pologies', says: APOLOGIES },
  { as: 'apologies', cue: 'POLOGIES', says: APOLOGIES },
  { as: 'apologies', cue: 'pology', says: APOLOGIES },
  {
    as: 'apologies',
    cue: 'mddiheuriadau',
    says: /\b[Yy]mddiheuriadau(?: am (?:absenoldeb|fethu â bod yn bresennol))? (?:gan|oddi wrth|ar ran)(?:’r|'r)? (?<who>.{3,600})$/,
  },
  {
    as: 'declaration',
    cue: 'atganodd',
    says: /^(?:Fe )?[Dd]atganodd (?<who>.{3,80}?) (?<detail>f?uddiant\b.{0,300})$/,
  },
  {
    as: 'apologies',
    cue: 'pologies',
    says: /^(?<who>\p{Lu}.{3,200}?) (?:had |has |have )?(?:sent|gave|given|submitted|tendered|offered) (?:his |her |their )?apologies\b/u,
  },
  {
    as: 'substitute',
    cue: 'ubstitut',
    says: /(?<who>\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){3,90}?) (?:was |were |is |attended as (?:a |the )?|attended )?(?:the )?(?:substitut(?:ed|ing|e)(?: member)?|deputis(?:ed|ing)|standing in) (?:on behalf of |for )(?<detail>[^.;]{3,80})/u,
  },
  {
    as: 'substitute',
    cue: 'tanding in for',
    says: /^(?:.{0,60}?\bwelcomed )?(?<who>\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){3,60}?) (?:who )?(?:was |is )?standing in for (?<detail>[^.;,]{3,60})/u,
  },
  {
    as: 'substitute',
    cue: 'substitute',
    says: /^(?<who>\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){3,60}?) (?:was|were) (?:present|in attendance|attending|there) as (?:his|her|their|a|the) (?:named )?substitutes?\b/u,
  },
  {
    as: 'declaration',
    cue: 'declare',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,80}?, )?(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){3,160}?) (?:also )?(?:had )?declared (?<detail>(?:an?|his|her|their|personal|non|disclosable|other|prejudicial|pecuniary)\b[^.;]{0,60}?[Ii]nterests?\b.{0,400})$/u,
  },
  {
    as: 'declaration',
    cue: 'declared that',
    says: /^(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){3,90}?) (?:also )?(?:had )?declared that (?<detail>(?:he|she|they|his|her|their|as)\b.{3,300})$/u,
  },
  {
    as: 'attendee',
    cue: 'ed by ',
    says: /\b(?:was|were) (?:also )?(?:joined|accompanied|supported|assisted) (?:at the meeting |for this item )?by (?<who>\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|\p{Lu}))\.){3,160})/u,
  },
  {
    as: 'presenter',
    cue: 'ntroduced by',
    says: /\bintroduced by (?<who>(?:the )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,140})/u,
  },
  {
    as: 'presenter',
    cue: 'resented by',
    says: /\b(?:was|were|report|paper|item|update|presentation),? (?:jointly )?presented by (?<who>(?:the )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,140})/u,
  },
  {
    as: 'presenter',
    cue: 'presentation',
    says: /\breceived (?:an? )?(?:\w+ ){0,2}presentation (?:from|by) (?<who>(?:the )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,160}?)(?= (?:on|about|regarding|which|that|who|outlining|detailing|setting)\b|[.;]|$)/u,
  },
  {
    as: 'presenter',
    cue: 'presentation',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,140}?) (?:then |jointly )?(?:gave|delivered|provided|made) (?:the (?:Committee|Panel|Board|meeting|Members) )?(?:with )?(?:an? |the )?(?:\w+ ){0,3}presentation\b/u,
  },
  ...['report', 'ntroduced the', 'resented the'].map((cue) => ({ as: 'presenter' as const, cue, says: PRESENTED })),
  {
    as: 'presenter',
    cue: 'to present',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,140}?),? (?:had |was )?(?:attended|present|in attendance)(?: the meeting)? to (?:present|introduce)\b/u,
  },
  {
    as: 'presenter',
    cue: ' to ',
    beforeMinutes: true,
    onlyBefore: true,
    says: /^(?<who>The (?:[A-Z]{2,6} )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,200}?(?<!agreed|asked|undertook|offered|continued|requested|invited|needed|able|was|were))(?:, (?:supported|accompanied|assisted) by [^.;]{2,160}?)?,? to (?:provide|give|present|deliver|introduce)\b/u,
  },
  {
    as: 'witness',
    cue: 'attend',
    beforeMinutes: true,
    says: /^(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,200}?),? (?:will|has been invited to|have been invited to|is to|has agreed to|had agreed to) (?:be in attendance|attend)\b(?! (?:a|an|the (?:site|training|conference|course))\b)/u,
  },
  {
    as: 'witness',
    cue: 'nvited to',
    says: /^(?<who>(?:The )?\p{Lu}.{2,400}?) (?:had been|have been|has been|were|was) invited to (?:the meeting|the Panel|the Committee|update|attend|give|present|provide|speak|answer|discuss|brief|address)\b(?!.{0,60}\bnext meeting)/u,
  },
  {
    as: 'witness',
    cue: 'answer questions',
    says: /^(?:(?:In|Following|After|At|By|As|With|Having|On)\b.{0,60}?, )?(?<who>(?:The )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,200}?),? (?:attended|was present|were present|was in attendance|were in attendance)(?: the meeting| for this item)?(?: in order)? to [^.;]{0,60}?answer (?:any )?questions\b/u,
  },
  {
    as: 'witness',
    cue: 'evidence from',
    says: /\b(?:heard|received|took|taken)(?: \w+){0,2} evidence from (?<who>(?:the )?\p{Lu}(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|\p{Lu}))\.){2,240})/u,
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
