import type { SharedPace } from '../../app/ports/sending.ts'

/** The calls that are paced here, by Slack's names for them. */
export type Paced = 'chat.postMessage' | 'chat.update' | 'conversations.open'

/** Calls a minute and at once for the whole workspace; a little below what Slack allows. */
const WORKSPACE: Readonly<Record<Paced, { readonly aMinute: number; readonly atOnce: number }>> = {
  'chat.postMessage': { aMinute: 240, atOnce: 30 },
  'chat.update': { aMinute: 45, atOnce: 40 },
  'conversations.open': { aMinute: 45, atOnce: 40 },
}
/** One message a second to one channel; Slack allows short bursts, which we leave to people. */
const CHANNEL = { aMinute: 60, atOnce: 1 } as const

/** The pace of a method as all replicas keep it together; `between` two messages in one conversation, in seconds. */
export const sharedPace = (method: Paced, { between = 0 }: { readonly between?: number }): SharedPace => {
  const { aMinute, atOnce } = WORKSPACE[method]
  const everyMs = 60_000 / aMinute
  return {
    method,
    everyMs,
    burstMs: (atOnce - 1) * everyMs,
    conversationMs: method === 'chat.postMessage' ? between * 1000 : 0,
  }
}

/** Who may call when. Everything is in milliseconds of a stopwatch that only goes forward. */
export type Pacing = {
  /** 0 where the call may be made now, and it is counted as made; else how long to wait before asking again. */
  wait(method: Paced, channel: string | null): number
  /** Slack said to wait: this channel, and the whole method where it has just said so of another channel too. */
  pause(method: Paced, channel: string | null, seconds: number): void
}

type Bucket = { left: number; at: number; pausedUntil: number }

/**
 * Slack's limits kept by ourselves, in this process: the first look, which costs nothing. All replicas together keep
 * `sharedPace`, in the database, as part of the write that each message costs anyway.
 */
export const openPacing = (stopwatch: () => number): Pacing => {
  const buckets = new Map<string, Bucket>()
  const refused = new Map<Paced, { channel: string | null; at: number }>()

  const bucket = (key: string, atOnce: number, aMinute: number): Bucket => {
    const now = stopwatch()
    const known = buckets.get(key) ?? { left: atOnce, at: now, pausedUntil: 0 }
    known.left = Math.min(atOnce, known.left + ((now - known.at) * aMinute) / 60_000)
    known.at = now
    buckets.set(key, known)
    return known
  }
  const untilFree = ({ left, pausedUntil }: Bucket, aMinute: number): number =>
    Math.max(pausedUntil - stopwatch(), left >= 1 ? 0 : ((1 - left) * 60_000) / aMinute)
  const forget = () => {
    const now = stopwatch()
    for (const [key, { at, pausedUntil }] of buckets) if (at < now - 120_000 && pausedUntil < now) buckets.delete(key)
  }
  const bucketsOf = (method: Paced, channel: string | null) => {
    const all = WORKSPACE[method]
    const whole = { bucket: bucket(method, all.atOnce, all.aMinute), aMinute: all.aMinute }
    if (method !== 'chat.postMessage' || channel === null) return [whole]
    return [
      whole,
      { bucket: bucket(`${method} ${channel}`, CHANNEL.atOnce, CHANNEL.aMinute), aMinute: CHANNEL.aMinute },
    ]
  }

  return {
    wait(method, channel) {
      if (buckets.size > 10_000) forget()
      const involved = bucketsOf(method, channel)
      const wait = Math.max(...involved.map(({ bucket, aMinute }) => untilFree(bucket, aMinute)))
      if (wait > 0) return Math.ceil(wait)
      for (const { bucket } of involved) bucket.left -= 1
      return 0
    },
    pause(method, channel, seconds) {
      const now = stopwatch()
      const before = refused.get(method)
      const isGeneral = before !== undefined && before.channel !== channel && now - before.at < 5000
      refused.set(method, { channel, at: now })
      const involved = bucketsOf(method, channel)
      const paused = isGeneral ? involved : involved.slice(-1)
      for (const { bucket } of paused) bucket.pausedUntil = Math.max(bucket.pausedUntil, now + seconds * 1000)
    },
  }
}
