import type { ChainAsked } from './asking.ts'
import type { Change } from './changes.ts'
import type { AgendaLine } from './line.ts'

/** Posted is not published: each is a state of its own, and only the last is a lawful act. */
export const AGENDA_STATES = {
  draft: 'draft',
  'consulted-on': 'consulted on',
  agreed: 'agreed',
  'sent-for-publication': 'sent for publication',
  published: 'published',
} as const
export type AgendaState = keyof typeof AGENDA_STATES

/** A meeting's agenda. What it says stands in its revisions. */
export type Agenda = {
  readonly id: string
  readonly meetingId: string
  readonly committeeId: string
  readonly state: AgendaState
  /** The number of the current draft. */
  readonly revision: number
  /** Null until it has been put to somebody. */
  readonly chain: ChainAsked | null
}

/** One draft as it was composed. Never changed: a change is the next one. */
export type AgendaRevision = {
  readonly agendaId: string
  readonly number: number
  readonly lines: readonly AgendaLine[]
  /** What changed since the draft before; empty for the first. */
  readonly changes: readonly Change[]
  readonly madeById: string | null
  /** Instant, ISO. */
  readonly madeAt: string
}

/**
 * The last draft that changed what those consulted were asked about: an answer to it, or to any since, still stands.
 * The chair is consulted when business is added, moved or removed; not on presenters, typing errors, reports coming in
 * or standing items, so those do not undo an answer.
 */
export const draftThatCounts = (revisions: readonly Pick<AgendaRevision, 'number' | 'changes'>[]): number =>
  revisions.reduce(
    (counts, { number, changes }) => (number > counts && changes.some((change) => change.asksAgain) ? number : counts),
    1,
  )

/** The state of an agenda whose draft has just been made again. What was agreed stays so where nobody need be asked. */
export const stateAfterRedraft = (state: AgendaState, changes: readonly Pick<Change, 'asksAgain'>[]): AgendaState =>
  changes.some((change) => change.asksAgain) ? 'draft' : state

/** Who alone wrote an agenda: the person who made every draft of it; empty where several did, or nobody is known. */
export const soleAuthor = (revisions: readonly Pick<AgendaRevision, 'madeById'>[]): ReadonlySet<string> => {
  const made = new Set(revisions.map(({ madeById }) => madeById))
  const [only] = made
  return new Set(made.size === 1 && only ? [only] : [])
}
