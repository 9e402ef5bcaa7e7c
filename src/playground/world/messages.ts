import { withIds } from './block-ids.ts'
import type { ChannelRecord, MessageRecord } from './records.ts'
import { noteReply, type World } from './world.ts'

/** What a new message says. */
export type Said = {
  readonly author: string
  readonly text: string
  readonly blocks?: readonly unknown[]
  readonly files?: readonly string[]
  readonly thread?: string
  readonly isBroadcast?: boolean
  readonly onlyFor?: string
  readonly metadata?: unknown
}

const keep = (world: World, message: MessageRecord): MessageRecord => {
  world.messages.put(message)
  const there = world.said.get(message.channel) ?? new Map<string, MessageRecord>()
  world.said.set(message.channel, there.set(message.ts, message))
  noteReply(world.replies, message)
  world.changes.tell({
    changed: 'messages',
    channel: message.channel,
    ...(message.onlyFor && { for: message.onlyFor }),
  })
  return message
}

/** The replies to a message that are there, oldest first. */
export const repliesTo = (world: World, message: MessageRecord): MessageRecord[] =>
  [...(world.replies.get(message.id) ?? [])].flatMap((id) => {
    const reply = world.messages.get(id)
    return reply && !reply.removed && !reply.onlyFor ? [reply] : []
  })

/** Says something in a conversation. */
export const say = (world: World, channel: ChannelRecord, said: Said): MessageRecord => {
  const ts = world.time.nextTs()
  const posted = world.time.moment()
  return keep(world, {
    id: `${channel.id} ${ts}`,
    channel: channel.id,
    ts,
    at: posted.at,
    author: said.author,
    text: said.text,
    blocks: withIds(said.blocks ?? []),
    files: said.files ?? [],
    ...(said.thread && { thread: said.thread }),
    isBroadcast: said.isBroadcast ?? false,
    ...(said.onlyFor && { onlyFor: said.onlyFor }),
    ...(said.metadata !== undefined && { metadata: said.metadata }),
    posted,
    since: posted,
    earlier: [],
  })
}

/** Says it differently from now on. What it said before is kept: somebody may have read it. */
export const reword = (world: World, message: MessageRecord, text: string, blocks: readonly unknown[], by: string) => {
  const now = world.time.moment()
  const edited = { ts: world.time.nextTs(), at: now.at, by }
  return keep(world, {
    ...message,
    text,
    blocks: withIds(blocks, message.blocks),
    edited,
    since: now,
    earlier: [...message.earlier, { from: message.since, text: message.text, blocks: message.blocks }],
  })
}

/** Takes a message away. */
export const remove = (world: World, message: MessageRecord): MessageRecord =>
  keep(world, { ...message, removed: world.time.moment() })

/** A message that is there, ephemeral ones included. */
export const messageAt = (world: World, channel: string, ts: string): MessageRecord | undefined => {
  const message = world.said.get(channel)?.get(ts)
  return message && !message.removed ? message : undefined
}

/** What is in a conversation now, oldest first; ephemeral messages only for the person named. */
export const messagesIn = (world: World, channel: string, person?: string): MessageRecord[] =>
  [...(world.said.get(channel)?.values() ?? [])].filter(
    (message) => !message.removed && (!message.onlyFor || message.onlyFor === person),
  )
