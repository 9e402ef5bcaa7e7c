/** Chance that a seed decides: the same seed gives the same run, wherever it is run again. */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    below: (limit: number) => Math.floor(next() * limit),
    between: (from: number, until: number) => from + next() * (until - from),
    happens: (probability: number) => next() < probability,
    oneOf: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!,
  }
}
export type Chance = ReturnType<typeof chanceOf>
