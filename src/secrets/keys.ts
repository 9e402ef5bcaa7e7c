import { createHash, randomBytes } from 'node:crypto'

/** A key of 32 bytes, and the name by which whatever it sealed says so. The name is a digest: it gives nothing away. */
export type Key = { readonly id: string; readonly bytes: Buffer }

/** The keys there are: `current` seals, and every one of them opens. */
export type Keys = { readonly current: Key; readonly all: ReadonlyMap<string, Key> }

const LENGTH = 32

/** Reads a key as it stands in the environment: 32 bytes in base64 or base64url. Null where it is none. */
export const readKey = (text: string): Key | null => {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== LENGTH || new Set(bytes).size < 8) return null
  return { id: createHash('sha256').update('cleardays key').update(bytes).digest('hex').slice(0, 12), bytes }
}

/** The current key and those before it. */
export const keysOf = (current: Key, before: readonly Key[] = []): Keys => ({
  current,
  all: new Map([...before, current].map((key) => [key.id, key])),
})

/** A new key, as it is written into the environment. */
export const newKey = (): string => randomBytes(LENGTH).toString('base64')
