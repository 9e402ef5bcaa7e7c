import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import { couldBring } from './commitments.ts'
import { DONE_TO, type Found } from './found.ts'
import { isWholeBody, ownerBefore } from './owners.ts'
import { speakerOf } from './speakers.ts'
import { DOES, TOLD } from './undertakings.ts'

const WOULD_SAY = cue(
  /\b(?:(?:also |then |further )?(?:agreed|undertook|offered|promised|confirmed|said|stated|advised|indicated|assured|explained|replied|responded|noted|reported|added|commented|informed|answered|gave (?:(?:an? |the |his |her )?(?:undertaking|assurance|commitment)|(?:the \w+ |\w+ ){0,3}?(?:his|her) (?:undertaking|word))|committed)(?: (?:the |all )?(?:Members|Committee|Panel|Board|Council|meeting|Chair\w*|councillors|members|Group|Forum|Councillor \w+|Cllr \w+))?,?(?: that)?|told (?:him|her|them|(?:the )?(?:[\w.’'-]+ ){1,3}?)that)\s(?:(he\/she|s\/he|he|she|they|officers|his team|her team|their team|the team|the service|this|it|(?:the |a |an )?[\w’' -]{3,140}?))\s(?:would|will|were going to|was going to)\s/gi,
)
const PASSIVE = new RegExp(`^be\\s(?:(?:also|then|further|either|formally|subsequently|re)\\s?)?${DONE_TO}\\b`, 'i')
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
    const assured = /\b(?:undertook|promised|undertaking|commitment|(?:his|her) word)\b/.test(m[0])
    const assurer =
      assured || (/assurance/.test(m[0]) && WILL_BE_DONE.test(action)) ? (speaker() ?? speakerOf(clause.words)) : null
    if (assurer && !isWholeBody(assurer) && !IT_SELF.test(inner) && !NO_STATE.test(action))
      return {
        rule: 'undertook that it would be so',
        owner: assurer,
        action: `${inner} would ${action}`,
        certainty: 'certain',
        from: m.index,
        before: '',
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
/** "gave an assurance that the rest would be cleared by 30 September" */
const WILL_BE_DONE = /^be\s(?:\w+\s)?(?:\w+ed|done|made|sent|put)\b/
const NO_STATE = /^(?:not|never|no|continue|remain|still|also be|be (?:no|able|affected|fine|safe))\b/

/** "gave an assurance that it would be with the Committee by the end of January" */
const WITH_US = /^be (?:with|back with|ready for|available (?:to|for)|sent|done|finished|completed?|in place)\b/

const comesBack = (action: string): boolean =>
  /^be\s(?:\w+\s)?(?:re-?circulated|circulated|e-?mailed|sent|forwarded|provided|supplied|shared|distributed|brought|presented|submitted|reported|fed back|made available|added|included|picked up|addressed|followed up|looked into)\b.{0,80}\b(?:to|with|for|on|at|after|following|outside|in|back|again|before|by)\b|^be\s(?:corrected|re-?issued|re-?sent|put right)\b/i.test(
    action,
  )
