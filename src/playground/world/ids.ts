import { createHash, randomBytes } from 'node:crypto'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const spell = (bytes: Uint8Array) => Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')

/** An id as Slack writes them, new each time: `V07Q2M4T9KX`. */
export const freshId = (letter: string): string => `${letter}0${spell(randomBytes(9))}`

/** The same id for the same name, so that a workspace that is made anew is made the same. */
export const steadyId = (letter: string, name: string): string =>
  `${letter}0${spell(createHash('sha256').update(name).digest().subarray(0, 9))}`

/** Something nobody can guess. */
export const secret = (bytes = 16): string => randomBytes(bytes).toString('hex')
