import { AsyncLocalStorage } from 'node:async_hooks'

/** Something must be asked of somebody else first: the transaction is rolled back, and begun again with the answer. */
class AskFirst extends Error {
  override readonly name = 'AskFirst'
  readonly key: string
  readonly ask: () => Promise<unknown>
  constructor(key: string, ask: () => Promise<unknown>) {
    super(`${key} is asked outside the transaction`)
    this.key = key
    this.ask = ask
  }
}

const answers = new AsyncLocalStorage<Map<string, unknown>>()

/**
 * Asks somebody who may take their time (Slack) without a database connection being held meanwhile. Within a transaction
 * that is given up, they are asked, and the work is done again from its beginning; then the answer is there. Ask early,
 * before the work does anything that is not undone with its transaction.
 */
export const askedOutside = async <T>(key: string, ask: () => Promise<T>): Promise<T> => {
  const known = answers.getStore()
  if (!known) return ask()
  if (!known.has(key)) throw new AskFirst(key, ask)
  return known.get(key) as T
}

/** Runs a transaction, as often as it finds that something must be asked first. The store runs each of its own so. */
export const askingOutside = async <T>(transact: () => Promise<T>): Promise<T> => {
  const known = new Map<string, unknown>()
  for (;;)
    try {
      return await answers.run(known, transact)
    } catch (thrown) {
      if (!(thrown instanceof AskFirst)) throw thrown
      known.set(thrown.key, await thrown.ask())
    }
}
