import { createServer, type Server } from 'node:http'
import { App, type Authorize, type Receiver } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Clock } from '../clock.ts'
import type { Logger } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { boltLogger } from './bolt-logger.ts'
import { CannotStart } from './cannot-start.ts'
import { forAnswers } from './installed/workspaces.ts'
import { type Listening, listening, type OpenDesk } from './listening.ts'
import { reasonOf } from './reason.ts'
import { answerHealth, type Health } from './receiver/health.ts'
import { type HttpReceiver, httpReceiver, type Pages } from './receiver/http-receiver.ts'
import { type SocketReceiver, socketReceiver } from './receiver/socket-receiver.ts'

/** The way Slack reaches us: by Socket Mode, or over HTTP. */
export type Way = {
  readonly slackApiUrl?: string
  /** HTTP and health. 0 for any free port. */
  readonly port: number
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecrets: readonly string[] }
)

export type SlackOptions = Omit<Listening, 'log' | 'metrics'> & {
  readonly log: Logger
  readonly metrics: Metrics
  /** The machine's own clock: signatures are of now, whatever day the playground has. */
  readonly wallClock: Clock
  /** Whether the rest of the house can answer: the database. Slack's part is added here. */
  readonly readiness: Health['readiness']
}

/** With what a workspace is answered. */
export type Authorizing = {
  readonly authorize: Authorize<boolean>
  /** The client of a workspace; null where we are not installed. */
  readonly clientOf: (teamId: string) => Promise<WebClient | null>
  /** Pages for people's browsers, beside Slack's own address. Over HTTP only. */
  readonly pages?: Pages
}

/** Bolt behind our own door, with the desk. */
export type OpenedApp = {
  readonly app: App
  readonly desk: OpenDesk
  readonly isConnected: () => boolean
  /** The port of HTTP and health, once started. */
  readonly port: () => number
  start(): Promise<void>
  /** Stops hearing, finishes what is being answered (for at most so many milliseconds), then lets go. */
  stop(atMost?: number): Promise<void>
}

/** Opens Bolt behind our receiver, with one desk. Nothing is heard before `start`. Throws `CannotStart`, in words. */
export const openApp = (place: Way, options: SlackOptions, authorizing: Authorizing): OpenedApp => {
  const { log, metrics } = options
  const api = place.slackApiUrl ? { slackApiUrl: place.slackApiUrl } : {}
  let door: SocketReceiver | null = null
  let isStopping = false
  const health: Health = {
    metrics,
    readiness: async () => {
      if (isStopping) return { ready: false, because: 'it is being stopped' }
      return door && !door.isConnected() ? { ready: false, because: 'not connected to Slack' } : options.readiness()
    },
  }
  const http = place.mode === 'http' ? overHttp(place, options, health, authorizing.pages) : null
  if (place.mode === 'socket') door = socketReceiver({ appToken: place.appToken, log, ...api })
  const receiver: Receiver = http ?? door!.receiver

  const app = new App({
    receiver,
    socketMode: place.mode === 'socket',
    authorize: authorizing.authorize,
    clientOptions: { ...forAnswers, ...api },
    logger: boltLogger(log),
    convoStore: false,
    ignoreSelf: false,
  })
  app.error(async (fault) => log.error({ err: fault }, 'Bolt could not deliver'))
  const desk = listening(app, { ...options, clientOf: authorizing.clientOf })
  const healthServer = http ? null : createServer((request, response) => void overHealth(health, request, response))

  return {
    app,
    desk,
    isConnected: () => door?.isConnected() ?? true,
    port: () => http?.port() ?? portOf(healthServer) ?? place.port,
    start: async () => {
      if (healthServer) await listen(healthServer, place.port)
      await app.start().catch((fault: unknown) => {
        throw cannotListen(fault, place)
      })
    },
    stop: async (atMost = 10_000) => {
      isStopping = true
      // Over HTTP the door is shut first. A socket must stay open for the acknowledgements still to be given.
      const shut = http ? app.stop() : undefined
      await desk.settled(atMost)
      await (shut ?? app.stop())
      healthServer?.closeAllConnections()
      healthServer?.close()
    },
  }
}

const overHttp = (
  { signingSecrets, port }: Extract<Way, { mode: 'http' }>,
  options: SlackOptions,
  health: Health,
  pages?: Pages,
): HttpReceiver => {
  const { log, metrics, wallClock } = options
  const now = () => wallClock.now().toSeconds()
  try {
    return httpReceiver({ signingSecrets, port, log, metrics, health, now, ...(pages && { pages }) })
  } catch (fault) {
    throw new CannotStart((fault as Error).message)
  }
}

const overHealth = async (
  health: Health,
  ...[request, response]: Parameters<Parameters<typeof createServer>[1] & {}>
) => {
  if (!(await answerHealth(health, request, response).catch(() => true))) response.writeHead(404).end()
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((ready, fault) => {
    server.once('error', (error) => fault(cannotListen(error, { port })))
    server.listen(port, () => ready())
  })

const portOf = (server: Server | null): number | undefined => {
  const address = server?.address()
  return typeof address === 'object' && address ? address.port : undefined
}

const cannotListen = (fault: unknown, place: { readonly port: number }): CannotStart => {
  const { code } = fault as { code?: string }
  if (code === 'EADDRINUSE')
    return new CannotStart(
      `Port ${place.port} is in use by another program. Stop that one, or set PORT to another.`,
      fault,
    )
  if (code === 'EACCES')
    return new CannotStart(`Port ${place.port} may not be used. Set PORT to one above 1023.`, fault)
  return new CannotStart(
    `Slack could not be joined (${reasonOf(fault)}). ${HINTS[reasonOf(fault)] ?? ''}`.trim(),
    fault,
  )
}

/** What to look at, by Slack’s own word for what is wrong. */
export const HINTS: Readonly<Record<string, string>> = {
  'no-answer': 'Check that this machine can reach Slack, or SLACK_API_URL where that is set.',
  invalid_auth:
    'Check SLACK_BOT_TOKEN (it begins xoxb-) and SLACK_APP_TOKEN (xapp-), and that the app is still installed.',
  not_authed: 'Check SLACK_BOT_TOKEN (it begins xoxb-) and SLACK_APP_TOKEN (xapp-).',
  account_inactive: 'The app was removed from the workspace. Install it again and copy the new token.',
  token_revoked: 'The app was removed from the workspace. Install it again and copy the new token.',
  missing_scope: 'The app-level token needs the scope connections:write.',
}
