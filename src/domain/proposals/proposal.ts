import type { PlannedChange } from '../programme/planned-change.ts'

export type ProposalKind = 'suggestion' | 'referral' | 'consultation' | 'reading' | 'what-if' | 'approval'
export type ProposalState =
  | 'open'
  | 'agreed'
  | 'change-wanted'
  | 'not-taken-forward'
  | 'withdrawn'
  | 'applied'
  | 'undone'
  | 'dismissed'

/** What became of a suggestion, as the committee decided. */
export const DECISIONS = {
  item: 'An item on the work programme',
  'briefing-note': 'A briefing note',
  'other-body': 'Passed to another body',
  'not-taken-forward': 'Not taken forward',
} as const
export type Decision = keyof typeof DECISIONS

/** What a suggestion or a referral asks for. */
export type Asked = {
  readonly is: 'suggest' | 'refer'
  readonly desiredOutcome: string | null
  readonly mayBeExcluded?: boolean
}

/**
 * One change that somebody must decide: the change, who proposed it, what was said of it, by whom it was decided and
 * why. A reading keeps a change of its own shape, so the change is read by its kind.
 */
export type Proposal<Change = unknown> = {
  readonly id: string
  readonly committeeId: string
  readonly kind: ProposalKind
  readonly state: ProposalState
  readonly change: Change
  /** What it is about: the open title. */
  readonly title: string
  /** What the proposer said. */
  readonly words: string | null
  readonly itemId: string | null
  readonly meetingId: string | null
  readonly proposedById: string | null
  /** Instant, ISO. */
  readonly proposedAt: string
  readonly advice: string | null
  readonly advisedById: string | null
  readonly decidedById: string | null
  readonly decidingBody: string | null
  readonly decidedAt: string | null
  readonly decision: string | null
  readonly reason: string | null
  readonly minute: string | null
  readonly deferrals: number
  readonly revision: number
}
export type Consultation = Proposal<PlannedChange>

export type AnswerGiven = 'content' | 'change' | 'ring' | 'approve' | 'refuse'

/** Somebody who is asked: as what, and what they said of which revision. */
export type ProposalStep = {
  readonly id: string
  readonly proposalId: string
  readonly position: number
  readonly needs: 'any' | 'all'
  readonly purpose: 'consult' | 'approve' | 'advise'
  readonly personId: string
  readonly role: string
  readonly askedAt: string | null
  readonly answer: AnswerGiven | null
  readonly words: string | null
  readonly answeredAt: string | null
  readonly answeredRevision: number | null
  /** The chair in whose place they are asked. */
  readonly delegateForId: string | null
}

/** Whether nothing more can be said to it. */
export const isSettled = ({ state }: Pick<Proposal, 'state'>): boolean => state !== 'open' && state !== 'change-wanted'
