import type { Live } from '../protocol.ts'

/** Who wants to know when something is different. */
export type Changes = { on(listener: (live: Live) => void): () => void; tell(live: Live): void }

/** Tells everybody who asked, at once; one listener's fault is its own. */
export const makeChanges = (): Changes => {
  const listeners = new Set<(live: Live) => void>()
  return {
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (live) => {
      for (const listener of [...listeners]) listener(live)
    },
  }
}
