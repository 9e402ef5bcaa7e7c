import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import { commitment, couldBring } from './commitments.ts'
import { DO, DONE_TO, type Found, TELL } from './found.ts'
import { isWholeBody, ownerBefore } from './owners.ts'
import { speakerOf } from './speakers.ts'

const UNDERTOOK = cue(
  /\b(?:(?:had |has |have )?(?:also |then |further |again |therefore |subsequently |kindly )?(?:agreed|undertook|undertaken|offered|promised|committed|volunteered|pledged|was happy|were happy|was willing|were willing|took (?:an |the )?action|take (?:an |the )?action|gave (?:an? |the )?(?:undertaking|assurance|commitment))(?: (?:by|on behalf of) [\w\s]{3,30})?,? to)\s/g,
)
const WOULD_SAY = cue(
  /\b(?:(?:also |then |further )?(?:agreed|undertook|offered|promised|confirmed|said|stated|advised|indicated|assured|explained|replied|responded|noted|reported|added|commented|informed|answered|gave (?:an? |the )?(?:undertaking|assurance|commitment)|committed)(?: (?:the |all )?(?:Members|Committee|Panel|Board|Council|meeting|Chair\w*|councillors|members|Group|Forum|Councillor \w+|Cllr \w+))?,?(?: that)?)\s(?:(he\/she|s\/he|he|she|they|officers|his team|her team|their team|the team|the service|this|it|(?:the |a |an )?[\w’' -]{3,140}?))\s(?:would|will|were going to|was going to)\s/gi,
)
const ACTIVE = cue(
  /\s(?:would|will|shall)\s(?:then |also |therefore |now |be able to |happily |continue to |look to |aim to |be happy to |ensure that )?/g,
)
const TOLD = new RegExp(`^(?:also |then |therefore )?${TELL}\\b`, 'i')
const DOES = new RegExp(
  `^(?:also |then )?(?:${DO}|be (?:circulating|sending|bringing|providing|contacting|writing|arranging))\\b`,
  'i',
)
/** Whoever undertakes to do a thing does it, whatever the verb, where it is no state of mind and no being. */
const DOES_ANYTHING =
  /^(?!(?:be|have|continue|remain|differ|disagree|agree|stand|accept|support|note|consider|approve|waive|adjourn|adopt|hear|become|stay|allow|permit|withdraw|leave|abstain|chair|vote|the|a|an|his|her|this|that|it)\b)[a-z][a-z-]{1,14}\s(?:\w+\s){0,3}(?:the|this|it|that|these|those|them|with|up|into|on|to|a|an|any|all|their|his|her|how|whether|what)\b/
/** What is done at the meeting itself is no promise: items taken out of their order, or as urgent. */
const AT_THE_TABLE =
  /^(?:take|consider|deal with|hear|bring forward|vary|move)\s.{0,80}\b(?:as (?:an? )?urgent|urgent (?:item|business)|first|next item|together|out of (?:order|turn)|order of (?:business|the agenda)|at this (?:point|stage)|en bloc|earlier (?:on|in) the agenda)\b/i
/** A councillor, the clerk or initials: who "will photograph the ditch" in a small council's minutes does so for it. */
const IS_ONE_OF_US =
  /^(?:(?:Cllr|Councillor)s?\s|(?:the\s)?(?:[Tt]own |[Pp]arish |[Dd]eputy )*[Cc]lerk$|[A-Z]{2,3}(?:[/&, ]{1,3}[A-Z]{2,3})*$)/
const PASSIVE = new RegExp(`^be\\s(?:(?:also|then|further|either|formally|subsequently|re)\\s?)?${DONE_TO}\\b`, 'i')

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
            clause.words.search(
              /\s(?:responded|replied|explained|advised|said|noted|welcomed|thanked|apologised|confirmed|outlined|reported|accepted|acknowledged)\b/,
            ),
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
      /\bwas agreed to|were agreed to/.test(clause.words.slice(Math.max(0, m.index - 6), m.index + m[0].length))
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

const IT_SELF = /^(?:he\/she|s\/he|he|she|they|his team|her team|their team)$/i
const THING = /^(?:this|it|that|these|those)$/i

/** "The Head of Service confirmed that she would circulate", "… that a report would be brought back". */
export const reportedPromise = (clause: Clause): Found | null => {
  for (const m of WOULD_SAY.all(clause.words)) {
    const action = clause.words.slice(m.index + m[0].length).replace(/^be (?:happy|pleased|willing|glad) to /, '')
    const speaker = (): string | null => ownerBefore(clause.words, m.index)
    // "… that the settlement was late and that |an updated forecast| would be presented"
    const given = GIVEN.exec(m[1]!)?.[1]
    const inner = (given ?? m[1]!)
      .trim()
      .replace(/^.*\b(?:and that|would|was|were|had)\s.*?\band (?:that\s)?(?=\w)/, '')
      .replace(/^.*\band that\s/, '')
    const binds =
      given !== undefined ||
      /\b(?:agreed|undertook|offered|promised|assur|undertaking|commitment|committed)/i.test(m[0])
    const passive = PASSIVE.test(action)
    if (passive) {
      // whoever tells that Cabinet would consider it does not consider it
      const others = /^be\s(?:considered|discussed|determined|approved|taken|heard)\b/.test(action)
      const said = others ? null : speaker()
      const owner = said && !isWholeBody(said) ? said : null
      return {
        rule: 'said that it would be done',
        owner,
        action: `${inner} ${action}`,
        certainty: owner && binds ? 'certain' : 'likely',
        from: m.index,
        before: clause.words.slice(0, m.index),
        needsChange: !binds && !comesBack(action),
      }
    }
    if (binds && THING.test(inner) && WITH_US.test(action)) {
      const owner = speaker() ?? speakerOf(clause.words) ?? /^(?:He|She|They)(?=\s)/.exec(clause.words)?.[0] ?? null
      if (owner && !isWholeBody(owner))
        return {
          rule: 'assured that it would come',
          owner,
          action: `${inner} would ${action}`,
          certainty: 'certain',
          from: m.index,
          before: '',
        }
    }
    if (THING.test(inner) || !(binds ? DOES : TOLD).test(action)) continue
    const self = IT_SELF.test(inner)
    const owner = self
      ? (speaker() ?? speakerOf(clause.words))
      : ownerBefore(clause.words, m.index + m[0].length - (m[0].length - m[0].lastIndexOf(inner) - inner.length))
    if (!owner || isWholeBody(owner)) continue
    return {
      rule: 'said that they would',
      owner,
      action,
      certainty: binds ? 'certain' : 'likely',
      from: m.index,
      before: '',
    }
  }
  return couldBring(clause)
}

/** "… explained that the work was late and gave an assurance that |it" */
const GIVEN = /\bgave (?:an? |the )?(?:undertaking|assurance|commitment)(?: to (?:the )?\w+)? that\s(.*)$/
/** "gave an assurance that it would be with the Committee by the end of January" */
const WITH_US = /^be (?:with|back with|ready for|available (?:to|for)|sent|done|finished|completed?|in place)\b/

const comesBack = (action: string): boolean =>
  /^be\s(?:\w+\s)?(?:re-?circulated|circulated|e-?mailed|sent|forwarded|provided|supplied|shared|distributed|brought|presented|submitted|reported|fed back|made available|added|included|picked up|addressed|followed up|looked into)\b.{0,80}\b(?:to|with|for|on|at|after|following|outside|in|back)\b/i.test(
    action,
  )

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
