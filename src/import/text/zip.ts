import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { ReadingRefusal } from '../refusals.ts'

/** The files of an archive that are wanted, unpacked. */
export type Unpacked = ReadonlyMap<string, Uint8Array>

const CHUNK = 16 * 1024

/**
 * Unpacks the wanted files of an archive, a piece at a time, and stops when more comes out than allowed, whatever the
 * archive claims of its sizes. Files that are not wanted are counted by nobody, because they are never unpacked.
 */
export const unpack = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number,
): Ruling<Unpacked, ReadingRefusal> => {
  const files = new Map<string, Uint8Array>()
  let total = 0
  let damaged = false
  let tooMuch = false
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return
    const parts: Uint8Array[] = []
    file.ondata = (fault, data, final) => {
      if (tooMuch) return
      if (fault) {
        damaged = true
        return
      }
      total += data.length
      if (total > most) {
        tooMuch = true
        parts.length = 0
        file.terminate()
        return
      }
      parts.push(data)
      if (final) files.set(file.name, joined(parts))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !tooMuch; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  } catch {
    damaged = true
  }
  if (tooMuch) return refuse({ rule: 'unpacks-too-large', most })
  return damaged && files.size === 0 ? refuse({ rule: 'file-damaged', format: 'a packed document' }) : allow(files)
}

/** An archive of just these files, for a library that opens archives itself. Nothing in it is packed. */
export const repacked = (files: Unpacked): Uint8Array => zipSync(Object.fromEntries(files), { level: 0 })

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The names of an archive's files, from its central list, without unpacking any. Null where the list is not whole. */
export const namesIn = (bytes: Uint8Array): { name: string; size: number; locked: boolean }[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = -1
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) {
      end = at
      break
    }
  }
  if (end < 0) return null
  const names: { name: string; size: number; locked: boolean }[] = []
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const length = view.getUint16(at + 28, true)
    names.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      size: view.getUint32(at + 24, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}
