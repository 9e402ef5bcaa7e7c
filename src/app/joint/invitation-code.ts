/** Letters and digits that are told apart on the telephone: no 0 and O, no 1, I and L, no U. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** A new code, as it is read out: `K7QM-2HXR-9TBC-WDFP`. 78 bits: it cannot be guessed. */
export const newCode = (): string => {
  const letters: string[] = []
  while (letters.length < LENGTH)
    // What would make some letters likelier than others is drawn again.
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < 240 && letters.length < LENGTH) letters.push(ALPHABET[byte % ALPHABET.length]!)
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** The digest by which a code is known here: the code itself is kept nowhere. However it was typed, it is the same. */
export const digestOfCode = async (typed: string): Promise<string | null> => {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (code.length !== LENGTH) return null
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`cleardays joint ${code}`))
  return Buffer.from(bytes).toString('hex')
}
