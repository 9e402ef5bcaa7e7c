import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Metrics } from '../../observe/metrics.ts'

/** Whether everything that is needed to answer is there; in words where it is not. */
export type Readiness = () => Promise<{ readonly ready: true } | { readonly ready: false; readonly because: string }>

/** What may be asked of the process itself. */
export type Health = { readonly readiness: Readiness; readonly metrics: Metrics }

const say = (response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void => {
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(body)
}

const isFromHere = (request: IncomingMessage): boolean =>
  /^(?:::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined

/**
 * `/healthz` (the process is alive), `/readyz` (it can answer: database, Slack) and `/metrics` (to this machine only).
 * False where something else was asked for.
 */
export const answerHealth = async (
  health: Health,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const path = (request.url ?? '').split('?', 1)[0]
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (path === '/healthz') {
    say(response, 200, 'alive\n')
    return true
  }
  if (path === '/readyz') {
    const state = await health
      .readiness()
      .catch(() => ({ ready: false as const, because: 'it could not be found out' }))
    say(response, state.ready ? 200 : 503, state.ready ? 'ready\n' : `not ready: ${state.because}\n`)
    return true
  }
  if (path === '/metrics' && isFromHere(request)) {
    const { type, text } = await health.metrics.page()
    say(response, 200, text, type)
    return true
  }
  return false
}
