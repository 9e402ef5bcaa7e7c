import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { App, Receiver } from '@slack/bolt'
import type { Logger } from '../../observe/log.ts'
import type { Metrics } from '../../observe/metrics.ts'
import { bodyOf, readBody } from './body.ts'
import { answerHealth, type Health } from './health.ts'
import { replays } from './replays.ts'
import { checkedSecrets, doubtOf } from './signature.ts'

export type HttpReceiverOptions = {
  /** One, or two while a new one takes over from the old. */
  readonly signingSecrets: readonly string[]
  readonly port: number
  readonly host?: string
  /** The wall clock, in seconds since 1970: Slack's, not the playground's. */
  readonly now: () => number
  readonly log: Logger
  readonly metrics: Metrics
  readonly health: Health
  readonly largestBody?: number
  readonly pages?: Pages
}

/** Answers a browser, where the address is one of its pages; false where it is not. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const PATH = '/slack/events'
const MOST_MILLISECONDS = 2900

/** Our own door for Slack over HTTP: whatever comes, it is answered at once, and only what Slack signed goes further. */
export type HttpReceiver = Receiver & {
  /** The port it listens on, once it has started. */
  readonly port: () => number
}

/** Builds it. Throws, in words, where a secret is none. */
export const httpReceiver = (options: HttpReceiverOptions): HttpReceiver => {
  const { log, metrics, health, now, largestBody, pages } = options
  const secrets = checkedSecrets(options.signingSecrets)
  const seen = replays()
  let app: App | undefined

  const turnAway = (response: ServerResponse, status: number, why: string): void => {
    metrics.turnedAway(why)
    log.debug({ why, status }, 'turned away')
    response.writeHead(status, { 'content-length': 0, ...(status === 413 && { connection: 'close' }) }).end()
  }

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await answerHealth(health, request, response)) return
    if (await pages?.(request, response)) return
    if ((request.url ?? '').split('?', 1)[0] !== PATH) return turnAway(response, 404, 'no-such-page')
    if (request.method !== 'POST') return turnAway(response, 405, 'not-posted')

    const body = await bodyOf(request, largestBody)
    if (body === null) return turnAway(response, 413, 'too-large')

    const { headers } = request
    const signature = headers['x-slack-signature']
    const at = now()
    const doubt = doubtOf(secrets, { signature, timestamp: headers['x-slack-request-timestamp'], body }, at)
    if (doubt) return turnAway(response, 401, doubt)
    // Slack signs each attempt anew. The very same one again is somebody else's, or a proxy's: it is heard once.
    if (!seen.isNew(String(signature), at)) return acknowledge(response)

    const said = readBody(headers['content-type'], body)
    if (typeof said !== 'object' || said === null) return turnAway(response, 400, 'unreadable')
    const { type, challenge, ssl_check } = said as Record<string, unknown>
    if (type === 'url_verification') return acknowledge(response, { challenge: String(challenge ?? '') })
    if (ssl_check === '1') return acknowledge(response)

    return hand(said, headers, response)
  }

  const hand = async (said: object, headers: IncomingMessage['headers'], response: ServerResponse): Promise<void> => {
    const late = setTimeout(() => acknowledge(response), MOST_MILLISECONDS)
    const retryNum = Number(headers['x-slack-retry-num'])
    try {
      await app?.processEvent({
        body: said,
        ack: async (answer?: unknown) => acknowledge(response, answer),
        ...(Number.isInteger(retryNum) && { retryNum, retryReason: String(headers['x-slack-retry-reason'] ?? '') }),
      })
      acknowledge(response)
    } catch (fault) {
      // An event that could not be written down. Slack sends it again where we say so; it sends nothing else twice.
      // What has a shape that Bolt cannot read (`channel: null`) would be no other the second time.
      const isWorthAgain = (said as { type?: unknown }).type === 'event_callback' && !(fault instanceof TypeError)
      log.error({ err: fault }, 'A delivery could not be taken')
      if (!response.headersSent) turnAway(response, isWorthAgain ? 503 : 400, isWorthAgain ? 'not-taken' : 'unreadable')
    } finally {
      clearTimeout(late)
    }
  }

  let isStopping = false
  const server: Server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    // A balancer keeps its connections open: on one that stays, requests would come for as long as it likes.
    if (isStopping) response.shouldKeepAlive = false
    receive(request, response).catch((fault: unknown) => {
      log.debug({ err: fault }, 'a sender went away')
      if (!response.headersSent) turnAway(response, 400, 'gone')
    })
  })
  server.on('clientError', (_fault, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })

  return {
    init: (to) => {
      app = to
    },
    start: () =>
      new Promise<Server>((ready, fault) => {
        server.once('error', fault)
        server.listen(options.port, options.host, () => {
          server.off('error', fault)
          server.on('error', (later) => log.error({ err: later }, 'The HTTP server is in trouble'))
          ready(server)
        })
      }),
    stop: () =>
      new Promise<void>((stopped) => {
        isStopping = true
        server.close(() => stopped())
        server.closeIdleConnections()
      }),
    port: () => {
      const address = server.address()
      return typeof address === 'object' && address ? address.port : options.port
    },
  }
}

const acknowledge = (response: ServerResponse, answer?: unknown): void => {
  if (response.headersSent || response.destroyed) return
  if (answer === undefined || answer === null || answer === '') {
    response.writeHead(200, { 'content-length': 0 }).end()
    return
  }
  const isText = typeof answer === 'string'
  const body = isText ? answer : JSON.stringify(answer)
  response
    .writeHead(200, {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body)
}
