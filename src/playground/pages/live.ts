import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { OPEN, webSockets } from '../server/web-sockets.ts'
import type { World } from '../world/world.ts'

/** Tells every open page what has changed. */
export type LiveDoor = { upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void; close(): void }

/** A page that reads so slowly that this much waits for it is cut off; it reads the state again when it comes back. */
const MOST_WAITING = 4 * 1024 * 1024

/** Opens the door at which pages listen. */
export const liveDoor = (world: World): LiveDoor => {
  const server = webSockets(64 * 1024)
  const pages = new Set<WebSocket>()
  const stop = world.changes.on((live) => {
    const news = JSON.stringify(live)
    for (const page of pages) {
      if (page.bufferedAmount > MOST_WAITING) page.terminate()
      else if (page.readyState === OPEN) page.send(news)
    }
  })
  return {
    upgrade: (request, socket, head) =>
      server.upgrade(request, socket, head, (page) => {
        pages.add(page)
        page.on('close', () => pages.delete(page))
        page.on('error', () => page.terminate())
      }),
    close: () => {
      stop()
      for (const page of pages) page.terminate()
      server.close()
    },
  }
}
