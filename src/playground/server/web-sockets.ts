import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'

/** As `WebSocket.OPEN` has it. */
export const OPEN: typeof WebSocket.OPEN = 1

/** Makes WebSockets of sockets that ask for it. */
export type WebSockets = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, greet: (socket: WebSocket) => void): void
  close(): void
}

/** What they are made with is loaded when the first one asks: nothing of it is needed to listen. */
export const webSockets = (maxPayload: number): WebSockets => {
  let loading: Promise<WebSocketServer> | undefined
  let isClosed = false
  const load = async () => new (await import('ws')).WebSocketServer({ noServer: true, maxPayload })
  return {
    upgrade: (request, socket, head, greet) => {
      loading ??= load()
      loading.then(
        (server) => (isClosed ? socket.destroy() : server.handleUpgrade(request, socket, head, greet)),
        () => socket.destroy(),
      )
    },
    close: () => {
      isClosed = true
      loading?.then(
        (server) => server.close(),
        () => undefined,
      )
    },
  }
}
