import type { Stopwatch } from '../moving-clock.ts'

/** How often a method may be called in a minute, by Slack's tiers. `posting` is once a second in each channel. */
export type Tier = 'tier-1' | 'tier-2' | 'tier-3' | 'tier-4' | 'hundreds' | 'posting'

/** Calls a minute, and how many may come at once: Slack says "occasional bursts are allowed", not how many. */
const allowance: Readonly<Record<Tier, { readonly aMinute: number; readonly atOnce: number }>> = {
  'tier-1': { aMinute: 1, atOnce: 10 },
  'tier-2': { aMinute: 20, atOnce: 20 },
  'tier-3': { aMinute: 50, atOnce: 50 },
  'tier-4': { aMinute: 100, atOnce: 100 },
  hundreds: { aMinute: 600, atOnce: 600 },
  posting: { aMinute: 60, atOnce: 5 },
}

/** Counts calls. Answers the seconds to wait before the next one, or nothing when it may go ahead. */
export type Limits = (method: string, tier: Tier, channel: string | undefined) => number | undefined

/** Limits that never stop anything, for tests that are about something else. */
export const noLimits: Limits = () => undefined

/** Slack's limits, by a stopwatch: each method has a bucket that refills, and posting one for each channel. */
export const slackLimits = (stopwatch: Stopwatch): Limits => {
  const buckets = new Map<string, { left: number; at: number }>()
  return (method, tier, channel) => {
    const { aMinute, atOnce } = allowance[tier]
    const name = tier === 'posting' ? `${method} ${channel ?? ''}` : method
    const now = stopwatch()
    const bucket = buckets.get(name) ?? { left: atOnce, at: now }
    const left = Math.min(atOnce, bucket.left + ((now - bucket.at) * aMinute) / 60_000)
    buckets.set(name, { left: left >= 1 ? left - 1 : left, at: now })
    return left >= 1 ? undefined : Math.ceil(((1 - left) * 60) / aMinute)
  }
}
