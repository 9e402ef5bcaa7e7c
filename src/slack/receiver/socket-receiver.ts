import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from '../../observe/log.ts'
import { boltLogger } from '../bolt-logger.ts'

export type SocketReceiverOptions = {
  readonly appToken: string
  readonly slackApiUrl?: string
  readonly log: Logger
}

/** Bolt's own Socket Mode, and whether it is connected now. */
export type SocketReceiver = { readonly receiver: SocketModeReceiver; readonly isConnected: () => boolean }

/** Socket Mode: no address of ours need be public. Reconnects by itself, at once and then ever more slowly. */
export const socketReceiver = ({ appToken, slackApiUrl, log }: SocketReceiverOptions): SocketReceiver => {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    installerOptions: {
      clientOptions: {
        timeout: 10_000,
        retryConfig: { retries: 2, minTimeout: 500 },
        ...(slackApiUrl && { slackApiUrl }),
      },
    },
    // What we could not take is not acknowledged: Slack delivers it again.
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, 'A delivery could not be taken')
      return false
    },
  })
  let connected = false
  receiver.client.on('connected', () => {
    connected = true
    log.info('connected to Slack')
  })
  for (const state of ['reconnecting', 'disconnecting', 'disconnected', 'close']) {
    receiver.client.on(state, () => {
      connected = false
    })
  }
  reconnectingSoon(receiver.client as unknown as Reconnecting, log)
  return { receiver, isConnected: () => connected }
}

type Reconnecting = {
  reconnectionTimer: NodeJS.Timeout | undefined
  shuttingDown: boolean
  delayReconnectAttempt: (again: () => Promise<unknown>) => Promise<unknown>
  on(event: string, listener: () => void): unknown
}

/**
 * `@slack/socket-mode` 3.1 waits five seconds before it first reconnects, and an attempt that fails then ends the
 * process by an unhandled rejection. Both are mended upstream in 3.2; until it can be had, they are mended here.
 */
const reconnectingSoon = (client: Reconnecting, log: Logger): void => {
  let failures = 0
  client.on('connected', () => {
    failures = 0
  })
  client.delayReconnectAttempt = (again) =>
    new Promise((done) => {
      const wait = failures === 0 ? 100 : Math.min(30_000, 500 * 2 ** failures)
      failures += 1
      client.reconnectionTimer = setTimeout(() => {
        client.reconnectionTimer = undefined
        if (client.shuttingDown) return
        again.call(client).then(done, (fault: unknown) => {
          log.warn({ err: fault, attempt: failures }, 'Slack could not be reached; trying again')
          done(client.delayReconnectAttempt(again))
        })
      }, wait)
    })
}
