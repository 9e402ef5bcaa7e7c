import { isFields } from '../block-kit/check.ts'
import { problemsWithBlocks } from '../block-kit/problems.ts'
import { lengthOfText } from '../block-kit/together.ts'
import { tellOfMessage } from '../delivery/message-events.ts'
import { messageObject } from '../payloads/shown.ts'
import { isIn } from '../world/channels.ts'
import { messageAt, remove, reword, say } from '../world/messages.ts'
import { ids, type World } from '../world/world.ts'
import { type Answer, invalid, no, yes } from './answer.ts'
import { type Args, BROKEN } from './args.ts'
import { isAnswer, placeToPost, visibleChannel } from './find-channel.ts'
import type { Methods } from './method.ts'

/** Slack cuts text here, and warns. */
const CUT_AT = 40_000
/** More text than this in the blocks of one message is refused; measured, not documented (bolt-js issue 2509). */
const MOST_IN_BLOCKS = 13_200

type Words = { readonly text: string; readonly blocks: readonly unknown[]; readonly wasCut: boolean }

/** What is to be said, looked at as Slack looks at it. */
export const wordsIn = (args: Args): Words | Answer => {
  const text = args.text('text') ?? ''
  const blocks = args.json('blocks')
  if (blocks === BROKEN || (blocks !== undefined && !Array.isArray(blocks))) return no('invalid_blocks_format')
  const problems = blocks ? problemsWithBlocks(blocks, 'message') : []
  if (problems.length > 0) return invalid('invalid_blocks', problems, 'blocks')
  if (text === '' && (blocks === undefined || blocks.length === 0)) return no('no_text')
  if (lengthOfText(blocks ?? []) > MOST_IN_BLOCKS) return no('msg_blocks_too_long')
  return { text: text.slice(0, CUT_AT), blocks: blocks ?? [], wasCut: text.length > CUT_AT }
}

const warning = ({ wasCut }: Words) =>
  wasCut && { warning: 'message_truncated', response_metadata: { warnings: ['message_truncated'] } }

const threadIn = (world: World, channel: string, args: Args): string | undefined => {
  const given = args.text('thread_ts')
  const parent = given && messageAt(world, channel, given)
  return parent ? (parent.thread ?? parent.ts) : given
}

const postMessage = (world: World, args: Args): Answer => {
  const channel = placeToPost(world, args.text('channel'))
  if (isAnswer(channel)) return channel
  const words = wordsIn(args)
  if ('ok' in words) return words
  const thread = threadIn(world, channel.id, args)
  if (thread && !messageAt(world, channel.id, thread)) return no('thread_not_found')
  const metadata = args.json('metadata')
  if (
    metadata === BROKEN ||
    (metadata !== undefined && (!isFields(metadata) || typeof metadata.event_type !== 'string'))
  )
    return no('invalid_metadata_format')

  const message = say(world, channel, {
    author: ids.botUser,
    text: words.text,
    blocks: words.blocks,
    ...(thread && { thread, isBroadcast: args.flag('reply_broadcast') }),
    ...(metadata !== undefined && { metadata }),
  })
  tellOfMessage(world, channel, message)
  return yes({ channel: channel.id, ts: message.ts, message: messageObject(world, message), ...warning(words) })
}

const ours = (world: World, args: Args, otherwise: string) => {
  const channel = visibleChannel(world, args.text('channel'))
  if (!channel) return no('channel_not_found')
  const message = messageAt(world, channel.id, args.text('ts') ?? '')
  if (!message || message.onlyFor) return no('message_not_found')
  if (message.author !== ids.botUser) return no(otherwise)
  if (channel.isArchived) return no('is_archived')
  return message
}

const update = (world: World, args: Args): Answer => {
  const message = ours(world, args, 'cant_update_message')
  if ('ok' in message) return message
  const words = wordsIn(args)
  if ('ok' in words) return words
  // Where only text is given, Slack keeps the blocks as they were (python-slack-sdk issue 523).
  const blocks = args.json('blocks') === undefined ? message.blocks : words.blocks
  const changed = reword(world, message, words.text, blocks, ids.botUser)
  return yes({
    channel: message.channel,
    ts: message.ts,
    text: changed.text,
    message: messageObject(world, changed),
    ...warning(words),
  })
}

const erase = (world: World, args: Args): Answer => {
  const message = ours(world, args, 'cant_delete_message')
  if ('ok' in message) return message
  remove(world, message)
  return yes({ channel: message.channel, ts: message.ts })
}

const postEphemeral = (world: World, args: Args): Answer => {
  const channel = placeToPost(world, args.text('channel'))
  if (isAnswer(channel)) return channel
  const person = world.people.get(args.text('user') ?? '')
  if (!person?.hasSlack) return no('user_not_found')
  if (!isIn(channel, person.id)) return no('user_not_in_channel')
  const words = wordsIn(args)
  if ('ok' in words) return words
  const thread = threadIn(world, channel.id, args)
  const message = say(world, channel, {
    author: ids.botUser,
    text: words.text,
    blocks: words.blocks,
    onlyFor: person.id,
    ...(thread && { thread }),
  })
  return yes({ message_ts: message.ts })
}

const getPermalink = (world: World, args: Args): Answer => {
  const channel = visibleChannel(world, args.text('channel'))
  if (!channel) return no('channel_not_found')
  const ts = args.text('message_ts') ?? ''
  if (!messageAt(world, channel.id, ts)) return no('message_not_found')
  const permalink = `${world.address}/archives/${channel.id}/p${ts.replace('.', '')}`
  return yes({ channel: channel.id, permalink })
}

/** Saying things. */
export const chat: Methods = {
  'chat.postMessage': { tier: 'posting', scopes: ['chat:write'], does: postMessage },
  'chat.update': { tier: 'tier-3', scopes: ['chat:write'], does: update },
  'chat.delete': { tier: 'tier-3', scopes: ['chat:write'], does: erase },
  'chat.postEphemeral': { tier: 'tier-4', scopes: ['chat:write'], does: postEphemeral },
  'chat.getPermalink': { tier: 'hundreds', scopes: [], does: getPermalink },
}
