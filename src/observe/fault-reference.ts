import { randomBytes } from 'node:crypto'

// No vowels, so that it spells nothing, and none of the letters that are misheard on the telephone.
const LETTERS = 'bcdfghjkrstvwxyz'

/** Eight letters that a person can read out, and that stand beside the fault in the log: about four thousand million. */
export const faultReference = (): string => [...randomBytes(8)].map((byte) => LETTERS[byte % 16]).join('')
