import { createServer, type Server } from 'node:http'
import { App, type Receiver } from '@slack/bolt'
import { WebClient, type WebClientOptions } from '@slack/web-api'
import type { Files } from '../app/ports/files.ts'
import type { Clock } from '../clock.ts'
import type { Logger } from '../observe/log.ts'
import type { Metrics } from '../observe/metrics.ts'
import { boltLogger } from './bolt-logger.ts'
import { CannotStart } from './cannot-start.ts'
import { filesOver } from './files.ts'
import { type Listening, listening, type OpenDesk } from './listening.ts'
import { reasonOf } from './reason.ts'
import { answerHealth, type Health } from './receiver/health.ts'
import { type HttpReceiver, httpReceiver } from './receiver/http-receiver.ts'
import { type SocketReceiver, socketReceiver } from './receiver/socket-receiver.ts'
import { type Speaker, speaking } from './speaker.ts'

/** How Slack is joined: by Socket Mode, or over HTTP. The same app, desk and features stand behind both. */
export type SlackPlace = {
  readonly botToken: string
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

/** Who we are in the workspace, as Slack says. */
export type Self = {
  readonly teamId: string
  readonly team: string
  readonly botId: string
  readonly botUserId: string
  /** The scopes that were granted; a feature without an optional one says what it does instead. */
  readonly scopes: readonly string[]
}

/** Slack, joined but not yet listening: features are told of the desk first, then `start`. */
export type Slack = {
  readonly app: App
  readonly desk: OpenDesk
  readonly speaker: Speaker
  readonly files: Files
  readonly self: Self
  readonly isConnected: () => boolean
  /** The port of HTTP and health, once started. */
  readonly port: () => number
  start(): Promise<void>
  /** Stops hearing, finishes what is being answered (for at most so many milliseconds), then lets go. */
  stop(atMost?: number): Promise<void>
}

/** Somebody waits for each of these calls: tried once, given up before Slack gives up on us. */
const forAnswers: WebClientOptions = { retryConfig: { retries: 0 }, timeout: 2500, rejectRateLimitedCalls: true }

/** Joins Slack. Throws `CannotStart`, in words, where it cannot be reached or does not know us. */
export const joinSlack = async (place: SlackPlace, options: SlackOptions): Promise<Slack> => {
  const { log, metrics } = options
  const logger = boltLogger(log)
  const api = place.slackApiUrl ? { slackApiUrl: place.slackApiUrl } : {}
  const self = await whoWeAre(
    new WebClient(place.botToken, { ...api, logger, timeout: 10_000, retryConfig: { retries: 2 } }),
  )

  let door: SocketReceiver | null = null
  const health: Health = {
    metrics,
    readiness: async () =>
      door && !door.isConnected() ? { ready: false, because: 'not connected to Slack' } : options.readiness(),
  }
  const http = place.mode === 'http' ? overHttp(place.signingSecrets, place.port, options, health) : null
  if (place.mode === 'socket') door = socketReceiver({ appToken: place.appToken, log, ...api })
  const receiver: Receiver = http ?? door!.receiver

  const app = new App({
    receiver,
    socketMode: place.mode === 'socket',
    authorize: async () => ({ botToken: place.botToken, botId: self.botId, botUserId: self.botUserId }),
    clientOptions: { ...forAnswers, ...api },
    logger,
    convoStore: false,
    ignoreSelf: false,
  })
  app.error(async (fault) => log.error({ err: fault }, 'Bolt could not deliver'))
  const desk = listening(app, options)
  const speaker = speaking(
    new WebClient(place.botToken, { ...api, ...forAnswers, timeout: 5000, logger }),
    self,
    metrics.called,
  )
  const healthServer = http ? null : createServer((request, response) => void overHealth(health, request, response))

  return {
    app,
    desk,
    speaker,
    files: filesOver(new WebClient(place.botToken, { ...api, ...forAnswers, timeout: 20_000, logger }), place.botToken),
    self,
    isConnected: () => door?.isConnected() ?? true,
    port: () => http?.port() ?? portOf(healthServer) ?? place.port,
    start: async () => {
      if (healthServer) await listen(healthServer, place.port)
      await app.start().catch((fault: unknown) => {
        throw cannotListen(fault, place)
      })
    },
    stop: async (atMost = 10_000) => {
      // Over HTTP the door is shut first. A socket must stay open for the acknowledgements still to be given.
      const shut = http ? app.stop() : undefined
      await desk.settled(atMost)
      await (shut ?? app.stop())
      healthServer?.closeAllConnections()
      healthServer?.close()
    },
  }
}

const overHttp = (secrets: readonly string[], port: number, options: SlackOptions, health: Health): HttpReceiver => {
  const { log, metrics, wallClock } = options
  try {
    return httpReceiver({ signingSecrets: secrets, port, log, metrics, health, now: () => wallClock.now().toSeconds() })
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

const HINTS: Readonly<Record<string, string>> = {
  'no-answer': 'Check that this machine can reach Slack, or SLACK_API_URL where that is set.',
  invalid_auth:
    'Check SLACK_BOT_TOKEN (it begins xoxb-) and SLACK_APP_TOKEN (xapp-), and that the app is still installed.',
  not_authed: 'Check SLACK_BOT_TOKEN (it begins xoxb-) and SLACK_APP_TOKEN (xapp-).',
  account_inactive: 'The app was removed from the workspace. Install it again and copy the new token.',
  token_revoked: 'The app was removed from the workspace. Install it again and copy the new token.',
  missing_scope: 'The app-level token needs the scope connections:write.',
}

const whoWeAre = async (client: WebClient): Promise<Self> => {
  try {
    const { team_id, team, bot_id, user_id, response_metadata } = await client.auth.test()
    return {
      teamId: team_id ?? '',
      team: team ?? '',
      botId: bot_id ?? '',
      botUserId: user_id ?? '',
      scopes: response_metadata?.scopes ?? [],
    }
  } catch (fault) {
    const why = reasonOf(fault)
    throw new CannotStart(`Slack does not let Cleardays in (${why}). ${HINTS[why] ?? ''}`.trim(), fault)
  }
}
