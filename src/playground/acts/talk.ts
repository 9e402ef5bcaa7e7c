import { tellOfMembership } from '../delivery/channel-events.ts'
import { tellOfMessage } from '../delivery/message-events.ts'
import type { ActResult } from '../protocol.ts'
import { directBetween, isIn, isReadOnly, letIn, letOut, mayRead } from '../world/channels.ts'
import { messageAt, messagesIn, remove, say } from '../world/messages.ts'
import type { PersonRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { done, readOnly, refusal } from './people-acting.ts'
import { LONGEST_TYPED, written } from './written.ts'

/** Says something, with or without files, in a conversation or in a thread of it. */
export const speak = (
  world: World,
  person: PersonRecord,
  act: {
    readonly channel: string
    readonly text: string
    readonly thread?: string
    readonly files?: readonly string[]
  },
): ActResult => {
  const channel = world.channels.get(act.channel)
  if (!channel || !isIn(channel, person.id)) return refusal('Join the channel first: only its members can write in it.')
  if (channel.isArchived) return refusal('This channel is archived: it can be read, and nothing can be added.')
  if (isReadOnly(world, channel)) return refusal(readOnly(world))
  if (act.text.length > LONGEST_TYPED)
    return refusal(`That is longer than the ${LONGEST_TYPED} characters Slack takes.`)
  const files = (act.files ?? []).filter((id) => world.files.get(id)?.by === person.id)
  if (act.text.trim() === '' && files.length === 0) return refusal('There is nothing to send yet.')
  if (act.thread && !messageAt(world, channel.id, act.thread))
    return refusal('The message you answered is no longer there.')
  const message = say(world, channel, {
    author: person.id,
    text: written(world, act.text, false),
    files,
    ...(act.thread && { thread: act.thread }),
  })
  for (const id of files) {
    const file = world.files.get(id)
    if (file) world.files.put({ ...file, shared: [...file.shared, { channel: channel.id, ts: message.ts }] })
  }
  markRead(world, person, channel.id)
  tellOfMessage(world, channel, message)
  return { ok: true, channel: channel.id, ts: message.ts }
}

/** Opens a direct message to somebody. */
export const openDirect = (world: World, person: PersonRecord, other: string): ActResult => {
  const found = world.people.get(other)
  if (!found?.hasSlack) return refusal('They are not in Slack. Write them a letter.')
  return { ok: true, channel: directBetween(world, person.id, other).id }
}

/** Has read everything there is in a conversation. */
export const markRead = (world: World, person: PersonRecord, channel: string): ActResult => {
  const last = messagesIn(world, channel, person.id).at(-1)
  if (last && world.marks.get(`${person.id} ${channel}`)?.ts !== last.ts) {
    world.marks.put({ id: `${person.id} ${channel}`, ts: last.ts })
    world.changes.tell({ changed: 'conversations', for: person.id })
  }
  return done
}

/** Puts away a message that only they could see. */
export const dismiss = (world: World, person: PersonRecord, channel: string, ts: string): ActResult => {
  const message = messageAt(world, channel, ts)
  if (message?.onlyFor !== person.id) return refusal('Only messages that nobody else can see can be dismissed.')
  remove(world, message)
  return done
}

/** Joins a public channel. */
export const join = (world: World, person: PersonRecord, id: string): ActResult => {
  const channel = world.channels.get(id)
  if (!channel || !mayRead(channel, person) || channel.isArchived) return refusal('That channel is not open to you.')
  if (!isIn(channel, person.id)) tellOfMembership(world, letIn(world, channel, person.id), person.id, 'joined')
  return { ok: true, channel: id }
}

/** Leaves a channel. */
export const leave = (world: World, person: PersonRecord, id: string): ActResult => {
  const channel = world.channels.get(id)
  if (!channel || channel.kind === 'direct' || !isIn(channel, person.id)) return refusal('You are not in that channel.')
  tellOfMembership(world, letOut(world, channel, person.id), person.id, 'left')
  return done
}
