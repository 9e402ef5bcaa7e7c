import type { Logger } from 'pino'
import type { Store } from '../app/ports/store.ts'

/**
 * Visits every council once in so many milliseconds, one after the other, so that four hundred are not all asked in the
 * same moment. It finds what nobody was woken for: what a dead process left, and what fell due while all slept. The first
 * visit waits for `begins`.
 */
export const openRotation = (
  store: Pick<Store, 'councilIds'>,
  everyMs: number,
  visit: (councilId: string) => void,
  log: Logger,
  begins: Promise<void> = Promise.resolve(),
): { stop(): void } => {
  let timer: NodeJS.Timeout | undefined
  let queue: string[] = []
  let isStopped = false
  const step = async () => {
    if (isStopped) return
    let pause = everyMs
    try {
      if (queue.length === 0) queue = [...(await store.councilIds())]
      pause = Math.min(everyMs, Math.max(125, everyMs / Math.max(1, queue.length)))
      const next = queue.shift()
      if (next && !isStopped) visit(next)
    } catch (fault) {
      log.warn({ err: fault }, 'The councils could not be read; they are looked at again')
    }
    if (!isStopped) timer = setTimeout(step, pause).unref()
  }
  void begins.then(step)
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
