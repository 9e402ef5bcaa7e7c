import type { Outcome } from './delivery.ts'
import type { Owed } from './outbox.ts'

/** How often a method of Slack's may be called, by all replicas together. In milliseconds. */
export type SharedPace = {
  /** Slack's name for it. */
  readonly method: string
  readonly everyMs: number
  /** How many may be made at once after a rest, as the time they would take. */
  readonly burstMs: number
  /** Between two messages in one conversation, from the end of one call to the beginning of the next; 0 for none. */
  readonly conversationMs: number
}

/** What is known of somebody who is written to. */
export type Account = {
  readonly hasLeft: boolean
  readonly slackId: string | null
  readonly slackTeamId?: string | null | undefined
}

/** A row that may go now, and what is known of where it goes. */
export type Head = {
  readonly row: Owed
  /** Null for a channel, and where nobody is known by that id. */
  readonly person: Account | null
  /** Somebody has stopped the council's posting, or Slack has. */
  readonly isStopped: boolean
}

/** What came of taking a row up. */
export type Claimed =
  /** It is written that it is about to be sent; `attempt` is the number of this attempt, which fences it. */
  | { readonly is: 'claimed'; readonly row: Owed }
  /** Slack's limits, or its own word, let it go only so many milliseconds from now. */
  | { readonly is: 'wait'; readonly inMs: number }
  /** Another has it, or something before it in its conversation is not settled. */
  | { readonly is: 'not-now' }

/**
 * What every message costs: it is found, taken up and settled, each in one journey to the database; and the pace that all replicas keep
 * together. Leases and pace are by the database's clock, which all share.
 */
export type Sending = {
  /** The rows that may be sent now: the first of each conversation in which nothing is in flight, most urgent first. */
  heads(now: string, atMost: number): Promise<readonly Head[]>
  /** Whether anything is being sent, or in doubt: what a sender that fell silent may have left. */
  isUnderWay(): Promise<boolean>
  /** Takes a row up and writes that it is about to be sent, if it may go now and the pace allows; commits. */
  claim(
    id: string,
    by: { readonly name: string; readonly leaseSeconds: number; readonly now: string; readonly pace: SharedPace },
  ): Promise<Claimed>
  /** Writes that it was sent, and where. False where another attempt has taken over meanwhile. */
  sent(
    id: string,
    attempt: number,
    outcome: Extract<Outcome, { is: 'sent' }>,
    pace: Pick<SharedPace, 'conversationMs'>,
  ): Promise<boolean>
  /** Counts a call that belongs to no row. 0 where it may be made now; else milliseconds to wait. */
  mayCall(pace: SharedPace): Promise<number>
  /**
   * Slack said to wait so long: in this conversation, and everywhere where it has just said so of another too. Without
   * a conversation: everywhere.
   */
  pause(method: string, conversation: string | null, seconds: number): Promise<void>
}
