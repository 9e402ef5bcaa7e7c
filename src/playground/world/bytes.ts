import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The contents of files, by their id. */
export type Bytes = { put(id: string, bytes: Uint8Array): void; get(id: string): Uint8Array | undefined }

/** Contents kept in a folder, or in memory where there is none. */
export const keptBytes = (folder: string | undefined): Bytes => {
  if (!folder) {
    const held = new Map<string, Uint8Array>()
    return { put: (id, bytes) => void held.set(id, bytes), get: (id) => held.get(id) }
  }
  const files = join(folder, 'files')
  mkdirSync(files, { recursive: true, mode: 0o700 })
  const place = (id: string) => join(files, id.replace(/[^A-Z0-9]/g, ''))
  return {
    put: (id, bytes) => writeFileSync(place(id), bytes, { mode: 0o600 }),
    get: (id) => (existsSync(place(id)) ? readFileSync(place(id)) : undefined),
  }
}
