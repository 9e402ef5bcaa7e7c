/** Something to be said unprompted. What it says is drawn from the database at the moment it is sent. */
export type ToSay = {
  /** One thing, one key: a second row with the same key is not written. */
  readonly key: string
  readonly committeeId: string | null
  /** A person (a direct message, or a letter for people outside Slack) or a channel; one of the two. */
  readonly personId?: string
  readonly channel?: string
  readonly drawing: string
  readonly about: string
  /** What goes first among what is owed: see `URGENCY`. */
  readonly priority?: number
  /** Not before this instant (ISO). Now, unless told. */
  readonly notBefore?: string
  /** In the thread of the copy of this drawing, where one has been posted. */
  readonly inThreadOf?: { readonly drawing: string; readonly about: string }
}

/** `by-letter`: its text is with an officer, to go by letter or e-mail to somebody without Slack. */
export type OutboxState = 'held' | 'waiting' | 'sending' | 'sent' | 'in-doubt' | 'failed' | 'withdrawn' | 'by-letter'

/** One row owed. */
export type Owed = {
  readonly id: string
  readonly key: string
  readonly kind: 'post' | 'redraw' | 'reply'
  readonly committeeId: string | null
  readonly personId: string | null
  readonly channel: string | null
  readonly conversation: string
  readonly sequence: bigint
  readonly priority: number
  readonly drawing: string
  readonly about: string
  readonly copyId: string | null
  readonly state: OutboxState
  readonly attempt: number
  readonly notBefore: string
  readonly firstStartedAt: string | null
  readonly lastStartedAt: string | null
  readonly sentAt: string | null
  readonly why: string | null
}

/** A copy as it stands in Slack. */
export type Copy = {
  readonly id: string
  readonly drawing: string
  readonly about: string
  readonly personId: string | null
  readonly channel: string
  readonly ts: string
  readonly drawn: string
}

/** What the bot owes, and where it has said it. Use-cases say things through `src/app/say.ts`, which asks the rules. */
export type Outbox = {
  /** Writes the row, to be sent (`waiting`) or kept for an officer to send (`held`). Null where the key is taken. */
  owe(message: ToSay, state: 'waiting' | 'held', now: string): Promise<Owed | null>
  /** Draws every posted copy again: all copies of a message change together. */
  redraw(drawing: string, about: string, now: string): Promise<void>
  /** Takes back what has not been sent. */
  withdraw(query: { key?: string; drawing?: string; about?: string }, why: string): Promise<number>
  held(committeeId: string): Promise<readonly Owed[]>
  /** Sends what was held, now or from its own `notBefore` where that is still to come. False where it was not held. */
  release(id: string, now: string): Promise<boolean>
  copies(drawing: string, about: string): Promise<readonly Copy[]>
  /** Which of these keys have been taken: what has been said, or is owed, under them. */
  owed(keys: readonly string[]): Promise<ReadonlySet<string>>
  find(id: string): Promise<Owed | null>
  /** What has been said about something, newest first. */
  about(about: string): Promise<readonly Owed[]>
}
