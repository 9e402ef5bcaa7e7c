import type { Approver, Chain } from '../approvals/approval-settings.ts'
import type { Because } from '../approvals/seat.ts'

/** What may be said of a draft. Those consulted are content, want a change or a call; those who approve, approve or not. */
export const ANSWERS = {
  content: 'content',
  change: 'would like a change',
  ring: 'asks to be rung',
  approve: 'approved',
} as const
export type AnswerGiven = keyof typeof ANSWERS

/** One person who is asked about a draft, and what they said. Steps are asked in the order of their places. */
export type Asking = {
  readonly id: string
  readonly personId: string
  readonly role: string
  readonly purpose: 'consult' | 'approve'
  /** The place of their step in the chain. */
  readonly position: number
  /** Whether one answer closes their step. */
  readonly needs: StepNeeds
  readonly askedRevision: number
  /** Instant, ISO; null for what was asked before it was kept. */
  readonly askedAt: string | null
  readonly answer: AnswerGiven | null
  readonly words: string | null
  readonly answeredRevision: number | null
  /** Instant, ISO. */
  readonly answeredAt: string | null
  /** Whom they answer for, where that person is away, has not answered, has an interest, or the place is vacant. */
  readonly delegateForId: string | null
  readonly because: Because | null
  /** Item ids they are not asked about: they have declared an interest. */
  readonly leftOut: readonly string[]
  /** Item ids they are asked about alone, in place of whoever declared an interest; null where it is the whole agenda. */
  readonly onlyItems: readonly string[] | null
  /** The draft since which their answer stands, where that is not the same for all: they are asked about a part. */
  readonly countsFrom?: number
}

/** Whether an answer still stands: it was given to the draft that counts for them, or to one since. */
export const stands = (asking: Pick<Asking, 'answer' | 'answeredRevision' | 'countsFrom'>, counts: number): boolean =>
  asking.answer !== null && (asking.answeredRevision ?? 0) >= (asking.countsFrom ?? counts)

/** Whether they have been asked about the draft that counts for them, or one since; an earlier asking is of no use. */
export const isAskedNow = (asking: Pick<Asking, 'askedRevision' | 'countsFrom'>, counts: number): boolean =>
  asking.askedRevision >= (asking.countsFrom ?? counts)

/** How many of a step must agree. */
export type StepNeeds = 'any' | 'all'

/** The chain as it stood when it was last put to somebody, and the places of it that nobody could be asked for. */
export type ChainAsked = {
  readonly steps: Chain
  readonly vacant: readonly {
    readonly position: number
    readonly approver: Approver
    readonly personId: string | null
    readonly because: Because
  }[]
  /** Steps in which everybody has said the same in an earlier step: they are not asked twice. */
  readonly covered: readonly number[]
  /** Steps that the officer went on from although somebody who is only consulted would like a change, and of which draft. */
  readonly goneOn: readonly { readonly position: number; readonly revision: number }[]
}
