import type { Fields } from '../block-kit/check.ts'
import { userObject } from '../payloads/objects.ts'
import { actionTs } from '../payloads/shown.ts'
import type { ChannelRecord, PersonRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { tell } from './events.ts'

const kind = (channel: ChannelRecord) => (channel.kind === 'private' ? 'group' : 'channel')

/** Tells the app that somebody came into a conversation, or left it. The app's own leaving has a name of its own. */
export const tellOfMembership = (
  world: World,
  channel: ChannelRecord,
  person: string,
  how: 'joined' | 'left',
): void => {
  const event_ts = actionTs(world)
  if (person === ids.botUser && how === 'left') {
    const left = `${kind(channel)}_left`
    tell(world, left, { type: left, channel: channel.id, actor_id: person, event_ts })
    return
  }
  const channel_type = channel.kind === 'private' ? 'G' : 'C'
  const type = `member_${how}_channel`
  const member = world.people.get(person)
  tell(world, type, { type, user: person, channel: channel.id, channel_type, team: member?.team ?? ids.team, event_ts })
}

/** Tells the app what became of a channel: archived, opened again, renamed, or shared with another workspace. */
export const tellOfChannel = (
  world: World,
  channel: ChannelRecord,
  what: 'archive' | 'unarchive' | 'rename' | 'shared' | 'unshared',
  by: string,
): void => {
  const event_ts = actionTs(world)
  const shares = what === 'shared' || what === 'unshared'
  const type = shares ? `channel_${what}` : `${kind(channel)}_${what}`
  const about: Fields =
    what === 'rename'
      ? { channel: { id: channel.id, name: channel.name, name_normalized: channel.name, created: channel.created } }
      : { channel: channel.id }
  const partner = shares ? { connected_team_id: channel.connectedTeams[0] ?? 'T0OUTSIDE' } : {}
  const who = what === 'archive' || what === 'unarchive' ? { user: by } : {}
  tell(world, type, { type, ...about, ...who, ...partner, event_ts })
}

/** Tells the app that somebody is different now: a guest, deactivated, renamed. */
export const tellOfPerson = (world: World, person: PersonRecord): void =>
  tell(world, 'user_change', {
    type: 'user_change',
    user: userObject(world, person),
    cache_ts: world.time.second(),
    event_ts: actionTs(world),
  })
