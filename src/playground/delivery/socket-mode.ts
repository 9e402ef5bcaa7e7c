import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { type Fields, isFields } from '../block-kit/check.ts'
import { OPEN, webSockets } from '../server/web-sockets.ts'
import { tickets } from '../web-api/apps.ts'
import { secret } from '../world/ids.ts'
import { ids, type World } from '../world/world.ts'
import type { Carrier, Parcel, Receipt } from './deliver.ts'

/** Slack waits three seconds for an answer. */
export const PATIENCE = 3000
/** Slack opens no more connections than this for one app. */
const MOST_SOCKETS = 10
/** Bolt takes a connection for lost when it has not been pinged for thirty seconds. */
const PING_EVERY = 10_000

/** The app's sockets, and what a test may do to them. */
export type SocketMode = Carrier & {
  /** Takes a socket that the app opens. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Cuts every socket, without a word. */
  cut(): void
  /** Tells the app that its sockets will be renewed, as Slack does every few hours. */
  refresh(reason?: 'refresh_requested' | 'warning' | 'link_disabled'): void
  /** Turns away so many sockets from now on. */
  refuse(times: number): void
  readonly sockets: number
}

const read = (data: unknown): Fields => {
  try {
    const parsed: unknown = JSON.parse(String(data))
    return isFields(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

/** Whether an answer may ride on the acknowledgement. */
const takesAnswer = ({ kind, payload }: Parcel) =>
  kind === 'slash_commands' || (kind === 'interactive' && payload.type !== 'block_actions')

/** Delivers over sockets that the app opens, one parcel to one socket, in turn. */
export const socketMode = (world: World, patience: number = PATIENCE): SocketMode => {
  const server = webSockets(4 * 1024 * 1024)
  const open = new Set<WebSocket>()
  const waiting = new Map<string, (receipt: Receipt) => void>()
  let toRefuse = 0
  let turn = 0

  const ready = () => [...open].filter((socket) => socket.readyState === OPEN)
  const tellApp = () => world.changes.tell({ changed: 'app' })

  const greet = (socket: WebSocket) => {
    if (ready().length >= MOST_SOCKETS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }))
      return socket.close()
    }
    open.add(socket)
    socket.on('close', () => {
      open.delete(socket)
      tellApp()
    })
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => {
      const { envelope_id, payload } = read(data)
      const heard = waiting.get(String(envelope_id))
      waiting.delete(String(envelope_id))
      heard?.({ answered: 'yes', answer: payload })
    })
    const hello = {
      type: 'hello',
      num_connections: open.size,
      connection_info: { app_id: ids.app },
      debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
    }
    socket.send(JSON.stringify(hello))
    tellApp()
  }

  const pings = setInterval(() => {
    for (const socket of ready()) socket.ping()
  }, PING_EVERY)
  pings.unref()

  const hear = (envelope: string) =>
    new Promise<Receipt>((resolve) => {
      const give = (receipt: Receipt) => {
        clearTimeout(timer)
        resolve(receipt)
      }
      const timer = setTimeout(() => {
        waiting.delete(envelope)
        resolve({ answered: 'no', why: 'it did not answer within three seconds' })
      }, patience)
      waiting.set(envelope, give)
    })

  return {
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', world.address).searchParams.get('ticket') ?? ''
      if (toRefuse > 0 || !tickets.get(world)?.delete(ticket)) {
        if (toRefuse > 0) toRefuse -= 1
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
        return
      }
      server.upgrade(request, socket, head, greet)
    },
    carry: async (parcel) => {
      const sockets = ready()
      const socket = sockets[turn++ % Math.max(sockets.length, 1)]
      if (!socket) return { answered: 'not-connected' }
      const envelope = crypto.randomUUID()
      const receipt = hear(envelope)
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          type: parcel.kind,
          accepts_response_payload: takesAnswer(parcel),
          payload: parcel.payload,
          ...(parcel.kind === 'events_api' && {
            retry_attempt: parcel.retry?.attempt ?? 0,
            retry_reason: parcel.retry?.reason ?? '',
          }),
        }),
      )
      return receipt
    },
    cut: () => {
      for (const socket of open) socket.terminate()
    },
    refresh: (reason = 'refresh_requested') => {
      const notice = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: `playground-${secret(2)}` } })
      for (const socket of ready()) socket.send(notice)
    },
    refuse: (times) => {
      toRefuse = times
    },
    close: async () => {
      clearInterval(pings)
      const closed = [...open].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of open) socket.close(1001)
      await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, 300))])
      for (const socket of open) socket.terminate()
      for (const give of waiting.values()) give({ answered: 'not-connected' })
      server.close()
    },
    get isConnected() {
      return ready().length > 0
    },
    get sockets() {
      return ready().length
    },
  }
}
