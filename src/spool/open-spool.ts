import { randomUUID } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Spool, Spooled, SpooledEntry } from '../app/ports/spool.ts'
import { appendFile } from './append-file.ts'
import { leftBehind, spoolName } from './left-behind.ts'
import { asLine, type SpoolLine } from './spool-line.ts'

/** How much is kept at most. What comes beyond is refused, in words, while there is still room to say so. */
export type SpoolBounds = { readonly entries: number; readonly bytes: number }

/** A minute's outage of a large council is some hundred entries of 2 to 20 kB. */
const BOUNDS: SpoolBounds = { entries: 10_000, bytes: 64_000_000 }

/** What is worth a line in the log. */
export type OnSpool = (
  said: { readonly what: 'damaged' | 'cannot-write' | 'taken-over'; readonly fault?: unknown } & {
    readonly entries?: number
  },
) => void

/** A spool, open. */
export type OpenSpool = Spool & {
  /** Takes over what processes that have died left behind; afterwards it is among what is left. */
  takeOver(now: number): Promise<number>
  close(): Promise<void>
}

type Entry = { -readonly [K in keyof SpooledEntry]: SpooledEntry[K] } & {
  readonly bytes: number
  readonly from: string | null
}

/** Opens this process's own spool in a folder that others may share. Nothing is made there before there is need. */
export const openSpool = (folder: string, onSpool: OnSpool = () => {}, bounds = BOUNDS): OpenSpool => {
  const own = { host: hostname(), pid: process.pid, name: spoolName(hostname(), process.pid, randomUUID().slice(0, 8)) }
  const file = appendFile(join(folder, own.name))
  const entries = new Map<string, Entry>()
  const underway = new Map<string, Promise<Spooled>>()
  let bytes = 0

  /** What is written about an entry that somebody else wrote down stands in our own file: theirs goes when all of it has. */
  const mark = (line: SpoolLine): Promise<void> =>
    file.append(asLine(line)).catch((fault: unknown) => onSpool({ what: 'cannot-write', fault }))

  return {
    keep({ id, at, body }) {
      if (entries.has(id)) return Promise.resolve({ ok: true })
      const known = underway.get(id)
      if (known) return known
      const line = asLine({ is: 'kept', id, at, body })
      const size = Buffer.byteLength(line)
      const hasRoom = entries.size + underway.size < bounds.entries && bytes + size <= bounds.bytes
      if (!hasRoom || file.length() + size > bounds.bytes * 2) return Promise.resolve({ ok: false, why: 'full' })
      bytes += size
      const writing = file
        .append(line)
        .then((): Spooled => {
          entries.set(id, { id, at, body, isSettled: false, bytes: size, from: null })
          return { ok: true }
        })
        .catch((fault: unknown): Spooled => {
          bytes -= size
          onSpool({ what: 'cannot-write', fault })
          return { ok: false, why: 'cannot-write' }
        })
        .finally(() => underway.delete(id))
      underway.set(id, writing)
      return writing
    },
    left: () => [...entries.values()].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    async settled(id) {
      const entry = entries.get(id)
      if (!entry || entry.isSettled) return
      entry.isSettled = true
      await mark({ is: 'settled', id })
    },
    async strikeOff(id) {
      const entry = entries.get(id)
      if (!entry) return
      entries.delete(id)
      bytes -= entry.bytes
      if (entry.from) {
        if (![...entries.values()].some(({ from }) => from === entry.from)) await unlink(entry.from).catch(() => {})
      } else await mark({ is: 'struck', id })
      if (entries.size === 0) await file.empty().catch(() => {})
    },
    async takeOver(now) {
      let taken = 0
      for (const { path, lines, damaged } of await leftBehind(folder, own, now)) {
        if (damaged > 0) onSpool({ what: 'damaged', entries: damaged })
        const struck = new Set(lines.flatMap((line) => (line.is === 'struck' ? [line.id] : [])))
        const settled = new Set(lines.flatMap((line) => (line.is === 'settled' ? [line.id] : [])))
        const kept = lines.flatMap((line) => (line.is === 'kept' && !struck.has(line.id) ? [line] : []))
        for (const { id, at, body } of kept) {
          if (entries.has(id)) continue
          const size = Buffer.byteLength(JSON.stringify(body))
          entries.set(id, { id, at, body, isSettled: settled.has(id), bytes: size, from: path })
          bytes += size
          taken += 1
        }
        if (kept.length === 0) await unlink(path).catch(() => {})
      }
      if (taken > 0) onSpool({ what: 'taken-over', entries: taken })
      return taken
    },
    close: () => file.close(),
  }
}
