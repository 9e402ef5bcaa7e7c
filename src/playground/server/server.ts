import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { CannotOpen } from '../cannot-open.ts'
import { isFromHere } from './loopback.ts'
import { sendText, TooLong } from './reading.ts'

/** Answers a request to an address; `false` when the address is not one of its own. */
export type Door = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/** Takes a socket that asks to become a WebSocket; `false` when the address is not one of its own. */
export type SocketDoor = (request: IncomingMessage, socket: Duplex, head: Buffer, url: URL) => boolean

/** A server that listens on this machine and nowhere else. */
export type Listening = { readonly port: number; close(): Promise<void> }

const portTaken = (port: number) =>
  new CannotOpen(
    `Port ${port} is taken by another program. Stop that one, or give the playground another port with ` +
      'CLEARDAYS_PLAYGROUND_PORT.',
  )

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? portTaken(port) : fault),
    )
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

/** Opens the doors on loopback. Requests that do not come from this machine are turned away at every one. */
export const openServer = async (
  port: number,
  doors: readonly Door[],
  sockets: readonly SocketDoor[],
): Promise<Listening> => {
  let listening = port
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isFromHere(request, listening)) return sendText(response, 403, 'The playground answers this machine only.')
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${listening}`)
    for (const door of doors) if (await door(request, response, url)) return
    sendText(response, 404, 'There is nothing here.')
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      const tooLong = fault instanceof TooLong
      if (!response.headersSent)
        sendText(
          response,
          tooLong ? 413 : 500,
          tooLong ? 'That is too much in one go.' : 'The playground could not answer.',
        )
      if (!tooLong && !response.destroyed) console.error('The playground could not answer', request.url, fault)
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${listening}`)
    const isTaken = url && isFromHere(request, listening) && sockets.some((door) => door(request, socket, head, url))
    if (!isTaken) socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
  listening = await listen(server, port)
  return {
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
