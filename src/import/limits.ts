import { limitsOf, type ReadingLimits } from '../domain/proposals/reading-limits.ts'

export type Limits = ReadingLimits

/** Enough for the longest agenda pack of text, and small enough for a small machine. */
export const defaultLimits: Limits = limitsOf({
  megabytes: 20,
  pages: 1_000,
  cells: 250_000,
  seconds: 60,
  memoryMegabytes: 512,
})

/** For a list that is read at once, while somebody waits for its preview: a municipal year is far below. */
export const listLimits: Limits = limitsOf({
  megabytes: 4,
  pages: 1,
  cells: 250_000,
  seconds: 60,
  memoryMegabytes: 128,
})
