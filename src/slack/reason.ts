import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'

/** Why Slack did not do it, in Slack's own word: `channel_not_found`, `ratelimited`; `no-answer` where none came. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof WebAPIPlatformError) return error.data.error
  if (error instanceof WebAPIRateLimitedError) return 'ratelimited'
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`
  if (error instanceof Error && /^response_url_\d+$/.test(error.message)) return error.message
  return 'no-answer'
}
