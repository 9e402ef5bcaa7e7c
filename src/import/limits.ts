/** How much one reading may take. Sizes are bytes, except `characters`, which is the length of the text that was read. */
export type Limits = {
  readonly file: number
  readonly unpacked: number
  readonly characters: number
  readonly pages: number
  readonly rows: number
}

const MB = 1024 * 1024

/** Enough for the longest agenda pack of text, and small enough for a small machine. */
export const defaultLimits: Limits = {
  file: 20 * MB,
  unpacked: 60 * MB,
  characters: 6_000_000,
  pages: 1_000,
  rows: 20_000,
}
