/**
 * How much one reading may take. Sizes are bytes, except `characters`, which is the length of the text that was read;
 * `memory` is what a thread may hold besides the file, and `seconds` how long it may read.
 */
export type ReadingLimits = {
  readonly file: number
  readonly unpacked: number
  readonly characters: number
  readonly pages: number
  readonly rows: number
  readonly cells: number
  readonly memory: number
  readonly seconds: number
}

/** What whoever runs the program may set; megabytes, pages, cells of tables and seconds. */
export type LimitsSet = {
  readonly megabytes: number
  readonly pages: number
  readonly cells: number
  readonly seconds: number
  readonly memoryMegabytes: number
}

const MB = 1024 * 1024

/** The limits that follow from those that were set: what may come out of a file grows with what may come in. */
export const limitsOf = ({ megabytes, pages, cells, seconds, memoryMegabytes }: LimitsSet): ReadingLimits => ({
  file: megabytes * MB,
  unpacked: 3 * megabytes * MB,
  characters: megabytes * 300_000,
  pages,
  rows: 20_000,
  cells,
  memory: memoryMegabytes * MB,
  seconds,
})
