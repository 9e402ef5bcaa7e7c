import type { IncomingMessage, ServerResponse } from 'node:http'
import { performLater } from '../acts/perform-later.ts'
import { giveToPerson, takeFromPerson } from '../server/files-door.ts'
import { bodyOf, sendJson, sendText, TooLong } from '../server/reading.ts'
import type { World } from '../world/world.ts'
import { pageFile, type Served, vendorFile } from './served.ts'
import { stateFor } from './state.ts'

const MOST = 1024 * 1024

const policy = (world: World) => {
  const socket = world.address.replace('http', 'ws')
  const named = socket.replace('127.0.0.1', 'localhost')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket} ${named}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const send = (world: World, response: ServerResponse, served: Served | undefined) => {
  if (!served) return sendText(response, 404, 'There is nothing here.')
  response.writeHead(200, {
    'content-type': served.type,
    'content-security-policy': policy(world),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  })
  response.end(served.body)
}

const acted = async (world: World, request: IncomingMessage, response: ServerResponse) => {
  let given: unknown
  try {
    given = JSON.parse((await bodyOf(request, MOST)).toString('utf8'))
  } catch (fault) {
    const says = fault instanceof TooLong ? 'That is too much to send in one go.' : 'That act is not JSON.'
    return sendJson(response, 400, { ok: false, says }, { connection: 'close' })
  }
  const { readAct } = await import('./act-read.ts')
  const act = readAct(given)
  if (typeof act === 'string') return sendJson(response, 400, { ok: false, says: act })
  sendJson(response, 200, await performLater(world, act))
}

/** Serves the page, its state, and what people do in it. `false` when the address is not one of its own. */
export const pageDoor =
  (world: World) =>
  async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const path = url.pathname
    const isPost = request.method === 'POST'
    if (path === '/playground/act' && isPost) await acted(world, request, response)
    else if (path === '/playground/upload' && isPost) await takeFromPerson(world, request, response, url)
    else if (path === '/playground/state') {
      const as = url.searchParams.get('as') ?? namesIn(world)[0]?.id ?? ''
      const state = stateFor(world, as, url.searchParams.get('channel') ?? undefined)
      if (state) sendJson(response, 200, state)
      else sendJson(response, 409, { says: 'There is nobody of that name here.', people: namesIn(world) })
    } else if (path.startsWith('/playground/file/'))
      giveToPerson(world, path.slice('/playground/file/'.length), url.searchParams.get('as') ?? '', response)
    else if (path === '/' || path === '/index.html') send(world, response, pageFile('index.html'))
    else if (path.startsWith('/page/')) send(world, response, pageFile(path.slice('/page/'.length)))
    else if (path.startsWith('/vendor/')) send(world, response, vendorFile(path.slice('/vendor/'.length)))
    else return false
    return true
  }

const namesIn = (world: World) =>
  [...world.people.all()].filter(({ isBot }) => !isBot).map(({ id, name, role }) => ({ id, name, role }))
