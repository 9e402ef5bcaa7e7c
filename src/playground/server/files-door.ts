import type { IncomingMessage, ServerResponse } from 'node:http'
import { newFile } from '../web-api/files.ts'
import { mayRead } from '../world/channels.ts'
import { credentials, installation } from '../world/installation.ts'
import type { FileRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { bodyOf, sendJson, sendText } from './reading.ts'

/** No file here is larger. */
export const LARGEST_FILE = 20 * 1024 * 1024

const sent = async (request: IncomingMessage): Promise<Uint8Array> => {
  const body = await bodyOf(request, LARGEST_FILE)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return body
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const file = [...form.values()].find((value) => typeof value !== 'string')
  return file ? new Uint8Array(await (file as Blob).arrayBuffer()) : body
}

/** Takes the bytes of a file the app announced. */
export const takeUpload = async (world: World, ticket: string, request: IncomingMessage, response: ServerResponse) => {
  const file = [...world.files.all()].find((one) => one.ticket === ticket && !one.isReady)
  if (!file) return sendText(response, 404, 'No such upload')
  const bytes = await sent(request)
  world.bytes.put(file.id, bytes)
  world.files.put({ ...file, bytes: bytes.length })
  sendText(response, 200, `OK - ${bytes.length}`)
}

const give = (world: World, file: FileRecord, response: ServerResponse) => {
  const bytes = world.bytes.get(file.id)
  if (!bytes) return sendText(response, 404, 'No such file')
  response.writeHead(200, {
    'content-type': file.mimetype,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

/** Gives the app the bytes of a file, against its token. */
export const giveToApp = (world: World, id: string, request: IncomingMessage, response: ServerResponse): void => {
  const file = world.files.get(id)
  const isOurs = request.headers.authorization === `Bearer ${credentials(world).botToken}`
  if (!isOurs || installation(world) !== 'installed' || !world.scopes.has('files:read'))
    sendText(response, 403, 'A token with files:read is needed to fetch this file.')
  else if (file?.isReady) give(world, file, response)
  else sendText(response, 404, 'No such file')
}

/** Gives a person the bytes of a file they sent, or can see where it was shared. */
export const giveToPerson = (world: World, id: string, as: string, response: ServerResponse): void => {
  const file = world.files.get(id)
  const person = world.people.get(as)
  const canSee = (shared: { channel: string }) => {
    const channel = world.channels.get(shared.channel)
    return channel && person && mayRead(channel, person)
  }
  if (file?.isReady && (file.by === as || file.shared.some(canSee))) give(world, file, response)
  else sendText(response, 404, 'No such file')
}

/** Keeps a file that a person chose in the page. */
export const keepFile = (world: World, by: string, name: string, bytes: Uint8Array, title?: string): FileRecord => {
  const file = newFile(world, { name, bytes: bytes.length, by, ...(title && { title }) })
  world.bytes.put(file.id, bytes)
  return world.files.put({ ...file, isReady: true })
}

/** Takes a file from a person in the page. */
export const takeFromPerson = async (world: World, request: IncomingMessage, response: ServerResponse, url: URL) => {
  const person = world.people.get(url.searchParams.get('as') ?? '')
  const name = url.searchParams.get('name')?.slice(0, 255)
  if (!person || person.isDeactivated || !name)
    return sendJson(response, 400, { says: 'A file needs a name, and somebody who sends it.' })
  const bytes = await sent(request)
  if (bytes.length === 0) return sendJson(response, 400, { says: `${name} is empty.` })
  const { id, title, mimetype } = keepFile(world, person.id, name, bytes, url.searchParams.get('title') ?? undefined)
  sendJson(response, 200, { file: { id, name, title, mimetype, bytes: bytes.length } })
}
