/** How fast one person may go: so many at once, and so many a second after that. */
export type Pace = { readonly atOnce: number; readonly aSecond: number }

/** Faster than any person works, slower than a script. */
const usualPace: Pace = { atOnce: 60, aSecond: 5 }

const MOST_REMEMBERED = 10_000

/**
 * Says whether somebody may be heard now. `now` is in milliseconds, from any start. Whoever has been quiet longest is
 * forgotten first, so the memory it takes is bounded.
 */
export const pacing = (pace: Pace = usualPace): ((who: string, now: number) => boolean) => {
  const left = new Map<string, { tokens: number; at: number }>()
  return (who, now) => {
    const before = left.get(who) ?? { tokens: pace.atOnce, at: now }
    const tokens = Math.min(pace.atOnce, before.tokens + ((now - before.at) / 1000) * pace.aSecond)
    left.delete(who)
    left.set(who, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    if (left.size > MOST_REMEMBERED) left.delete(left.keys().next().value!)
    return tokens >= 1
  }
}
