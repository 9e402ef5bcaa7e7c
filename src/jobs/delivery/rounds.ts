/** Works for one council; says in how many milliseconds there is more to do, 0 for at once, null for nothing. */
export type Round = (councilId: string) => Promise<number | null>

/** Who is working for which council, and when each is looked at again. */
export type Rounds = {
  /** There is something to do for a council, now. */
  wake(councilId: string): void
  /** Waits until nobody is working. Whatever rests until later is not waited for. */
  settled(): Promise<void>
  /** Begins nothing more, and waits for what is in flight. */
  stop(): Promise<void>
  readonly isStopping: boolean
}

/** One worker at a time for each council: woken while it works, it goes round once more. */
export const openRounds = (round: Round, onFault: (councilId: string, fault: unknown) => number): Rounds => {
  const working = new Map<string, Promise<void>>()
  const woken = new Set<string>()
  const alarms = new Map<string, { readonly timer: NodeJS.Timeout; readonly at: number }>()
  let isStopping = false

  const wakeIn = (councilId: string, ms: number) => {
    const at = performance.now() + ms
    const set = alarms.get(councilId)
    if (isStopping || (set && set.at <= at)) return
    clearTimeout(set?.timer)
    const timer = setTimeout(() => {
      alarms.delete(councilId)
      wake(councilId)
    }, ms)
    timer.unref()
    alarms.set(councilId, { timer, at })
  }
  const work = async (councilId: string): Promise<void> => {
    let next: number | null = null
    try {
      do {
        woken.delete(councilId)
        next = await round(councilId)
      } while (!isStopping && (next === 0 || woken.has(councilId)))
    } catch (fault) {
      next = onFault(councilId, fault)
    }
    working.delete(councilId)
    if (next !== null) wakeIn(councilId, next)
    if (woken.has(councilId)) wake(councilId)
  }
  const wake = (councilId: string) => {
    if (isStopping) return
    woken.add(councilId)
    if (!working.has(councilId)) working.set(councilId, work(councilId))
  }
  const settled = async () => {
    while (working.size > 0) await Promise.all(working.values())
  }
  return {
    wake,
    settled,
    stop: async () => {
      isStopping = true
      for (const { timer } of alarms.values()) clearTimeout(timer)
      alarms.clear()
      woken.clear()
      await settled()
    },
    get isStopping() {
      return isStopping
    },
  }
}
