import type { Conversation } from '../protocol.ts'
import { isIn, isReadOnly, mayRead, membersOf } from '../world/channels.ts'
import { messagesIn } from '../world/messages.ts'
import type { ChannelRecord, PersonRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'

const unreadIn = (world: World, me: PersonRecord, channel: ChannelRecord): number => {
  const mark = world.marks.get(`${me.id} ${channel.id}`)?.ts ?? '0'
  return messagesIn(world, channel.id, me.id).filter(({ ts, author }) => ts > mark && author !== me.id).length
}

const order = { public: 0, private: 0, direct: 2 } as const

/** The conversations somebody can see: their own, then public channels they could join; direct messages last. */
export const conversationsFor = (world: World, me: PersonRecord): Conversation[] =>
  [...world.channels.all()]
    .filter((channel) => mayRead(channel, me))
    .map((channel): Conversation => {
      const members = membersOf(channel)
      const other = members.find((id) => id !== me.id) ?? me.id
      const latest = messagesIn(world, channel.id, me.id).at(-1)?.ts
      const isDirect = channel.kind === 'direct'
      return {
        id: channel.id,
        kind: channel.kind,
        name: isDirect ? (world.people.get(other)?.name ?? '') : channel.name,
        purpose: channel.purpose,
        ...(isDirect && { with: other }),
        members,
        isMember: isIn(channel, me.id),
        isArchived: channel.isArchived,
        isShared: channel.isShared,
        isReadOnly: isReadOnly(world, channel),
        unread: isIn(channel, me.id) ? unreadIn(world, me, channel) : 0,
        ...(latest && { latest }),
      }
    })
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))

const rank = ({ kind, isMember }: Conversation) => order[kind] + (isMember ? 0 : 1)

/** How much news somebody has: messages they have not read, and letters. */
export const unreadFor = (world: World, me: PersonRecord): number => {
  let count = 0
  for (const channel of world.channels.all()) if (isIn(channel, me.id)) count += unreadIn(world, me, channel)
  for (const letter of world.letters.all()) if (letter.to === me.id && !letter.isRead) count += 1
  return count
}
