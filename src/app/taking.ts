import { AsyncLocalStorage } from 'node:async_hooks'

/** A press or a form being taken: what it is known by, and which attempt this is. */
export type Taking = { readonly key: string; readonly attempt: string; isWritten: boolean }

/**
 * It has taken effect before, in another attempt: this one is rolled back whole. No refusal and no fault: whoever did it
 * has it done.
 */
export class TakenAlready extends Error {
  override readonly name = 'TakenAlready'
  constructor() {
    super('It has taken effect already')
  }
}

const now = new AsyncLocalStorage<Taking | null>()

/**
 * Takes something so that it takes effect once, whoever dies when: the first transaction in which it writes anything
 * writes its key as well, and a second attempt finds the key and is rolled back (`TakenAlready`).
 */
export const takenOnce = <T>(taking: Taking, work: () => Promise<T>): Promise<T> => now.run(taking, work)

/** What is being taken now; null outside. The store asks at every transaction. */
export const takingNow = (): Taking | null => now.getStore() ?? null

/** Work that goes on after what is being taken, and is no part of it: waking whoever delivers. */
export const besides = <T>(work: () => T): T => now.run(null, work)
