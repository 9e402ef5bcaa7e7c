import type { Proposal } from '../reading.ts'
import { cue } from '../words/cue.ts'
import { hearStretch } from '../words/words-said.ts'
import { askedOf } from './asked-of.ts'
import type { Clause } from './clause.ts'
import { decided } from './decided.ts'
import { eventsIn } from './events.ts'
import { bareAction, explicitAction } from './explicit.ts'
import type { Found } from './found.ts'
import { listedRequest } from './listed-request.ts'
import { ownersOf } from './owners.ts'
import type { Promised } from './promised.ts'
import { proposalsOf } from './proposal.ts'
import { type Told, withoutRepeats } from './repeats.ts'
import { reportedPromise } from './reported-promise.ts'
import { wantsThing } from './requests.ts'
import { somebodyWill } from './somebody-will.ts'
import { type Speakers, speakerOf, speakersIn } from './speakers.ts'
import { undertaking, wouldDo } from './undertakings.ts'
import { welshPromises } from './welsh.ts'
import { wishesIn } from './wishes.ts'

/** Words without which no sentence binds anybody: a quick look, before the rules. */
const BINDS = cue(
  /\b(?:agree|undert|offer|promis|commit|volunt|pledge|would|will\b|shall|should|request|asked|instruct|task|defer|refer|forward|invit|adjourn|postpone|moved|withdrawn|removed|sought|keen|anxious|eager|quarterly|monthly|annual|held|slipped|delayed|rearranged|called|added|placed|included|action|wished|wanted)|[’'](?:d|ll)\b/i,
)
const TO_BE = cue(/\bto be\s/)
const ORDERED = cue(/\sto\s[a-z]/)
const bindsSomebody = (words: string): boolean => BINDS.test(words) || TO_BE.test(words) || ORDERED.test(words)

/** "After debate, Councillor Gale moved that |the motion be referred to the Environment Scrutiny Committee" */
const MOVED = cue(
  /\b(?:moved|proposed)(?:,?\s(?:and\s)?seconded(?:\sby\s[^,]{3,50})?,?)?,?\sthat\s(?=[^.]{3,140}\sbe\s(?:referred|deferred|remitted|removed|added|withdrawn)\b)/,
)

/** "DA agreed; LG to arrange.": an order may stand after a semicolon. */
const orderedIn = (clause: Clause): Found | null => {
  if (!clause.words.includes(';')) return bareAction(clause)
  for (const part of clause.words.split(/;\s/)) {
    const found = bareAction({ ...clause, words: part })
    if (found) return { ...found, from: clause.words.indexOf(part) }
  }
  return null
}

const inProse = (clause: Clause, speaker: () => string | null): Found[] => {
  const { words } = clause
  const motion = MOVED.exec(words)
  if (motion) {
    const at = motion.index + motion[0].length
    // where it was not carried, "moved" before it says that it was an idea
    const moved = decided({ ...clause, words: words.slice(at) })
    if (moved.length > 0) return moved.map((one) => ({ ...one, from: at, before: words.slice(0, at) }))
  }
  const undertook = undertaking(clause)
  if (undertook.length > 0) return undertook
  const one =
    reportedPromise(clause) ??
    askedOf(clause) ??
    orderedIn(clause) ??
    wouldDo(clause) ??
    wantsThing(clause) ??
    eventsIn(clause, () => speakerOf(words) ?? speaker()) ??
    somebodyWill(clause) ??
    wishesIn(clause)
  return one ? [one] : []
}

/** "… The Chair agreed to write. ACTION: Councillor Rice": an action that says only who, of what was just promised. */
const namesTheOwner = (told: Told[], at: number, clause: Clause, isFirst: boolean, { known }: Promised): boolean => {
  if (clause.mode !== 'action' || !isFirst || clause.words.length > 90) return false
  const action = explicitAction(clause, isFirst)
  if (!action?.looksBack || action.owner === null) return false
  const { owner } = action
  const owners = ownersOf(owner).map((said) => ({ said, name: known.nameFor(said) }))
  told.forEach((one, place) => {
    if (one.clause === at - 1)
      told[place] = { ...one, proposal: { ...one.proposal, owner, owners, certainty: 'certain' } }
  })
  return true
}

/** "The Committee also asked to see the survey in June", with what it agreed */
const ASKS_TO_SEE = /^(?:[Tt]he\s)?[\p{L}\s]{3,60}\s(?:also\s)?asked to (?:see|receive|have)\b/u
/** "… noted the report and |asked for a breakdown" */
const GOES_ON_ASKING = /^(?:asked for|requested|sought)\s(?:an?|the|further|more|details|information)\s/i
const asksFor = (part: Clause): Found[] | null => {
  const goesOn = GOES_ON_ASKING.test(part.words)
  if (!goesOn && !ASKS_TO_SEE.test(part.words)) return null
  const one = wantsThing(goesOn ? { ...part, words: `Members ${part.words}` } : part)
  return one ? [{ ...one, from: 0 }] : null
}

const inClause = (clause: Clause, speaker: () => string | null, isFirst: boolean): Found[] => {
  if (clause.mode === 'action') {
    const action = explicitAction(clause, isFirst)
    return action ? [action] : inProse(clause, speaker)
  }
  if (clause.mode === 'requested') {
    const told = inProse(clause, speaker)
    return told.length > 0 ? told : listedRequest(clause)
  }
  if (clause.mode !== 'resolved') return inProse(clause, speaker)
  const undertook = undertaking(clause)
  return undertook.length > 0
    ? undertook
    : partsOf(clause).flatMap((part, _, all) =>
        (asksFor(part) ?? decided(part)).map((one) => ({
          ...one,
          ...(all.length > 1 ? { part: true, partWords: part.words } : {}),
        })),
      )
}

/** "… be moved to January, and that reports be received quarterly": each "that" orders something of its own. */
const partsOf = (clause: Clause): Clause[] => {
  const parts = clause.words.split(
    /[,;]?\sand\s(?:further\s)?(?=that\s)|\sand\s(?:also\s)?(?=(?:ASKED|REQUESTED|INSTRUCTED|INVITED|asked|requested|instructed|agreed|resolved)\s(?:that|for|the)\s)|\sand\s(?:also\s)?(?=(?:requested|sought)\s(?:an?|further|more|details|information)\s)|\sand\s(?=to\s(?:request|ask|instruct|invite|refer|recommend|add|remove|defer)\s)|;\s(?:and\s)?(?=that\s)|;\s(?:and\s)?(?=(?:to\s)?(?:receive|request|requested|require|add|invite|ask|asked|refer|defer|remove|schedule|include|hold|convene)\s)|[,;]\sand\s(?=to\s(?:add|remove|defer|refer|request|ask|invite|write|receive|recommend|move|schedule|include|hold|convene|arrange|circulate|instruct|seek|bring|provide|submit)\b)|(?:,\s(?:and\s)?|\sand\s)(?=(?:the\s)?[A-Z][\w’' -]{2,50}\sbe\s(?:deferred|removed|added|scheduled|moved|referred|invited|included|brought)\b)|\sand\s(?=(?:an?|the)\s[a-z][\w’' -]{2,50}\sbe\s(?:sent|circulated|provided|presented|submitted|arranged|requested|asked|brought|reported|invited|added|deferred|referred|convened|established|given further consideration|considered further|reconsidered)\b)/,
  )
  return parts.length > 1 &&
    parts.every(
      (part, at) =>
        part.length > 15 &&
        ((at === 0 && /^(?:that|to|the|an?)\s/.test(parts[1]!)) ||
          /\bbe\s|(?<=\w\s)that\b|^that\b|\basked to see\b|\bnoted\s|^sought\s|^(?:asked|requested|instructed|invited)\s|^to\s|\bagreed\b|\bnotes?\s|^(?:receive|request|add|invite|ask|refer|defer|remove|schedule|include|hold|convene)/i.test(
            part,
          )),
    )
    ? parts.map((words) => ({ ...clause, words }))
    : [clause]
}

/** Every commitment in the clauses, as proposals; what is negated, conditional, past, rejected or only floated is left out. */
export const promisesIn = (clauses: readonly Clause[], promised: Promised): Proposal[] => {
  const { outline } = promised
  const told: Told[] = []
  const speakers: Speakers = speakersIn(clauses, outline)
  clauses.forEach((clause, at) => {
    hearStretch(clause.words, outline.page.text, clause.start)
    if (clause.mode === 'prose' && !promised.inWelsh && !bindsSomebody(clause.words)) return
    const before = clauses[at - 1]
    const isFirst =
      clause.mode === 'action' && !clause.isLoose && !(before?.block === clause.block && before.mode === 'action')
    const speaker = (): string | null => speakers.before(at)
    const following = (): string =>
      [clauses[at + 1], clauses[at + 2]]
        .filter((next) => next && outline.itemOf(next.block) === outline.itemOf(clause.block))
        .map((next) => next!.words)
        .join(' ')
    // "To be circulated, and then brought back.": goes on with the promise before it
    if (told.at(-1)?.clause === at - 1 && /^To be\s/.test(clause.words)) return
    if (told.at(-1)?.clause === at - 1 && namesTheOwner(told, at, clause, isFirst, promised)) return
    for (const found of promised.inWelsh ? welshPromises(clause) : inClause(clause, speaker, isFirst)) {
      for (const one of proposalsOf(found, clause, { before, following, speaker }, promised))
        told.push({
          proposal: one,
          formal: clause.mode !== 'prose',
          clause: at,
          listed: clause.mode === 'action' && clause.from === clause.start,
        })
    }
  })
  return withoutRepeats(told)
}
