import { DateTime } from 'luxon'
import { type CivilDate, clockTime, type TimeOfDay, timeOfDay } from '../calendar/civil-date.ts'
import type { Item, Recurrence } from '../programme/item.ts'
import type { Refusal } from '../refusal.ts'
import type { PlannedDecision } from './planned-decision.ts'
import type { Proposal } from './proposal.ts'

/** What an officer would do to the programme because of a sentence that was read. */
export const READ_CHANGES = {
  'add-item': 'Add an item',
  'schedule-item': 'Put on the agenda',
  'move-item': 'Move to another meeting',
  'defer-item': 'Defer',
  'remove-item': 'Take off the programme',
  'request-report': 'Request a report',
  'invite-witness': 'Invite a witness',
  refer: 'Refer to another body',
  action: 'Record an action',
  recur: 'Bring back regularly',
  'extra-meeting': 'Arrange an extra meeting',
  'change-part': 'Take in another part of the agenda',
  'carry-over': 'Send elsewhere than a meeting',
} as const
export type ReadChange = keyof typeof READ_CHANGES

/** How sure the words are. `possible` is never added without a person looking. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** The sentence that orders it: its words, and from which to which character of the text that was read. */
export type ReadEvidence = { readonly text: string; readonly start: number; readonly end: number }

/** What was done of it: in which act, what came of it, and where a rule did not allow all of it, why. */
export type Applied = {
  readonly actId: string
  readonly byName: string
  readonly came: Came
  readonly short: Refusal | null
}
/** What came of one proposal, to be said: an item, whoever was asked, an action with its reference, a meeting. */
export type Came = {
  readonly item: { readonly number: number; readonly title: string } | null
  readonly meeting: CivilDate | null
  readonly asked: string | null
  readonly action: string | null
  readonly elsewhere: string | null
  readonly removed?: true
}

/** One change that a page proposes, as it is kept in its proposal. Days are civil dates. */
export type ReadProposal = {
  readonly is: ReadChange
  /** The number of the minute or item, as printed. */
  readonly minute: string | null
  /** Whom the page names, in its words; and the person that is, where the council knows exactly one. */
  readonly owner: string | null
  readonly ownerId: string | null
  readonly body: string | null
  readonly meeting: CivilDate | null
  readonly time: TimeOfDay | null
  readonly says: string | null
  /** How a day that is not printed was worked out. */
  readonly how: string | null
  readonly due: CivilDate | null
  readonly certainty: Certainty
  /** How often it comes back, where a column of a programme says so. */
  readonly recurs?: { readonly recurs: Recurrence; readonly until: CivilDate | null }
  readonly evidence: ReadEvidence
  /** Tells this sentence with this change from every other: the same page read twice proposes nothing new. */
  readonly digest: string
  /** Who changed it by hand, where somebody did. */
  readonly editedBy: string | null
  readonly applied: Applied | null
}

/** What an act of adding caused, kept so that it can be undone. */
export type Effect =
  /** `was` null: it was added. `revision` is the one the act left. */
  | { readonly is: 'item'; readonly id: string; readonly was: Item | null; readonly revision: number }
  | { readonly is: 'action' | 'request' | 'meeting'; readonly id: string }

/** One press of *Add*: everything it added, and until when it can be undone. Instants, ISO. */
export type Act = {
  readonly id: string
  readonly byName: string
  readonly at: string
  readonly until: string
  readonly proposals: readonly string[]
  readonly effects: readonly Effect[]
  /** The keys of what it would have said. */
  readonly said: readonly string[]
  readonly undoneBy: string | null
}

/** A page that was brought in: where from, how far its reading has come, and what it is. Its text is not kept. */
export type PageRead = {
  readonly source:
    | { readonly is: 'file'; readonly id: string }
    | { readonly is: 'words'; readonly words: string }
    | null
  readonly progress: 'reading' | 'read' | 'not-read'
  /** Why it could not be read. */
  readonly why: string | null
  readonly kind: string | null
  readonly committee: string | null
  readonly meeting: { readonly day: string | null; readonly time: string | null; readonly how: string | null }
  readonly counts: {
    readonly items: number
    readonly people: number
    readonly resolutions: number
    readonly documents: number
  }
  readonly warnings: readonly string[]
  /** Proposals that were made of the same sentences before, and those left out because their item is private. */
  readonly again: number
  readonly leftOut: number
  readonly acts: readonly Act[]
  /** What a forward plan announces; pages that were read before this was kept have none. */
  readonly decisions?: readonly PlannedDecision[]
}
export type PageProposal = Proposal<PageRead>
export type ChangeProposal = Proposal<ReadProposal>

/** Ten minutes in which what was added can be undone; nothing it causes leaves before they are over. */
export const UNDO_MINUTES = 10

/** What the history of something says that was added by a press and taken back. */
export const UNDONE = 'Undone'

/** Whether an act can still be undone at an instant (ISO, both in UTC). */
export const canBeUndone = (act: Act, now: string): boolean =>
  act.undoneBy === null && Date.parse(now) < Date.parse(act.until)

/** Until when an act can be undone, as a clock says it where the committee is: `10.14am`. */
export const undoUntil = ({ until }: Pick<Act, 'until'>, zone: string): string =>
  clockTime(timeOfDay(DateTime.fromISO(until).setZone(zone).toFormat('HH:mm')))

/**
 * Whether the body a sentence names is the committee itself: by its name, by the end of it (`the Panel`), or as "the
 * committee". What names none means its own.
 */
export const isOurBody = (body: string | null, committee: string): boolean => {
  if (body === null) return true
  const ours = sameWords(committee)
  const said = sameWords(body).replace(/^(?:the|this|its|our) /, '')
  return said === 'committee' || said === 'meeting' || ours === said || ours.endsWith(` ${said}`)
}

/** Titles compared as people read them. */
export const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

// What a matter is called by, whatever is done about it.
const SAID_OF_ANYTHING = new Set(
  'a an and the on of for to in into with from by at about update updates report reports further progress briefing note paper item presentation review verbal written annual'.split(
    ' ',
  ),
)
const matterOf = (title: string): ReadonlySet<string> =>
  new Set(
    sameWords(title)
      .split(' ')
      .filter((word) => word !== '' && !SAID_OF_ANYTHING.has(word)),
  )

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((word) => all.has(word))

/**
 * The item a title means: the only one that is called by the same words, however they are put; else, for what is done
 * to something that must be there already, the only one whose name holds all of its words. Null where it is not
 * certain: the officer chooses.
 */
export const itemMeant = <I extends { readonly title: string }>(
  title: string,
  items: readonly I[],
  isThere: boolean,
): I | null => {
  const said = matterOf(title)
  if (said.size === 0) return null
  const matters = items.map((item) => ({ item, words: matterOf(item.title) }))
  const same = matters.filter(({ words }) => words.size === said.size && isWithin(words, said))
  if (same.length > 0 || !isThere || said.size < 2) return same.length === 1 ? same[0]!.item : null
  const within = matters.filter(({ words }) => isWithin(said, words) || (words.size > 1 && isWithin(words, said)))
  return within.length === 1 ? within[0]!.item : null
}

/** Changes to something that is on the programme already. */
export const isOfSomething = (change: ReadChange): boolean =>
  change === 'move-item' || change === 'defer-item' || change === 'remove-item' || change === 'change-part'
