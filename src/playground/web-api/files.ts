import { isFields } from '../block-kit/check.ts'
import { tellOfMessage } from '../delivery/message-events.ts'
import { fileObject } from '../payloads/objects.ts'
import { freshId, secret } from '../world/ids.ts'
import { messageAt, say } from '../world/messages.ts'
import type { FileRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { type Answer, no, yes } from './answer.ts'
import { type Args, BROKEN } from './args.ts'
import { isAnswer, placeToPost } from './find-channel.ts'
import type { Methods } from './method.ts'

const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
  ics: 'text/calendar',
  html: 'text/html',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file that has a name, a size to come, and a ticket to bring its bytes with. */
export const newFile = (world: World, given: { name: string; title?: string; bytes: number; by: string }): FileRecord =>
  world.files.put({
    id: freshId('F'),
    name: given.name,
    title: given.title ?? given.name,
    mimetype: kinds[given.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
    bytes: given.bytes,
    by: given.by,
    created: world.time.second(),
    ticket: secret(),
    isReady: false,
    shared: [],
  })

const getUploadUrl = (world: World, args: Args): Answer => {
  const name = args.text('filename')
  const bytes = args.number('length')
  if (!name || bytes === undefined || bytes <= 0) return no('invalid_arguments')
  if ((args.text('alt_txt') ?? '').length > 1000) return no('alt_txt_too_large')
  const file = newFile(world, { name, bytes, by: ids.botUser })
  return yes({ upload_url: `${world.address}/upload/v1/${file.ticket}`, file_id: file.id })
}

type Named = { readonly id?: unknown; readonly title?: unknown }

const completeUpload = (world: World, args: Args): Answer => {
  const given = args.json('files')
  if (given === BROKEN || !Array.isArray(given) || given.length === 0) return no('invalid_arguments')
  if (!given.every(isFields)) return no('invalid_arguments')
  const named = given as Named[]
  const found = named.map(({ id }) => world.files.get(String(id)))
  if (found.some((file) => file?.by !== ids.botUser)) return no('file_not_found')
  if (found.some((file) => file && !world.bytes.get(file.id))) return no('file_not_uploaded')

  const wanted = [...args.words('channel_id'), ...args.words('channels')]
  const places = wanted.map((id) => placeToPost(world, id))
  const refused = places.find(isAnswer)
  if (refused) return refused
  const thread = args.text('thread_ts')

  const isAnswered = (place: (typeof places)[number]) =>
    isAnswer(place) || !thread || messageAt(world, place.id, thread)
  if (!places.every(isAnswered)) return no('thread_not_found')

  let files = (found as FileRecord[]).map((file, index) => {
    const title = named[index]?.title
    return world.files.put({ ...file, isReady: true, title: typeof title === 'string' ? title : file.title })
  })
  for (const place of places) {
    if (isAnswer(place)) continue
    const message = say(world, place, {
      author: ids.botUser,
      text: args.text('initial_comment') ?? '',
      files: files.map(({ id }) => id),
      ...(thread && { thread }),
    })
    const shared = { channel: place.id, ts: message.ts }
    files = files.map((file) => world.files.put({ ...file, shared: [...file.shared, shared] }))
    tellOfMessage(world, place, message)
  }
  return yes({ files: files.map((file) => fileObject(world, file)) })
}

const info = (world: World, args: Args): Answer => {
  const file = world.files.get(args.text('file') ?? '')
  return file?.isReady ? yes({ file: fileObject(world, file), comments: [] }) : no('file_not_found')
}

/** Files, in and out. */
export const files: Methods = {
  'files.getUploadURLExternal': { tier: 'tier-4', scopes: ['files:write'], does: getUploadUrl },
  'files.completeUploadExternal': { tier: 'tier-4', scopes: ['files:write'], does: completeUpload },
  'files.info': { tier: 'tier-4', scopes: ['files:read'], does: info },
}
