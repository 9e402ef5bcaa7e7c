import type { Answer, Answers, Place } from '../acts.ts'
import type { Fields } from '../block-kit/check.ts'
import { deliver } from '../delivery/deliver.ts'
import { heldBy, NotOffered } from '../payloads/answers.ts'
import { type Control, findControl, holdsAnAnswer, type Placed } from '../payloads/controls.ts'
import { actionTs, messageObject, viewObject } from '../payloads/shown.ts'
import { lookupIn, mustBeOffered, overlay, stateOf } from '../payloads/state-values.ts'
import type { ActResult } from '../protocol.ts'
import type { PersonRecord } from '../world/records.ts'
import { newTrigger } from '../world/triggers.ts'
import type { World } from '../world/world.ts'
import { interactionFrom, nameForApps } from './interaction.ts'
import { done, refusal, silence } from './people-acting.ts'
import { answersAt, type Found, findPlace, keepAnswers } from './place.ts'
import { newWayBack } from './ways-back.ts'

/** A control that somebody uses, and what they put into it, and into its neighbours. */
export type Used = {
  readonly in: Place
  readonly block: string
  readonly action: string
  readonly answer?: Answer
  readonly answers?: Answers
}

/** Where it happened, as Slack tells the app. */
export const whereabouts = (world: World, person: PersonRecord, found: Found): Fields => {
  if (found.on === 'view')
    return { container: { type: 'view', view_id: found.id }, view: viewObject(world, found.view) }
  const { message, channel } = found
  const thread = message.thread ? { thread_ts: message.thread } : {}
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== undefined,
      ...thread,
    },
    channel: { id: channel.id, name: nameForApps(channel) },
    // Of an ephemeral message Slack sends where it is, and not what it says.
    ...(!message.onlyFor && { message: messageObject(world, message) }),
    state: stateOf(world, found.id, found.blocks, answersAt(world, person, found)),
  }
}

const COPIED = ['text', 'value', 'style', 'placeholder', 'confirm', 'initial_option', 'initial_date', 'timezone']

const actionOf = (world: World, found: Found, placed: Placed, answer: Answer | undefined): Fields => {
  const { block, control } = placed
  const copied = Object.fromEntries(COPIED.flatMap((key) => (control[key] === undefined ? [] : [[key, control[key]]])))
  const isChosen = holdsAnAnswer(placed) || control.type === 'overflow'
  return {
    ...copied,
    ...(isChosen && heldBy(control as Control, answer, lookupIn(world, found.id, block))),
    type: control.type,
    action_id: control.action_id,
    block_id: block,
    action_ts: actionTs(world),
  }
}

/** Presses a button, or changes a menu or an input that tells the app at once. */
export const use = async (world: World, person: PersonRecord, used: Used): Promise<ActResult> => {
  const before = findPlace(world, person, used.in)
  if (!before) return refusal('That is no longer there. Look again.')
  const placed = findControl(before.blocks, used.block, used.action)
  if (!placed) return refusal('That control is no longer there. Look again.')
  const { block, control } = placed
  const chosen =
    used.answer === undefined || !holdsAnAnswer(placed) ? {} : { [block]: { [control.action_id]: used.answer } }
  const answers = overlay(overlay(answersAt(world, person, before), used.answers ?? {}), chosen)
  try {
    const action = actionOf(world, before, placed, answers[block]?.[control.action_id] ?? used.answer)
    mustBeOffered(world, before.id, before.blocks, overlay(used.answers ?? {}, chosen))
    keepAnswers(world, person, before, answers)
    if (!placed.tellsAtOnce) return done

    const found = findPlace(world, person, used.in) ?? before
    const original = found.on === 'message' ? found.message : undefined
    const payload = {
      ...interactionFrom('block_actions', person),
      ...whereabouts(world, person, found),
      trigger_id: newTrigger(world, person.id, original?.channel),
      ...(original && {
        response_url: newWayBack(world, {
          channel: original.channel,
          person: person.id,
          original: original.ts,
          ...(original.thread && { thread: original.thread }),
        }),
      }),
      actions: [action],
    }
    return silence(world, await deliver(world, { kind: 'interactive', payload })) ?? done
  } catch (fault) {
    if (fault instanceof NotOffered) return refusal(`${fault.message}.`)
    throw fault
  }
}
