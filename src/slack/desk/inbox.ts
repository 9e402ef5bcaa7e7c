/** Remembers what has been delivered, so that each thing takes effect once, whatever Slack or the network repeats. */
export type Inbox = {
  /** True the first time this delivery is seen, false ever after; true again for the same one (`by`), taken up again. */
  once(key: string, councilId: string | null, by?: string): Promise<boolean>
  /** Whether it has taken effect: what died after that is not to be done again. */
  readonly hasTakenEffect?: (key: string) => Promise<boolean>
  /**
   * Writes an event down before Slack is told that it was heard, for Slack will not send it again. False where it was
   * written down before. It is struck off by `handled`; what is left after a crash is given to `desk.happened`.
   */
  readonly keep?: (key: string, teamId: string, body: unknown) => Promise<boolean>
  readonly handled?: (key: string) => Promise<void>
}

/** An inbox that lives as long as the process: for tests, and for a desk without a database. */
export const forgetfulInbox = (most = 10_000): Inbox => {
  const seen = new Map<string, string | undefined>()
  return {
    once: async (key, _council, by) => {
      if (seen.has(key)) return by !== undefined && seen.get(key) === by
      seen.set(key, by)
      if (seen.size > most) seen.delete(seen.keys().next().value!)
      return true
    },
  }
}
