import type { SpooledEntry } from '../../app/ports/spool.ts'
import type { Logger } from '../../observe/log.ts'
import type { InHand, Shelter } from './shelter.ts'

/** How soon what could not be taken up, or told, is tried again. In milliseconds. */
const AGAIN_MS = 5000
const SOON_MS = 200

/** Whoever takes up what was written down, one thing after the other. */
export type SpoolRound = {
  /** The database is back, or somebody's spool has been taken over: takes up all that is left. */
  wake(): void
  /** Resolves when all has taken effect that can, or after so many milliseconds: what is new waits behind what is old. */
  caughtUp(atMost: number): Promise<void>
  stop(): Promise<void>
}

/** `take` answers false where the person could not be told yet, and throws where the database has gone again. */
export const spoolRound = (
  { spool, isThere, troubleOf }: Shelter,
  inHand: InHand,
  take: (entry: SpooledEntry) => Promise<boolean>,
  log: Logger,
): SpoolRound => {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | null = null

  const ours = () => spool.left().filter(({ id }) => !inHand.has(id))
  const round = async (): Promise<void> => {
    for (const entry of ours()) {
      if (isStopped || !isThere()) return
      try {
        await take(entry)
      } catch (fault) {
        // What is behind it waits as well: the order is part of what was promised.
        if (troubleOf(fault)) return
        log.error({ err: fault }, 'Something that had been kept could not be taken up; it is tried again')
      }
    }
  }
  const wake = (): void => {
    if (isStopped || working || !isThere() || spool.left().length === 0) return
    clearTimeout(timer)
    // Somebody is just being told that theirs is kept: it is theirs for this moment.
    if (ours().length === 0) {
      timer = setTimeout(wake, SOON_MS).unref()
      return
    }
    working = round().finally(() => {
      working = null
      clearTimeout(timer)
      if (!isStopped && spool.left().length > 0)
        timer = setTimeout(wake, ours().length > 0 ? AGAIN_MS : SOON_MS).unref()
    })
  }
  return {
    wake,
    async caughtUp(atMost) {
      if (!isThere() || !ours().some(({ isSettled }) => !isSettled)) return
      wake()
      let patience: NodeJS.Timeout | undefined
      const long = new Promise<void>((done) => {
        patience = setTimeout(done, atMost)
      })
      await Promise.race([working ?? undefined, long]).finally(() => clearTimeout(patience))
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await working
    },
  }
}
