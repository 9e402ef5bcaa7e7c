import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { CivilDate } from '../domain/calendar/civil-date.ts'

const IS_TEXT = /\.(?:xml|rels)$/

/** A part of an Office file: its place in it, and its bytes or its text. */
export type OfficePart = readonly [name: string, content: Uint8Array | string]

/**
 * The same Office file, with what its library made by the clock or by chance settled: the times in its properties are
 * the day it speaks of, the ids of links are numbered in order, and the parts stand in order with one time. So the same
 * words make the same bytes.
 */
export const settledZip = (bytes: Uint8Array, day: CivilDate): Uint8Array =>
  settledParts(Object.entries(unzipSync(bytes)), day)

/** The same of parts that nobody has packed yet. */
export const settledParts = (given: readonly OfficePart[], day: CivilDate): Uint8Array => {
  const parts = given
    .filter(([name]) => !name.endsWith('/'))
    .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  const links = new Map<string, string>()
  const settled = parts.map(([name, part]) => {
    if (!IS_TEXT.test(name)) return [name, typeof part === 'string' ? strToU8(part) : part] as const
    const text = (typeof part === 'string' ? part : strFromU8(part))
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
      .replace(/\brId[a-z0-9_-]{21}(?=")/g, (id) => {
        if (!links.has(id)) links.set(id, `rIdLink${links.size + 1}`)
        return links.get(id)!
      })
    return [name, strToU8(text)] as const
  })
  // A zip keeps the time of the place it is made in; this one is the same in every place.
  const mtime = '1980-01-01T12:00:00'
  return zipSync(
    Object.fromEntries(settled.map(([name, part]) => [name, [part, { mtime, level: 6 }] as const])) as never,
  )
}
