/** After so many attempts that nobody answered, a message is given up and its officer is told: about a day. */
export const MOST_ATTEMPTS = 800

/** A message that cannot be drawn so many times is put aside: a fault of ours, which waiting does not mend. */
export const MOST_FAULTS = 5

/**
 * Seconds to rest before the next attempt: 1, 2, 4 … up to two minutes, so that all is sent soon after Slack is back,
 * and never the same for two that failed together. `chance` is from 0 to 1.
 */
export const restBefore = (attempt: number, chance: number): number =>
  Math.min(120, 2 ** Math.min(attempt, 7)) * (0.5 + chance / 2)

/** Seconds to rest after Slack said how long: never less, and a little more, so that all do not come back at once. */
export const restAsTold = (retryAfter: number, chance: number): number => retryAfter + 0.1 + chance
