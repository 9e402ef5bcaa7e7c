import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import { commitment } from './commitments.ts'
import { DO, type Found, TELL } from './found.ts'
import { isWholeBody, ownerBefore } from './owners.ts'
import { speakerOf } from './speakers.ts'

const UNDERTOOK = cue(
  /\b(?:(?:had |has |have )?(?:also |then |further |again |therefore |subsequently |kindly )?(?:agreed|undertook|undertaken|offered|promised|committed|volunteered|pledged|(?:was|were) (?:quite |perfectly |very |also |only too |more than )?(?:happy|willing|content|glad|pleased|prepared)(?:, [^,]{3,30},)?|took (?:an |the )?action|take (?:an |the )?action|gave (?:an? |the )?(?:undertaking|assurance|commitment))(?: (?:by|on behalf of) [\w\s]{3,30}| between (?:them|themselves))?,? to)\s/g,
)
const ACTIVE = cue(
  /\s(?:would|will|shall)\s(?:then |also |therefore |now |be able to |happily |continue to |look to |aim to |be happy to |ensure that )?/g,
)
/** Verbs that bind even in reported speech. */
export const TOLD = new RegExp(`^(?:also |then |therefore )?${TELL}\\b`, 'i')
/** Verbs by which whoever undertakes, agrees or promises is bound. */
export const DOES = new RegExp(
  `^(?:also |then )?(?:${DO}|be (?:circulating|sending|bringing|providing|contacting|writing|arranging))\\b`,
  'i',
)
/** Whoever undertakes to do a thing does it, whatever the verb, where it is no state of mind and no being. */
const DOES_ANYTHING =
  /^(?!(?:be|have(?! (?=(?:the|an?|it|them|this|that|these|those|both|his|her|their|its|all|any|one|each|every|some|two|three|\d+)\s)(?:[^\s,]+ ){1,10}?(?:\w{3,}ed|sent|done|made|put|redrawn|taken|written|brought|rewritten)\b)|continue|report that|say|hear|announce|learn|welcome|tell|move|second|confirm|see (?:that|it|the|this|how)|remain|differ|disagree|agree|stand|accept|support|note|consider|approve|waive|adjourn|adopt|hear|become|stay|allow|permit|withdraw|leave|abstain|chair|vote|the|a|an|his|her|this|that|it)\b)[a-z][a-z-]{1,14}\s\w/
/** "was glad to see it", "was pleased to report that" */
const ONLY_FEELS =
  /^(?:see|hear|note|say|learn|announce|welcome|tell|accept|agree|support|approve|recommend|move|second|report that|inform|introduce|record|have)\b/
/** What is done at the meeting itself is no promise: items taken out of their order, or as urgent. */
const AT_THE_TABLE =
  /^(?:take|consider|deal with|hear|bring forward|vary|move)\s.{0,80}\b(?:as (?:an? )?urgent|urgent (?:item|business)|first|next item|together|out of (?:order|turn)|order of (?:business|the agenda)|at this (?:point|stage)|en bloc|earlier (?:on|in) the agenda)\b/i
/** A councillor, the clerk or initials: who "will photograph the ditch" in a small council's minutes does so for it. */
const IS_ONE_OF_US =
  /^(?:(?:Cllr|Councillor)s?\s|(?:the\s)?(?:[Tt]own |[Pp]arish |[Dd]eputy )*[Cc]lerk$|[A-Z]{2,3}(?:[/&, ]{1,3}[A-Z]{2,3})*$)/

/** Somebody bound themselves: agreed, undertook, offered, promised to do something. */
export const undertaking = (clause: Clause): Found[] => {
  const all: Found[] = []
  const one = commitment(clause)
  if (one) return [one]
  for (const m of UNDERTOOK.all(clause.words)) {
    const owner =
      ownerBefore(clause.words, m.index) ??
      (/(?:,|\band)\s$/.test(clause.words.slice(0, m.index))
        ? ownerBefore(
            clause.words,
            clause.words.search(/\s(?!(?:and|the)\s)(?:was\s|[a-z]{3,}ed\s|said\s|told\s|gave\s|took\s)/),
          )
        : null)
    const action = clause.words.slice(m.index + m[0].length)
    // "The IJB agreed to": the body itself, by its letters
    const whole =
      owner !== null && (isWholeBody(owner) || /^it$/i.test(owner) || owner === clause.body?.replace(/^the\s/i, ''))
    if (
      owner === null ||
      whole ||
      !(DOES.test(action) || DOES_ANYTHING.test(action)) ||
      AT_THE_TABLE.test(action) ||
      /\b(?:is|are|was|were|be|been) (?:agreed|offered|promised|pledged) to\b/.test(
        clause.words.slice(Math.max(0, m.index - 6), m.index + m[0].length),
      ) ||
      (/\b(?:happy|willing|content|glad|pleased|prepared)\b/.test(m[0]) && ONLY_FEELS.test(action))
    )
      continue
    if (/^(?:note|consider|approve|support|the)\b/i.test(action)) continue
    all.push({
      rule: 'undertook',
      owner,
      action: withThing(action, clause.words.slice(0, m.index)),
      certainty: 'certain',
      from: Math.max(0, m.index - owner.length - 2),
      before: '',
    })
  }
  return all
}

/** "… asked for the figures, which the Head of Housing undertook to provide": the thing stands before. */
const withThing = (action: string, before: string): string => {
  const bare =
    /^(provide|supply|send|circulate|share|obtain|arrange|forward|bring|do|find|e-?mail|give|look into|check|pass on|get)(?:\s(?:this|these|it|them|that|those|so)\b\s?(.*)|[\s.]*)$/i.exec(
      action,
    )
  const asked =
    /\b(?:asked (?:for|to (?:see|receive))|requested|sought|wanted)\s(.{4,160}?),?\s(?:which|and|that)\s[^,]{2,90}$/i.exec(
      before,
    )
  return bare && asked ? `${/^do$/i.test(bare[1]!) ? 'provide' : bare[1]} ${asked[1]} ${bare[2] ?? ''}`.trim() : action
}

/** "Officers would circulate the figures after the meeting": a person or team, and a verb that brings something back. */
export const wouldDo = (clause: Clause): Found | null => {
  for (const m of ACTIVE.all(clause.words)) {
    const action = clause.words.slice(m.index + m[0].length)
    const isPlain = /^\swill/.test(m[0]) && DOES_ANYTHING.test(action)
    if (!TOLD.test(action) && !isPlain) continue
    const elided = /\b(?:but|and)$/.test(clause.words.slice(0, m.index))
      ? (speakerOf(clause.words) ?? /^(?:He|She|They)(?=\s)/.exec(clause.words)?.[0] ?? null)
      : null
    const owner = ownerBefore(clause.words, m.index) ?? elided
    if (!owner || isWholeBody(owner) || /^(?:it|this|I|we)$/i.test(owner)) continue
    if (!TOLD.test(action) && (!IS_ONE_OF_US.test(owner) || /\b[Tt]he [A-Z]{2,}$/.test(clause.words.slice(0, m.index))))
      continue
    if (
      !/\b(?:[Oo]fficers?|[Dd]irectors?|[Mm]anagers?|[Hh]eads?|[Cc]lerk|[Cc]hair\w*|Cllr|Councillor|Mr|Mrs|Ms|Dr|[Tt]eam|he|she|they|[Ll]ead|Member|Leader|Solicitor|Secretar\w+|[Rr]epresentatives?|Executive)\b/i.test(
        owner,
      ) &&
      !/^(?:\p{Lu}\.?\s){0,3}\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3}$/u.test(owner)
    )
      continue
    return {
      rule: 'would',
      owner,
      action,
      certainty: 'likely',
      from: elided ? m.index : Math.max(0, m.index - owner.length),
      before: elided ? '' : clause.words.slice(0, Math.max(0, m.index - owner.length - 1)),
    }
  }
  return null
}
