import type { Moment } from './records.ts'
import { ids, type World } from './world.ts'

/** Somebody who could read a message, from when, and until when; without an end while they still can. */
export type Reader = { readonly person: string; readonly from: Moment; readonly until?: Moment }

const later = (one: Moment, other: Moment) => (one.order >= other.order ? one : other)
const earlier = (one: Moment | undefined, other: Moment | undefined) =>
  one && other ? (one.order <= other.order ? one : other) : (one ?? other)

const span = (person: string, from: Moment, until: Moment | undefined): Reader[] =>
  until && until.order <= from.order ? [] : [{ person, from, ...(until && { until }) }]

/** Who can read a message at this moment. */
export const whoCanRead = (world: World, channel: string, ts: string): string[] =>
  whoCouldRead(world, channel, ts).flatMap(({ person, until }) => (until ? [] : [person]))

/**
 * Who could read a message, and when: the members of its conversation while they were in it (whoever joins later reads
 * what was said before), everybody but guests in a public channel, and one person alone where it was ephemeral.
 */
export const whoCouldRead = (world: World, channelId: string, ts: string): Reader[] => {
  const message = world.said.get(channelId)?.get(ts)
  const channel = world.channels.get(channelId)
  if (!message || !channel) return []
  const end = (person: string) => earlier(message.removed, world.people.get(person)?.deactivatedAt)
  if (message.onlyFor) return span(message.onlyFor, message.posted, end(message.onlyFor))

  const members = channel.memberships.flatMap(({ person, from, until }) =>
    span(person, later(message.posted, from), earlier(end(person), until)),
  )
  if (channel.kind !== 'public') return members
  const named = new Set(members.map(({ person }) => person))
  const others = [...world.people.all()].filter(
    ({ id, hasSlack, team, guest, guestAt }) =>
      hasSlack && team === ids.team && !named.has(id) && (guest === 'no' || guestAt !== undefined),
  )
  return [...members, ...others.flatMap(({ id, guestAt }) => span(id, message.posted, earlier(end(id), guestAt)))]
}
