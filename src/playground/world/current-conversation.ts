import type { Fields } from '../block-kit/check.ts'
import type { Block, ChannelRecord } from './records.ts'
import type { World } from './world.ts'

const kinds = { public: 'public', private: 'private', direct: 'im' } as const

/** Whether a menu of conversations offers this one, by its filter. */
export const isOffered = (channel: ChannelRecord, filter: unknown): boolean => {
  const { include, exclude_external_shared_channels } = (filter ?? {}) as Fields
  if (Array.isArray(include) && !include.includes(kinds[channel.kind])) return false
  return !(exclude_external_shared_channels === true && (channel.isShared || channel.isShareOffered))
}

/** Fills in the conversation a form was opened in, where an input asks for it, has no initial one, and offers it. */
export const withConversation = (world: World, block: Block, openedIn: string | undefined): Block => {
  const element = block.element as Fields | undefined
  const channel = openedIn ? world.channels.get(openedIn) : undefined
  if (element?.default_to_current_conversation !== true || !channel || !isOffered(channel, element.filter)) return block
  if (element.type === 'conversations_select' && element.initial_conversation === undefined)
    return { ...block, element: { ...element, initial_conversation: channel.id } }
  if (element.type === 'multi_conversations_select' && element.initial_conversations === undefined)
    return { ...block, element: { ...element, initial_conversations: [channel.id] } }
  return block
}
