import { tellOfMembership } from '../delivery/channel-events.ts'
import { channelObject } from '../payloads/objects.ts'
import { messageObject } from '../payloads/shown.ts'
import { directBetween, isIn, letOut, membersOf } from '../world/channels.ts'
import { messagesIn } from '../world/messages.ts'
import type { ChannelRecord, MessageRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { type Answer, no, yes } from './answer.ts'
import type { Args } from './args.ts'
import { visibleChannel } from './find-channel.ts'
import type { Methods } from './method.ts'
import { pageOf } from './page-of.ts'

const family = { public: 'channels', private: 'groups', direct: 'im' } as const
const kindOf = { public_channel: 'public', private_channel: 'private', im: 'direct' } as const

/** The scope that fits the conversation asked about: `channels:read`, `groups:read`, `im:read` … */
const scopeFor = (what: 'read' | 'history') => (world: World, args: Args) => {
  const channel = visibleChannel(world, args.text('channel'))
  const families = channel ? [family[channel.kind]] : Object.values(family)
  return families.map((one) => `${one}:${what}`)
}
const kindsAsked = (args: Args) => (args.words('types').length > 0 ? args.words('types') : ['public_channel'])
const scopesForKinds = (_world: World, args: Args) =>
  kindsAsked(args).map((kind) => `${family[kindOf[kind as keyof typeof kindOf]] ?? 'mpim'}:read`)

const withChannel =
  (does: (world: World, args: Args, channel: ChannelRecord) => Answer) => (world: World, args: Args) => {
    const channel = visibleChannel(world, args.text('channel'))
    return channel ? does(world, args, channel) : no('channel_not_found')
  }

const list = (world: World, args: Args): Answer => {
  const kinds = kindsAsked(args).map((kind) => kindOf[kind as keyof typeof kindOf])
  const seen = [...world.channels.all()].filter(
    (channel) =>
      kinds.includes(channel.kind) &&
      visibleChannel(world, channel.id) &&
      !(args.flag('exclude_archived') && channel.isArchived),
  )
  const paged = pageOf(seen, args, 1000)
  if (!paged) return no('invalid_cursor')
  // Unlike `conversations.info`, a list does not say which workspaces a channel is shared with.
  const channels = paged.page
    .map(channelObject)
    .map(({ connected_team_ids: _left, connected_limited_team_ids: _out, ...rest }) => rest)
  return yes({ channels, response_metadata: { next_cursor: paged.next } })
}

const members = withChannel((_world, args, channel) => {
  const paged = pageOf(membersOf(channel), args, 1000)
  return paged ? yes({ members: paged.page, response_metadata: { next_cursor: paged.next } }) : no('invalid_cursor')
})

const open = (world: World, args: Args): Answer => {
  const given = args.words('users')
  const channel = args.text('channel')
  if (channel) {
    const found = visibleChannel(world, channel)
    return found ? yes({ channel: { id: found.id } }) : no('channel_not_found')
  }
  if (given.length === 0) return no('users_list_not_supplied')
  if (given.length > 1) return no('method_not_supported_for_channel_type')
  const person = world.people.get(given[0] as string)
  if (!person?.hasSlack) return no('user_not_found')
  if (person.isDeactivated) return no('user_disabled')
  if (person.isBot) return no('cannot_dm_bot')
  const direct = directBetween(world, ids.botUser, person.id)
  return yes({ channel: args.flag('return_im') ? channelObject(direct) : { id: direct.id } })
}

const between = (args: Args) => (message: MessageRecord) => {
  const oldest = args.text('oldest') ?? '0'
  const latest = args.text('latest') ?? '99999999999'
  const at = Number(message.ts)
  return args.flag('inclusive')
    ? at >= Number(oldest) && at <= Number(latest)
    : at > Number(oldest) && at < Number(latest)
}

const told = (world: World, args: Args, found: readonly MessageRecord[]): Answer => {
  const paged = pageOf(found, args, 999)
  if (!paged) return no('invalid_cursor')
  const withMetadata = args.flag('include_all_metadata')
  const messages = paged.page.map((message) => {
    const { metadata, ...rest } = messageObject(world, message)
    return withMetadata && metadata !== undefined ? { ...rest, metadata } : rest
  })
  return yes({ messages, has_more: paged.next !== '', response_metadata: { next_cursor: paged.next } })
}

const history = withChannel((world, args, channel) => {
  if (!isIn(channel, ids.botUser)) return no('not_in_channel')
  const found = messagesIn(world, channel.id).filter((message) => !message.thread || message.isBroadcast)
  return told(world, args, found.filter(between(args)).reverse())
})

const replies = withChannel((world, args, channel) => {
  if (!isIn(channel, ids.botUser)) return no('not_in_channel')
  const parent = args.text('ts')
  const found = messagesIn(world, channel.id).filter(({ ts, thread }) => ts === parent || thread === parent)
  return found.length === 0 ? no('thread_not_found') : told(world, args, found.filter(between(args)))
})

const leave = withChannel((world, _args, channel) => {
  if (channel.kind === 'direct') return no('method_not_supported_for_channel_type')
  if (!isIn(channel, ids.botUser)) return yes({ not_in_channel: true })
  tellOfMembership(world, letOut(world, channel, ids.botUser), ids.botUser, 'left')
  return yes()
})

/** Conversations, and what was said in them. */
export const conversations: Methods = {
  'conversations.info': {
    tier: 'tier-3',
    scopes: scopeFor('read'),
    does: withChannel((_world, _args, channel) => yes({ channel: channelObject(channel) })),
  },
  'conversations.list': { tier: 'tier-2', scopes: scopesForKinds, does: list },
  'conversations.members': { tier: 'tier-4', scopes: scopeFor('read'), does: members },
  'conversations.open': { tier: 'tier-3', scopes: ['im:write'], does: open },
  'conversations.history': { tier: 'tier-3', scopes: scopeFor('history'), does: history },
  'conversations.replies': { tier: 'tier-3', scopes: scopeFor('history'), does: replies },
  'conversations.leave': { tier: 'tier-3', scopes: ['channels:manage', 'groups:write'], does: leave },
}
