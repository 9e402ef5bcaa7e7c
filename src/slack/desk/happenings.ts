import { DateTime } from 'luxon'
import { faultReference } from '../../observe/fault-reference.ts'
import type { Calls } from './calls.ts'
import { organisationOf, teamOf } from './organisation.ts'
import type { Payload } from './payload.ts'
import type { Room } from './room.ts'
import { whose } from './whose.ts'

type Event = Extract<Payload, { kind: 'event' }>['body']

/** What the desk needs besides, to hear of what happens in a workspace. */
export type EventRoom = Room

/** Whether anybody here listens to this kind of event: nothing else is worth writing down. */
export const isListenedTo = (room: Room, type: string): boolean =>
  room.book.events.has(type) || (type === 'app_home_opened' && room.book.home() !== null)

/**
 * Hears of something that happened. Each listener is called once, and one that goes wrong does not stop the others.
 * False where one did.
 */
export const happened = async (room: EventRoom, body: Event, calls: Calls): Promise<boolean> => {
  const started = performance.now()
  const { event } = body
  const teamId = teamOf(body)
  if (!isListenedTo(room, event.type)) return true

  const failed = await Promise.allSettled([
    event.type === 'app_home_opened' ? home(room, teamId, event, calls) : undefined,
    ...(await listeners(room, body)),
  ]).then((ends) => ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])))

  for (const fault of failed) {
    const reference = faultReference()
    room.log.error({ err: fault, reference, kind: 'event', name: event.type }, `Fault ${reference}`)
    room.metrics.fault('event')
  }
  const took = Math.round(performance.now() - started)
  const ending = failed.length > 0 ? 'fault' : 'heard'
  room.log.info({ kind: 'event', name: event.type, ending, ms: took, team: teamId }, 'heard')
  room.metrics.heard('event', event.type, ending, took, await whose(room, teamId))
  return failed.length === 0
}

const listeners = async (room: EventRoom, body: Event): Promise<Promise<void>[]> => {
  const { event } = body
  const teamId = teamOf(body)
  const listening = room.book.events.get(event.type) ?? []
  if (listening.length === 0) return []
  const councilId = await room.councilOf(teamId)
  // A workspace of which nothing is known yet: there is nothing that could be affected.
  if (councilId === null) return []
  const organisationId = organisationOf({ kind: 'event', body })?.enterpriseId ?? null
  const at = body.event_time ? DateTime.fromSeconds(body.event_time, { zone: 'utc' }).toISO() : null
  return listening.map((listener) => listener({ councilId, teamId, organisationId, at, event }))
}

const home = async (room: Room, teamId: string, event: Event['event'], calls: Calls): Promise<void> => {
  const { user, tab, channel } = event
  if (typeof user !== 'string' || (tab !== undefined && tab !== 'home')) return
  const draw = room.book.home()
  const who = draw && (await room.identify(teamId, user))
  if (!who) return
  const view = await draw({ who, channel: typeof channel === 'string' ? channel : null, trigger: null })
  const published = await calls.publish(user, view)
  if (!published.ok) throw new Error(`views.publish: ${published.why}`)
}
