/** Something a person did, as it was written down on this machine before Slack was told that it was heard. */
export type SpooledEntry = {
  /** Names the delivery: whoever takes it up says by this that it is the same one. */
  readonly id: string
  /** When it was written down, by the machine's own clock (ISO). */
  readonly at: string
  /** What Slack sent, as far as we read it. Slack had signed it. */
  readonly body: unknown
  /** It has taken effect, or was refused; the person has not been told yet. */
  readonly isSettled: boolean
}

/** What came of writing something down. `cannot-write`: the disk is full, or the folder is not there. */
export type Spooled = { readonly ok: true } | { readonly ok: false; readonly why: 'full' | 'cannot-write' }

/**
 * A place on this machine for what must not be lost while the database is away: append-only, each line checked, on the
 * disk (fsync) before it answers, and bounded. What is here belongs to no council until the database says whose it is.
 */
export type Spool = {
  keep(entry: { readonly id: string; readonly at: string; readonly body: unknown }): Promise<Spooled>
  /** What is kept, in the order in which it was written down. */
  left(): readonly SpooledEntry[]
  /** It has taken effect, or was refused: all that is left is to tell the person. */
  settled(id: string): Promise<void>
  /** Nothing more is owed about it. */
  strikeOff(id: string): Promise<void>
}
