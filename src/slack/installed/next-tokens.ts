import { WebClient } from '@slack/web-api'
import type { Tokens } from '../../app/ports/installations.ts'
import type { Logger } from '../../observe/log.ts'
import { secretiveLogger } from '../bolt-logger.ts'
import { whyNot } from '../why-not.ts'

/** What came of asking for the next tokens. `unknown`: no answer; Slack may have taken the old one back. */
export type Next =
  | { readonly is: 'given'; readonly tokens: Tokens; readonly seconds: number }
  | { readonly is: 'refused'; readonly error: string; readonly isForGood: boolean }
  | { readonly is: 'unknown' }

/** Exchanges a refresh token, which is good once, for the next pair. https://docs.slack.dev/authentication/using-token-rotation */
export const nextTokens = (app: {
  readonly clientId: string
  readonly clientSecret: string
  readonly slackApiUrl?: string
  readonly log: Logger
}): ((refreshToken: string) => Promise<Next>) => {
  const { clientId: client_id, clientSecret: client_secret, slackApiUrl, log } = app
  const client = new WebClient(undefined, {
    ...(slackApiUrl && { slackApiUrl }),
    logger: secretiveLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
  })
  return async (refresh_token) => {
    try {
      const said = await client.oauth.v2.access({
        client_id,
        client_secret,
        grant_type: 'refresh_token',
        refresh_token,
      })
      const { access_token, refresh_token: next, expires_in } = said
      if (!access_token || !next || !expires_in) return { is: 'refused', error: 'no tokens', isForGood: false }
      return { is: 'given', tokens: { token: access_token, refreshToken: next }, seconds: expires_in }
    } catch (error) {
      const why = whyNot(error)
      return why.is === 'unknown' ? why : { is: 'refused', error: why.error, isForGood: FOR_GOOD.has(why.error) }
    }
  }
}

/** Slack’s words for a refresh token that is no more: only a new installation helps. */
const FOR_GOOD: ReadonlySet<string> = new Set([
  'invalid_refresh_token',
  'invalid_grant',
  'token_revoked',
  'token_expired',
  'account_inactive',
])
