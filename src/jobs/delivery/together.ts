import type { Store } from '../../app/ports/store.ts'
import type { Tx } from '../../app/ports/tx.ts'

/** Does work for a council in a transaction that it may share with other work of the same moment. */
export type Together = <T>(councilId: string, work: (tx: Tx) => Promise<T>) => Promise<T>

type Waiting = { work: (tx: Tx) => Promise<unknown>; done: (made: unknown) => void; failed: (fault: unknown) => void }

/** How much shares one transaction at most. */
const MOST = 8

/**
 * Opening a transaction costs more than most of what is drawn in it, so that what is drawn in the same moment shares one.
 * Where anything in it goes wrong nothing of it has happened, and each is done by itself: one message that cannot be
 * drawn is nobody else's trouble.
 */
export const together = (store: Store): Together => {
  const waiting = new Map<string, Waiting[]>()
  const working = new Set<string>()

  const alone = async (councilId: string, { work, done, failed }: Waiting): Promise<void> => {
    try {
      done(await store.for(councilId).transaction(work))
    } catch (fault) {
      failed(fault)
    }
  }
  const round = async (councilId: string): Promise<void> => {
    let taken: Waiting[] = []
    try {
      const made = await store.for(councilId).transaction(async (tx) => {
        // Whatever has come while the transaction was being opened takes part in it.
        taken = waiting.get(councilId)?.splice(0, MOST) ?? []
        const answers: unknown[] = []
        for (const { work } of taken) answers.push(await work(tx))
        return answers
      })
      for (const [index, { done }] of taken.entries()) done(made[index])
    } catch (fault) {
      if (taken.length === 0) taken = waiting.get(councilId)?.splice(0) ?? []
      const [only] = taken
      if (taken.length === 1 && only) only.failed(fault)
      else for (const one of taken) await alone(councilId, one)
    }
  }
  const work = async (councilId: string): Promise<void> => {
    working.add(councilId)
    while (waiting.get(councilId)?.length) await round(councilId)
    working.delete(councilId)
    waiting.delete(councilId)
  }
  return <T>(councilId: string, wanted: (tx: Tx) => Promise<T>) =>
    new Promise<T>((done, failed) => {
      const queue = waiting.get(councilId) ?? []
      queue.push({ work: wanted, done: (made) => done(made as T), failed })
      waiting.set(councilId, queue)
      if (!working.has(councilId)) void work(councilId)
    })
}
