import { createHmac } from 'node:crypto'

/** Slack's signature of a request: HMAC-SHA256 over the version, the second and the raw body. */
export const signature = (secret: string, second: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${second}:${body}`).digest('hex')}`

/** The headers with which Slack sends a body, signed at this second of the machine's clock. */
export const signedHeaders = (
  secret: string,
  second: number,
  body: string,
  isJson: boolean,
): Record<string, string> => ({
  'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
  'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
  'x-slack-request-timestamp': String(second),
  'x-slack-signature': signature(secret, second, body),
})
