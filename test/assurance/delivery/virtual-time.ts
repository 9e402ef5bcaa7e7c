/** Time that passes only when everything that can happen at this instant has happened. In milliseconds. */
export const virtualTime = () => {
  const queue: { at: number; order: number; run: () => void }[] = []
  let now = 0
  let order = 0
  const at = (when: number, run: () => void) => {
    const event = { at: Math.max(now, when), order: order++, run }
    let index = queue.length
    while (index > 0 && later(queue[index - 1]!, event)) index -= 1
    queue.splice(index, 0, event)
  }
  return {
    now: () => now,
    after: (ms: number, run: () => void) => at(now + ms, run),
    pause: (ms: number) => new Promise<void>((resume) => at(now + ms, resume)),
    /** Runs until nothing is left to happen, `done` says so, or the time is over. */
    run: async (until: number, done: () => boolean) => {
      while (queue.length > 0 && now < until && !done()) {
        const event = queue.shift()!
        now = event.at
        event.run()
        // every promise that this has settled is followed to its end before time goes on
        await new Promise((resume) => setImmediate(resume))
      }
    },
  }
}
const later = (one: { at: number; order: number }, other: { at: number; order: number }) =>
  one.at > other.at || (one.at === other.at && one.order > other.order)
export type VirtualTime = ReturnType<typeof virtualTime>
