/** An event as it was written down before it was handled. */
export type Kept = { readonly key: string; readonly body: unknown }

/**
 * What Slack has delivered, across all replicas and restarts. Keys are kept for eight days: Slack repeats an event for a
 * day at most, and a button may be pressed again by a client that was offline for longer.
 */
export type InboxOfCouncils = {
  /**
   * True the first time a delivery with this key is seen, false ever after; and true again for the same delivery (`by`),
   * which was taken up once and may not have come to its end.
   */
  once(key: string, councilId: string | null, by?: string): Promise<boolean>
  /** Whether what has this key has taken effect: its first transaction has been committed. */
  hasTakenEffect(key: string): Promise<boolean>
  /** Writes an event down, before Slack is told that it was heard. False where it was written down before. */
  keep(key: string, teamId: string, body: unknown): Promise<boolean>
  /** It has been handled. */
  handled(key: string): Promise<void>
  /** Events of a council that were written down so many seconds ago and not handled; each is given out a few times. */
  left(councilId: string, seconds: number): Promise<readonly Kept[]>
  /** Forgets what is older than it need be. Gives how many keys and events went. */
  tidy(): Promise<number>
}
