import type { Proposal } from '../reading.ts'

/** A proposal with how it was told: `formal` under "Action:" or an operative word, else in the discussion. */
export type Told = {
  readonly proposal: Proposal
  readonly formal: boolean
  readonly clause: number
  readonly listed: boolean
}

const SMALL = new Set(
  'the a an of to and for in on at by with from that this be is was were would will should it its their as or not which who has have had also any all up out into further agreed asked requested each every future'.split(
    ' ',
  ),
)

/** Words come again and again: their stems are kept, up to a number that no memory minds. */
const MOST_KEPT = 4_000
const keptStems = new Map<string, string>()
const stemOf = (word: string): string => {
  const before = keptStems.get(word)
  if (before !== undefined) return before
  const stem = word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 7)
  if (keptStems.size >= MOST_KEPT) keptStems.clear()
  if (word.length < 40) keptStems.set(word, stem)
  return stem
}

const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return common
}

const stems = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !SMALL.has(word)).map(stemOf))

const known = new WeakMap<Told, Set<string>>()
const stemsOf = (told: Told): Set<string> => {
  const before = known.get(told)
  if (before) return before
  const stemmed = stems(told.proposal.evidence.text)
  // two things one person is to do are not one thing
  for (const word of stems(told.proposal.owner ?? '')) stemmed.delete(word)
  known.set(told, stemmed)
  return stemmed
}

const ANYBODY = /^(?:officers|staff|members|the team|colleagues)$/i

const mayBeOne = (a: Proposal, b: Proposal, anywhere = false): boolean =>
  (anywhere || a.item === b.item) &&
  (a.evidence.start !== b.evidence.start || a.evidence.end !== b.evidence.end) &&
  (!a.owner ||
    !b.owner ||
    ANYBODY.test(a.owner) ||
    ANYBODY.test(b.owner) ||
    a.owner.includes(b.owner) ||
    b.owner.includes(a.owner))

/** Whether two tell one promise. Two that are both formal are two: a resolution does not repeat itself. */
const isSame = (a: Told, b: Told): boolean => {
  if (b.listed && !a.listed && a.proposal.item !== b.proposal.item) return isSummedUp(a, b.proposal)
  if ((a.formal && b.formal) || !mayBeOne(a.proposal, b.proposal)) return false
  const [one, other] = [stemsOf(a), stemsOf(b)]
  const common = inCommon(one, other)
  const least = Math.min(one.size, other.size)
  if (least === 0) return false
  if (!a.formal && !b.formal) return common / least >= 0.8
  if (b.clause - a.clause <= 2 && common >= 2 && common / least >= 0.5) return true
  const sameOwner = a.proposal.owner !== null && a.proposal.owner === b.proposal.owner
  if (sameOwner && common >= 3 && common / least >= 0.35) return true
  return common / least >= 0.6 || (a.proposal.change === b.proposal.change && common >= 3 && common / least >= 0.45)
}

/** Whether a list of actions at the end of the page says again what the discussion of its item said. */
const isSummedUp = (told: Told, listed: Proposal): boolean => {
  if (!mayBeOne(told.proposal, listed, true)) return false
  const [one, other] = [stemsOf(told), stems(`${listed.evidence.text} `)]
  for (const word of stems(listed.owner ?? '')) other.delete(word)
  const common = inCommon(one, other)
  return common >= 2 && common / Math.min(one.size, other.size) >= 0.6
}

/** What the discussion said and a table of actions says again is proposed once, from the table. */
export const withoutSummedUp = (prose: readonly Proposal[], tabled: readonly Proposal[]): Proposal[] => {
  const actions = tabled.filter((one) => one.change !== 'schedule-item').slice(0, 200)
  if (actions.length === 0) return [...prose]
  return prose.filter((proposal) => {
    const told: Told = { proposal, formal: false, clause: 0, listed: false }
    return !actions.some((action) => isSummedUp(told, action))
  })
}

const RANK = { certain: 2, likely: 1, possible: 0 }
const isSurer = (one: Told, other: Told): boolean =>
  one.formal !== other.formal
    ? one.formal
    : RANK[one.proposal.certainty] > RANK[other.proposal.certainty] ||
      (other.proposal.owner === null && one.proposal.owner !== null)

const IT =
  /^(provide|supply|send|circulate|share|forward|bring|obtain|arrange|do|find|give|add|put|place|include)\s(?:it|this|these|them|that|those)\b[\s,]*/i

/** "A Member asked for the policy. The Director said he would be happy to circulate it.": what was asked for, and who brings it. */
const isForthcoming = (asked: Told, one: Told): boolean =>
  one.clause - asked.clause === 1 &&
  !asked.formal &&
  !one.formal &&
  asked.proposal.owner === null &&
  one.proposal.owner !== null &&
  asked.proposal.item === one.proposal.item &&
  (asked.proposal.change === 'action' || asked.proposal.change === 'request-report') &&
  (one.proposal.change === 'action' || one.proposal.change === 'add-item') &&
  IT.test(one.proposal.title)

const granted = (asked: Told, one: Told): Told => {
  const thing = asked.proposal.title.charAt(0).toLowerCase() + asked.proposal.title.slice(1)
  if (one.proposal.change === 'add-item') return { ...one, proposal: { ...one.proposal, title: asked.proposal.title } }
  return { ...one, proposal: { ...one.proposal, title: one.proposal.title.replace(IT, `$1 ${thing} `).trim() } }
}

/** The same promise told twice (in the discussion, then as "Action:" or in the resolution) is proposed once, at its surest. */
export const withoutRepeats = (all: readonly Told[]): Proposal[] => {
  const kept: Told[] = []
  for (const one of all) {
    const asked = kept.at(-1)
    if (asked && isForthcoming(asked, one)) {
      kept[kept.length - 1] = granted(asked, one)
      continue
    }
    const from = one.listed ? Math.max(0, kept.length - 120) : Math.max(0, kept.length - 12)
    const at = kept.slice(from).findIndex((other) => isSame(other, one))
    if (at < 0) kept.push(one)
    else if (isSurer(one, kept[from + at]!))
      kept[from + at] = {
        ...one,
        proposal: { ...one.proposal, owner: one.proposal.owner ?? kept[from + at]!.proposal.owner },
      }
  }
  return kept.map((one) => one.proposal)
}
