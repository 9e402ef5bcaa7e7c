import { deliver } from '../delivery/deliver.ts'
import { tell } from '../delivery/events.ts'
import { actionTs, messageObject, viewObject } from '../payloads/shown.ts'
import type { ActResult } from '../protocol.ts'
import { directBetween } from '../world/channels.ts'
import type { PersonRecord } from '../world/records.ts'
import { newTrigger } from '../world/triggers.ts'
import { homeOf } from '../world/views.ts'
import { ids, type World } from '../world/world.ts'
import { interactionFrom, nameForApps } from './interaction.ts'
import { appName, done, refusal, silence } from './people-acting.ts'
import { findPlace } from './place.ts'
import { newWayBack } from './ways-back.ts'

const unknown = (world: World) => refusal(`${appName(world)} has no shortcut of that name.`)

/** Chooses one of the app's shortcuts from the menu beside the composer. */
export const globalShortcut = async (world: World, person: PersonRecord, callbackId: string): Promise<ActResult> => {
  const { shortcuts } = world.manifest.features
  if (!shortcuts.some(({ callback_id, type }) => callback_id === callbackId && type === 'global')) return unknown(world)
  const payload = {
    ...interactionFrom('shortcut', person),
    action_ts: actionTs(world),
    callback_id: callbackId,
    trigger_id: newTrigger(world, person.id),
  }
  return silence(world, await deliver(world, { kind: 'interactive', payload })) ?? done
}

/** Of a person who uses a message shortcut Slack tells less than elsewhere. */
const fromMessage = (person: PersonRecord) => {
  const { api_app_id: _app, ...rest } = interactionFrom('message_action', person)
  return { ...rest, user: { id: person.id, name: person.handle, team_id: person.team } }
}

/** Chooses one of the app's shortcuts from the menu of a message. */
export const messageShortcut = async (
  world: World,
  person: PersonRecord,
  act: { readonly callbackId: string; readonly channel: string; readonly ts: string },
): Promise<ActResult> => {
  const { shortcuts } = world.manifest.features
  if (!shortcuts.some(({ callback_id, type }) => callback_id === act.callbackId && type === 'message'))
    return unknown(world)
  if (person.team !== ids.team) return refusal('People from other organisations cannot use message shortcuts.')
  const found = findPlace(world, person, act)
  if (found?.on !== 'message' || found.message.onlyFor) return refusal('That message is no longer there.')
  const { channel, message } = found
  const way = { channel: channel.id, person: person.id, ...(message.thread && { thread: message.thread }) }
  const payload = {
    ...fromMessage(person),
    action_ts: actionTs(world),
    callback_id: act.callbackId,
    trigger_id: newTrigger(world, person.id, channel.id),
    response_url: newWayBack(world, way),
    message_ts: message.ts,
    channel: { id: channel.id, name: nameForApps(channel) },
    message: messageObject(world, message),
  }
  return silence(world, await deliver(world, { kind: 'interactive', payload })) ?? done
}

/** Opens the app's Home, or its messages. The app is told, and may publish a Home. */
export const openHome = (world: World, person: PersonRecord, tab: 'home' | 'messages'): ActResult => {
  const view = homeOf(world, person.id)
  const direct = directBetween(world, ids.botUser, person.id)
  tell(world, 'app_home_opened', {
    type: 'app_home_opened',
    user: person.id,
    channel: direct.id,
    tab,
    event_ts: actionTs(world),
    ...(tab === 'home' && view && { view: viewObject(world, view) }),
  })
  return { ok: true, channel: direct.id }
}
