import { messageObject } from '../payloads/shown.ts'
import { isIn } from '../world/channels.ts'
import type { ChannelRecord, MessageRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { tell } from './events.ts'

const kinds = {
  public: ['message.channels', 'channel', 'channels:history'],
  private: ['message.groups', 'group', 'groups:history'],
  direct: ['message.im', 'im', 'im:history'],
} as const

/** Tells the app that something was said where it is, if it asked to hear that and may. */
export const tellOfMessage = (world: World, channel: ChannelRecord, message: MessageRecord): void => {
  if (message.onlyFor || !isIn(channel, ids.botUser)) return
  const [subscription, channel_type, scope] = kinds[channel.kind]
  const where = { channel: channel.id, event_ts: message.ts }
  if (world.scopes.has(scope)) {
    const files = message.files.length > 0 ? { subtype: 'file_share' } : {}
    tell(world, subscription, { ...messageObject(world, message), ...files, ...where, channel_type })
  }
  const isMentioned = message.text.includes(`<@${ids.botUser}>`) && message.author !== ids.botUser
  if (isMentioned && world.scopes.has('app_mentions:read'))
    tell(world, 'app_mention', { ...messageObject(world, message), type: 'app_mention', ...where })
}
