import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'

/** Slack said no, and nothing was done. `retryAfter` in seconds. */
export type Refused = {
  readonly is: 'refused'
  /** Slack's own word: `channel_not_found`. */
  readonly error: string
  readonly kind: 'permanent' | 'rate-limited' | 'retryable'
  readonly retryAfter?: number
}

/** Slack's words for "try again": nothing was done, and the same thing may go through later. */
const RETRYABLE = new Set([
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
  'org_login_required',
  'ekm_access_denied',
  'message_limit_exceeded',
])
/** "It is possible that some aspect of the operation succeeded": Slack itself does not know. */
const UNKNOWN = new Set(['fatal_error', 'internal_error'])
/** The connection was never made, so nothing was sent. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/** Tells a definite no from an answer that never came. Only after a definite no may a message be sent again. */
export const whyNot = (error: unknown): Refused | { readonly is: 'unknown' } => {
  if (error instanceof WebAPIRateLimitedError)
    return { is: 'refused', error: 'ratelimited', kind: 'rate-limited', retryAfter: error.retryAfter }
  if (error instanceof WebAPIPlatformError) return ofSlack(error.data.error)
  if (error instanceof WebAPIHTTPError && error.statusCode >= 400 && error.statusCode < 500)
    return { is: 'refused', error: `http_${error.statusCode}`, kind: 'permanent' }
  if (error instanceof WebAPIRequestError && NEVER_SENT.has(codeOf(error)))
    return { is: 'refused', error: 'unreachable', kind: 'retryable' }
  return { is: 'unknown' }
}

const ofSlack = (error: string): Refused | { readonly is: 'unknown' } => {
  if (UNKNOWN.has(error)) return { is: 'unknown' }
  if (error === 'ratelimited' || error === 'rate_limited')
    return { is: 'refused', error, kind: 'rate-limited', retryAfter: 30 }
  return { is: 'refused', error, kind: RETRYABLE.has(error) ? 'retryable' : 'permanent' }
}

/** The system's code, however deep the client has wrapped it. */
const codeOf = (error: unknown, depth = 0): string => {
  if (typeof error !== 'object' || error === null || depth > 5) return ''
  const { code, cause, original } = error as { code?: unknown; cause?: unknown; original?: unknown }
  if (typeof code === 'string' && NEVER_SENT.has(code)) return code
  return codeOf(cause ?? original, depth + 1)
}
