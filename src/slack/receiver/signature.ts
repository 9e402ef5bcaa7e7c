import { createHmac, timingSafeEqual } from 'node:crypto'

/** Slack's own: a request is of now when its time lies within five minutes of ours, before or after. Seconds. */
const WINDOW = 300

/** Why a request is not from Slack, or not of now. */
export type Doubt = 'unsigned' | 'wrong-signature' | 'not-of-now'

/**
 * Whether Slack signed this body, with one of the secrets (two while one takes over from the other).
 * https://docs.slack.dev/authentication/verifying-requests-from-slack. `now` is in seconds since 1970.
 */
export const doubtOf = (
  secrets: readonly string[],
  request: { readonly signature: unknown; readonly timestamp: unknown; readonly body: Buffer },
  now: number,
): Doubt | null => {
  const { signature, timestamp, body } = request
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return 'unsigned'
  if (Math.abs(now - Number(timestamp)) > WINDOW) return 'not-of-now'
  const given = Buffer.from(signature)
  const isSigned = secrets.some((secret) => {
    const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body)
    const expected = Buffer.from(`v0=${hmac.digest('hex')}`)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return isSigned ? null : 'wrong-signature'
}

/** Refuses to start with what is no secret: empty, too short to be one, or left as it was in an example. */
export const checkedSecrets = (secrets: readonly string[]): readonly string[] => {
  if (secrets.length === 0) throw new Error('There is no signing secret. Copy it from “Basic Information” of the app.')
  for (const secret of secrets) {
    if (!/^[\x21-\x7e]{32,}$/.test(secret) || /(.)\1{15}/.test(secret)) {
      throw new Error(
        'SLACK_SIGNING_SECRET is not a signing secret: it has at least 32 letters and digits. Copy it from “Basic Information” of the app.',
      )
    }
  }
  return secrets
}
