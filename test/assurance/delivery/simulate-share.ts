import { parentPort, workerData } from 'node:worker_threads'
import { amiss, type Outcome, simulate } from './simulate.ts'

/** Seeds that one thread runs, every so many of them. */
export type Share = {
  readonly first: number
  readonly last: number
  readonly every: number
  readonly freezes: boolean
  /** Stops in the middle where the clock of the machine is past this (ms since 1970). */
  readonly until: number | null
}
/** What they came to together; `wrong` is the first seed that went wrong, and how. */
export type Sum = Record<'seeds' | 'owed' | 'kills' | 'freezes' | 'refused' | 'doubledForAWhile', number> & {
  wrong: { readonly seed: number; readonly amiss: ReturnType<typeof amiss> } | null
}

/** Runs a share, one seed after the other, until one goes wrong. */
export const runShare = async ({ first, last, every, freezes, until }: Share): Promise<Sum> => {
  const sum: Sum = { seeds: 0, owed: 0, kills: 0, freezes: 0, refused: 0, doubledForAWhile: 0, wrong: null }
  for (let seed = first; seed <= last && (until === null || Date.now() < until); seed += every) {
    const outcome: Outcome = await simulate({ seed, freezes })
    const noticed = amiss(outcome)
    if (Object.values(noticed).some((things) => things.length > 0)) return { ...sum, wrong: { seed, amiss: noticed } }
    sum.seeds += 1
    for (const key of ['owed', 'kills', 'freezes', 'refused', 'doubledForAWhile'] as const) sum[key] += outcome[key]
  }
  return sum
}

if (parentPort) parentPort.postMessage(await runShare(workerData as Share))
