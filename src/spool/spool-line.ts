import { createHash } from 'node:crypto'

/** One line of a spool: something that was kept, or what became of it. */
export type SpoolLine =
  | { readonly is: 'kept'; readonly id: string; readonly at: string; readonly body: unknown }
  | { readonly is: 'settled' | 'struck'; readonly id: string }

const DIGEST = 16
const digestOf = (json: string): string => createHash('sha256').update(json).digest('hex').slice(0, DIGEST)

/** A line as it is written: a digest, then what it is the digest of. */
export const asLine = (line: SpoolLine): string => {
  const json = JSON.stringify(line)
  return `${digestOf(json)} ${json}\n`
}

/** What a file says. */
export type SpoolFileRead = {
  readonly lines: readonly SpoolLine[]
  /** Whole lines that do not fit their digest: something has written over them. */
  readonly damaged: number
}

/**
 * Reads a file. A last line without its end was being written when the power went: nobody had been told that it was
 * kept, so it is left out.
 */
export const readLines = (text: string): SpoolFileRead => {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines: SpoolLine[] = []
  let damaged = 0
  for (const line of whole.split('\n')) {
    if (line === '') continue
    const json = line.slice(DIGEST + 1)
    if (line.slice(0, DIGEST) === digestOf(json)) lines.push(JSON.parse(json) as SpoolLine)
    else damaged += 1
  }
  return { lines, damaged }
}
