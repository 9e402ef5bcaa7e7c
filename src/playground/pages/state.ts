import type { KnownBlock } from '@slack/types'
import { isClockMoved } from '../acts/clock-acts.ts'
import { lettersOf } from '../acts/letters.ts'
import { tourOf } from '../acts/tour.ts'
import { isReachable } from '../delivery/deliver.ts'
import type { App, Message, OpenView, Person, State } from '../protocol.ts'
import { mayRead } from '../world/channels.ts'
import { installation } from '../world/installation.ts'
import { messagesIn, repliesTo } from '../world/messages.ts'
import type { MessageRecord, PersonRecord, ViewRecord } from '../world/records.ts'
import { homeOf, stackOf } from '../world/views.ts'
import { ids, type World } from '../world/world.ts'
import { conversationsFor, unreadFor } from './conversations-for.ts'

const MOST_MESSAGES = 500

/** The app, and whether it can answer. */
const appOf = (world: World): App => {
  const { name, description } = world.manifest.display_information
  const reached = isReachable(world) ? 'connected' : 'not-connected'
  const state = installation(world) === 'uninstalled' ? 'uninstalled' : reached
  return { id: ids.app, name, description, botUser: ids.botUser, mode: world.mode, state }
}

const personOf = (world: World, person: PersonRecord): Person => ({
  id: person.id,
  name: person.name,
  role: person.role,
  hasSlack: person.hasSlack,
  email: person.email,
  zone: person.zone,
  isBot: person.isBot,
  isGuest: person.guest !== 'no',
  isDeactivated: person.isDeactivated,
  isExternal: person.team !== ids.team,
  unread: person.isBot ? 0 : unreadFor(world, person),
})

const messageOf = (world: World, me: PersonRecord, message: MessageRecord, mark: string): Message => {
  const replies = repliesTo(world, message)
  const latest = replies.at(-1)?.ts
  const isReply = message.thread !== undefined && message.thread !== message.ts
  const thread = message.thread ?? (replies.length > 0 ? message.ts : undefined)
  return {
    channel: message.channel,
    ts: message.ts,
    at: message.at,
    author: message.author,
    text: message.text,
    blocks: message.blocks as unknown as KnownBlock[],
    files: message.files.flatMap((id) => {
      const file = world.files.get(id)
      return file ? [{ id, name: file.name, title: file.title, mimetype: file.mimetype, bytes: file.bytes }] : []
    }),
    ...(thread && { threadTs: thread }),
    isReply,
    isBroadcast: message.isBroadcast,
    replies: {
      count: replies.length,
      people: [...new Set(replies.map(({ author }) => author))],
      ...(latest && { latest }),
    },
    ...(message.edited && { editedAt: message.edited.at }),
    isEphemeral: message.onlyFor !== undefined,
    isUnread: message.ts > mark && message.author !== me.id,
  }
}

const viewOf = <T>(view: ViewRecord): T & OpenView =>
  ({
    ...view.body,
    id: view.id,
    hash: view.hash,
    ...(view.errors && { errors: view.errors }),
    answers: view.answers,
  }) as unknown as T & OpenView

const messagesFor = (world: World, me: PersonRecord, id: string | undefined): Message[] => {
  const channel = id ? world.channels.get(id) : undefined
  if (!channel || !mayRead(channel, me)) return []
  const mark = world.marks.get(`${me.id} ${channel.id}`)?.ts ?? '0'
  return messagesIn(world, channel.id, me.id)
    .slice(-MOST_MESSAGES)
    .map((message) => messageOf(world, me, message, mark))
}

/** Everything one person can see now. `undefined` when there is nobody of that name. */
export const stateFor = (world: World, as: string, channel: string | undefined): State | undefined => {
  const me = world.people.get(as)
  if (!me || me.isBot) return undefined
  const now = world.clock.now().setZone('Europe/London')
  const home = homeOf(world, me.id)
  const { slash_commands, shortcuts } = world.manifest.features
  return {
    workspace: { id: ids.team, name: world.name },
    app: appOf(world),
    clock: {
      now: now.toISO() as string,
      zone: 'Europe/London',
      runs: world.clock.runs ?? false,
      isMoved: isClockMoved(world),
    },
    me: me.id,
    people: [...world.people.all()].map((person) => personOf(world, person)),
    conversations: me.hasSlack ? conversationsFor(world, me) : [],
    messages: me.hasSlack ? messagesFor(world, me, channel) : [],
    home: { view: home ? viewOf(home) : null },
    modals: stackOf(world, me.id).map((view) => viewOf(view)),
    letters: lettersOf(world, me.id).map(({ isRead, ...letter }) => ({
      ...letter,
      isUnread: !isRead && letter.to === me.id,
    })),
    commands: slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    shortcuts: shortcuts.map(({ name, type, callback_id, description }) => ({
      name,
      kind: type,
      callbackId: callback_id,
      description,
    })),
    tour: tourOf(world),
  }
}
