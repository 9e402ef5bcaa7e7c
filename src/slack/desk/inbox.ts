/** Remembers what has been delivered, so that each thing takes effect once, whatever Slack or the network repeats. */
export type Inbox = {
  /** True the first time this delivery is seen, false ever after. */
  once(key: string, councilId: string | null): Promise<boolean>
  /**
   * Writes an event down before Slack is told that it was heard, for Slack will not send it again. False where it was
   * written down before. It is struck off by `handled`; what is left after a crash is given to `desk.happened`.
   */
  readonly keep?: (key: string, teamId: string, body: unknown) => Promise<boolean>
  readonly handled?: (key: string) => Promise<void>
}

/** An inbox that lives as long as the process: for tests, and for a desk without a database. */
export const forgetfulInbox = (most = 10_000): Inbox => {
  const seen = new Set<string>()
  return {
    once: async (key) => {
      if (seen.has(key)) return false
      seen.add(key)
      if (seen.size > most) seen.delete(seen.values().next().value!)
      return true
    },
  }
}
