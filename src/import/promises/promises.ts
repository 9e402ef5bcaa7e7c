import type { Outline } from '../page/outline.ts'
import type { Proposal } from '../reading.ts'
import { changeIn } from './change.ts'
import type { Clause } from './clauses.ts'
import { decided, listedRequest } from './decided.ts'
import { eventsIn, wishesIn } from './events.ts'
import { bareAction, explicitAction } from './explicit.ts'
import { isOnlyAnIdea, isUndone, notAPromise } from './filters.ts'
import type { Found } from './found.ts'
import { isWholeBody, ownersOf } from './owners.ts'
import type { KnownPeople } from './people-known.ts'
import { type Told, withoutRepeats } from './repeats.ts'
import { askedOf, wantsThing } from './requests.ts'
import { personSpeaking, speakerOf } from './speakers.ts'
import { titleOf } from './title.ts'
import { reportedPromise, undertaking, wouldDo } from './undertakings.ts'
import { destinationIn, dueIn, type Setting } from './when.ts'

/** What the reader of promises needs to know besides the words. */
export type Promised = {
  readonly outline: Outline
  readonly setting: Setting
  readonly known: KnownPeople
  readonly pageTitle: string | null
}

/** Words without which no sentence binds anybody: a quick look, before the rules. */
const BINDS =
  /agree|undert|offer|promis|commit|volunteer|pledge|would|will|shall|should|request|ask|instruct|task|defer|refer|forward|invit|\bto\b|adjourn|postpone|moved|withdrawn|removed|sought|keen|quarterly|monthly|annual|held over|call/

const inProse = (clause: Clause, speaker: string | null): Found[] => {
  const undertook = undertaking(clause)
  if (undertook.length > 0) return undertook
  const one =
    reportedPromise(clause) ??
    askedOf(clause) ??
    bareAction(clause) ??
    wouldDo(clause) ??
    wantsThing(clause) ??
    eventsIn(clause, speakerOf(clause.words) ?? speaker) ??
    wishesIn(clause)
  return one ? [one] : []
}

const inClause = (clause: Clause, speaker: string | null, isFirst: boolean): Found[] => {
  if (clause.mode === 'action') {
    const action = explicitAction(clause, isFirst)
    return action ? [action] : inProse(clause, speaker)
  }
  if (clause.mode === 'requested') return listedRequest(clause)
  if (clause.mode !== 'resolved') return inProse(clause, speaker)
  const undertook = undertaking(clause)
  return undertook.length > 0 ? undertook : decided(clause)
}

/** The changes that are promises although nobody is asked to do a thing. */
const isPlainAction = (found: Found, change: string): boolean => change === 'action' && found.needsChange === true

/** Every commitment in the clauses, as proposals; what is negated, conditional, past, rejected or only floated is left out. */
export const promisesIn = (clauses: readonly Clause[], promised: Promised): Proposal[] => {
  const { outline } = promised
  const told: Told[] = []
  let speaker: string | null = null
  clauses.forEach((clause, at) => {
    const before = clauses[at - 1]
    if (before && outline.itemOf(before.block) !== outline.itemOf(clause.block)) speaker = null
    if (clause.mode !== 'prose' || BINDS.test(clause.words)) {
      const isFirst = clause.mode === 'action' && !(before?.block === clause.block && before.mode === 'action')
      const following = [clauses[at + 1], clauses[at + 2]]
        .filter((next) => next && outline.itemOf(next.block) === outline.itemOf(clause.block))
        .map((next) => next!.words)
        .join(' ')
      const held = inClause(clause, speaker, isFirst)
      for (const found of held) {
        const proposal = proposalOf(found, clause, before, following, promised, speaker)
        for (const one of proposal ?? []) told.push({ proposal: one, formal: clause.mode !== 'prose' })
      }
    }
    speaker = personSpeaking(clause.words, speaker)
  })
  return withoutRepeats(told)
}

const FLOATS = /^(?:it was |.{0,80}\b)(?:proposed|moved|suggested)\b/i

const proposalOf = (
  found: Found,
  clause: Clause,
  before: Clause | undefined,
  following: string,
  promised: Promised,
  speaker: string | null,
): Proposal[] | null => {
  const { outline, setting, known } = promised
  const look = found.looksBack && before ? before : clause
  const near = clause.words.slice(found.from)
  if (/\?[\])]?$/.test(clause.words) && found.rule !== 'action: owner to do') return null
  if (notAPromise(near, clause.words, clause.mode)) return null
  if (found.before && isOnlyAnIdea(found.before, clause.words)) return null
  if (FLOATS.test(clause.words) && isUndone(following)) return null
  if (
    FLOATS.test(clause.words) &&
    clause.mode === 'prose' &&
    !/\b(?:carried|agreed|resolved|undertook)\b/i.test(`${clause.words} ${following.slice(0, 200)}`)
  )
    return null
  if (
    isUndone(following.slice(0, 240)) &&
    /\b(?:proposed|moved|seconded|amendment|motion)\b/i.test(`${before?.words ?? ''} ${clause.words}`)
  )
    return null
  if (found.looksBack && before && outline.itemOf(before.block) !== outline.itemOf(clause.block)) return null
  const item = outline.itemOf(clause.block)
  const itemTitle = item?.title ?? promised.pageTitle
  const action = found.looksBack ? look.words : found.action
  const whole = found.looksBack ? look.words : clause.words.slice(found.from)
  const change = changeIn(action, whole)
  if (isPlainAction(found, change) || (change === 'action' && SIGNS.test(whole))) return null
  if (change === 'refer' && /^\W*(?:that\s)?(?:it be\s)?noted\b/i.test(action)) return null
  const owner = ownerSaid(found.owner, speaker, item?.number ?? null, known)
  const start = found.looksBack ? look.start : clause.from
  const base = {
    change,
    owner,
    owners: owner ? ownersOf(owner).map((said) => ({ said, name: known.nameFor(said) })) : [],
    to: destinationIn(whole.length > action.length ? whole : action, change, setting),
    ...dueIn(whole, setting),
    certainty: found.certainty,
    item: item?.number ?? null,
    evidence: { text: outline.page.text.slice(start, clause.end), start, end: clause.end },
  } satisfies Omit<Proposal, 'title'>
  return namedTopics(action, change, outline).map((title) => ({
    ...base,
    title: title ?? titleOf(action, change, itemTitle),
  }))
}

const SIGNS = /\bminutes\b.{0,60}\b(?:signed|approved|confirmed)\b|\bbe signed by the\b/i

/** "X and Y should be included in …", where X and Y are items of the same page, are two changes. */
const namedTopics = (action: string, change: string, outline: Outline): (string | null)[] => {
  if (change !== 'carry-over' && change !== 'add-item' && change !== 'defer-item' && change !== 'remove-item')
    return [null]
  const subject = /^(.{4,160}?)\s(?:would|should|will|be|was|were|to be)\b/.exec(action)?.[1]
  const halves = subject?.split(/\sand\s(?:the\s)?/) ?? []
  if (halves.length !== 2) return [null]
  const known = (half: string): boolean =>
    half.length > 5 &&
    outline.items.some((item) => item.title.toLowerCase().includes(half.toLowerCase().replace(/^the\s/, '')))
  return halves.every(known) ? halves : [null]
}

const ownerSaid = (
  said: string | null,
  speaker: string | null,
  item: string | null,
  known: KnownPeople,
): string | null => {
  if (said === null) return null
  if (/^(?:he|she|they|he\/she|s\/he|his team|her team|their team)$/i.test(said))
    return speaker ? (known.titleFor(speaker, item) ?? speaker) : null
  if (isWholeBody(said) && /^(?:members|councillors)$/i.test(said)) return said
  return known.titleFor(said, item) ?? said
}
