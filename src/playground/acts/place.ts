import type { Answers, Place } from '../acts.ts'
import { mayRead } from '../world/channels.ts'
import { messageAt } from '../world/messages.ts'
import type { Block, ChannelRecord, MessageRecord, PersonRecord, ViewRecord } from '../world/records.ts'
import { stackOf } from '../world/views.ts'
import type { World } from '../world/world.ts'

/** Where a control was found: on a message, or in a view. */
export type Found =
  | {
      readonly on: 'message'
      readonly id: string
      readonly message: MessageRecord
      readonly channel: ChannelRecord
      readonly blocks: readonly Block[]
    }
  | { readonly on: 'view'; readonly id: string; readonly view: ViewRecord; readonly blocks: readonly Block[] }

/** The place, if this person has it before them: a message they can read, their own Home, or their form on top. */
export const findPlace = (world: World, person: PersonRecord, place: Place): Found | undefined => {
  if ('view' in place) {
    const view = world.views.get(place.view)
    if (view?.person !== person.id) return undefined
    if (view.kind === 'modal' && stackOf(world, person.id).at(-1)?.id !== view.id) return undefined
    return { on: 'view', id: view.id, view, blocks: view.body.blocks }
  }
  const channel = world.channels.get(place.channel)
  const message = channel && messageAt(world, channel.id, place.ts)
  if (!channel || !message || !mayRead(channel, person)) return undefined
  if (message.onlyFor && message.onlyFor !== person.id) return undefined
  return { on: 'message', id: message.id, message, channel, blocks: message.blocks }
}

const onMessages = new WeakMap<World, Map<string, Answers>>()

/** What somebody put into the inputs of a message so far; of a view, the view itself keeps it. */
export const answersAt = (world: World, person: PersonRecord, found: Found): Answers =>
  found.on === 'view' ? found.view.answers : (onMessages.get(world)?.get(`${person.id} ${found.id}`) ?? {})

/** Keeps what somebody put in, so that it is there when they look again. */
export const keepAnswers = (world: World, person: PersonRecord, found: Found, answers: Answers): void => {
  if (found.on === 'view') {
    world.views.put({ ...found.view, answers })
    return
  }
  const kept = onMessages.get(world) ?? new Map<string, Answers>()
  onMessages.set(world, kept.set(`${person.id} ${found.id}`, answers))
}
