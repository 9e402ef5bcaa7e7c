import type { ForCouncils } from '../config.ts'
import { type Keys, keysOf, readKey } from '../secrets/keys.ts'
import { CannotStart } from '../slack/cannot-start.ts'

/** The keys of the environment. Throws `CannotStart`, which names the variable and no key. */
export const keysIn = ({ tokenKey, tokenKeysBefore }: Pick<ForCouncils, 'tokenKey' | 'tokenKeysBefore'>): Keys => {
  const must = (text: string, name: string) => {
    const key = readKey(text)
    if (!key)
      throw new CannotStart(`${name} is not a key: 32 random bytes in base64. \`cleardays keys new\` makes one.`)
    return key
  }
  return keysOf(
    must(tokenKey, 'CLEARDAYS_TOKEN_KEY'),
    tokenKeysBefore.map((text) => must(text, 'A key in CLEARDAYS_TOKEN_KEYS')),
  )
}
