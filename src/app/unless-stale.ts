import type { Refusal } from '../domain/refusal.ts'
import { type Ruling, refuse } from '../domain/ruling.ts'
import { StaleWrite } from './ports/store.ts'

/**
 * Runs a use-case; where somebody else saved the same thing in the same moment, it is refused and nothing is written.
 * What is said then may be read from how things stand now.
 */
export const unlessStale = async <T>(
  work: () => Promise<Ruling<T>>,
  otherwise: Refusal | (() => Promise<Refusal>),
): Promise<Ruling<T>> => {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof StaleWrite) return refuse(typeof otherwise === 'function' ? await otherwise() : otherwise)
    throw thrown
  }
}
