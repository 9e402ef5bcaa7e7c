/**
 * Signatures that have been seen. The same signed request is heard once: whoever caught one on the way cannot send it
 * again while its time is still good. Bounded: the oldest is forgotten first, and none is needed for more than ten
 * minutes.
 */
export const replays = (most = 50_000, keptSeconds = 600) => {
  const seen = new Map<string, number>()
  return {
    /** True the first time. `now` in seconds since 1970. */
    isNew: (signature: string, now: number): boolean => {
      for (const [old, at] of seen) {
        if (seen.size <= most && now - at <= keptSeconds) break
        seen.delete(old)
      }
      if (seen.has(signature)) return false
      seen.set(signature, now)
      return true
    },
  }
}
