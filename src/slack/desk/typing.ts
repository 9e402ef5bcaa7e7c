import { option } from '../kit/choices.ts'
import { actionNamed } from '../kit/pieces.ts'
import type { Payload } from './payload.ts'
import type { Room } from './room.ts'
import { type Ack, personIn, submitted } from './turn.ts'
import { whose } from './whose.ts'

const MOST = 100

/** Answers a menu in which somebody is typing. Whatever happens it is answered, with nothing to choose at worst. */
export const suggest = async (room: Room, payload: Extract<Payload, { kind: 'typing' }>, ack: Ack): Promise<void> => {
  const { body } = payload
  const nothing = { options: [] }
  const waiting = setTimeout(() => void ack.give(nothing), room.deadline)
  const name = actionNamed(body.action_id)
  const listener = room.book.typing.get(name)
  const started = performance.now()
  let ending = 'heard'
  try {
    const { teamId, slackId, isForeign } = personIn(payload)
    const who = listener && !isForeign ? await room.identify(teamId, slackId) : null
    if (!listener || !who) {
      ending = 'nothing'
      return
    }
    const found = await listener({
      who,
      channel: body.channel?.id ?? null,
      trigger: null,
      value: body.value,
      view: body.view ? submitted(body.view) : null,
    })
    await ack.give({ options: found.slice(0, MOST).map(option) })
  } catch (fault) {
    ending = 'fault'
    room.log.error({ err: fault, kind: 'typing', name: listener ? name : '?' }, 'A menu could not be filled')
    room.metrics.fault('desk')
  } finally {
    clearTimeout(waiting)
    await ack.give(nothing).catch(() => undefined)
    const took = performance.now() - started
    room.metrics.heard('typing', listener ? name : '?', ending, took, await whose(room, personIn(payload).teamId))
  }
}
