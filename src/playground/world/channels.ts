import { freshId } from './ids.ts'
import type { ChannelRecord, PersonRecord } from './records.ts'
import { ids, type World } from './world.ts'

/** Who is in it now. */
export const membersOf = (channel: ChannelRecord): string[] =>
  channel.memberships.filter((membership) => !membership.until).map(({ person }) => person)

/** Whether somebody is in it now. */
export const isIn = (channel: ChannelRecord, person: string): boolean =>
  channel.memberships.some((membership) => membership.person === person && !membership.until)

/** Whether somebody may read what is in it: its members, and for a public channel everyone but guests. */
export const mayRead = (channel: ChannelRecord, person: PersonRecord): boolean =>
  isIn(channel, person.id) || (channel.kind === 'public' && person.guest === 'no' && person.team === ids.team)

/** Whether people can write nothing there: the app's own direct messages, where its manifest says so. */
export const isReadOnly = (world: World, channel: ChannelRecord): boolean =>
  channel.kind === 'direct' &&
  isIn(channel, ids.botUser) &&
  world.manifest.features.app_home?.messages_tab_read_only_enabled === true

/** The direct message between two people, made when it is first needed. */
export const directBetween = (world: World, one: string, other: string): ChannelRecord => {
  for (const channel of world.channels.all())
    if (channel.kind === 'direct' && isIn(channel, one) && isIn(channel, other)) return channel
  const from = world.time.moment()
  const made = world.channels.put({
    id: freshId('D'),
    kind: 'direct',
    name: '',
    previousNames: [],
    purpose: '',
    created: world.time.second(),
    isArchived: false,
    isShared: false,
    isShareOffered: false,
    connectedTeams: [],
    memberships: [...new Set([one, other])].map((person) => ({ person, from })),
  })
  world.changes.tell({ changed: 'conversations' })
  return made
}

/** Puts somebody into a conversation, from now on. */
export const letIn = (world: World, channel: ChannelRecord, person: string): ChannelRecord => {
  if (isIn(channel, person)) return channel
  const memberships = [...channel.memberships, { person, from: world.time.moment() }]
  world.changes.tell({ changed: 'conversations', channel: channel.id })
  return world.channels.put({ ...channel, memberships })
}

/** Takes somebody out of a conversation, from now on. */
export const letOut = (world: World, channel: ChannelRecord, person: string): ChannelRecord => {
  const until = world.time.moment()
  const memberships = channel.memberships.map((membership) =>
    membership.person === person && !membership.until ? { ...membership, until } : membership,
  )
  world.changes.tell({ changed: 'conversations', channel: channel.id })
  return world.channels.put({ ...channel, memberships })
}
