import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'

/** What was sealed, and which key did it. */
export type Sealed = { readonly keyId: string; readonly bytes: Buffer }

/** Seals and opens. `belongsTo` names the row it stands in: moved to another row, it does not open. */
export type Seals = {
  readonly currentKeyId: string
  seal(plain: string, belongsTo: string): Sealed
  /** Throws `SealBroken` where the key is not there, where anything was changed, or where it belongs elsewhere. */
  open(sealed: { readonly keyId: string | null; readonly bytes: Uint8Array }, belongsTo: string): string
}

/** What was sealed cannot be opened. Says which key is asked for, and never what stands inside. */
export class SealBroken extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'SealBroken'
  }
}

const VERSION = 1
const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM. A sealed value is one byte of version, a random nonce of 12 bytes, the tag of 16, and the rest. The
 * version, the key's name and the row are the associated data, so that none of them can be exchanged.
 */
export const openSeals = (keys: Keys): Seals => {
  const associated = (keyId: string, belongsTo: string) => Buffer.from(`cleardays|${VERSION}|${keyId}|${belongsTo}`)
  return {
    currentKeyId: keys.current.id,
    seal(plain, belongsTo) {
      const { id, bytes: key } = keys.current
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
      cipher.setAAD(associated(id, belongsTo))
      const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return { keyId: id, bytes: Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), hidden]) }
    },
    open({ keyId, bytes: given }, belongsTo) {
      const key = keys.all.get(keyId ?? '')
      if (!key)
        throw new SealBroken(`The key ${keyId ?? '(none)'} is not among CLEARDAYS_TOKEN_KEY and CLEARDAYS_TOKEN_KEYS`)
      const bytes = Buffer.from(given)
      if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION)
        throw new SealBroken('It is not sealed as it should be')
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG })
      decipher.setAAD(associated(key.id, belongsTo))
      decipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8')
      } catch {
        throw new SealBroken('It was changed, or belongs to another row')
      }
    },
  }
}
