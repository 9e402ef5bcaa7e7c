import type { Answer, Answers } from '../acts.ts'
import type { Fields } from '../block-kit/check.ts'
import { isOffered } from '../world/current-conversation.ts'
import type { Block } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { heldBy, type Lookup, NotOffered } from './answers.ts'
import { type Control, controlsIn, holdsAnAnswer } from './controls.ts'
import { fileObject } from './objects.ts'
import { suggestedIn } from './suggested.ts'

/** What a control holds. An answer that its menu no longer offers, since it was drawn anew, has gone with it. */
const held = (control: Control, answer: Answer | undefined, lookup: Lookup): Fields => {
  try {
    return heldBy(control, answer, lookup)
  } catch (fault) {
    if (fault instanceof NotOffered) return heldBy(control, undefined, lookup)
    throw fault
  }
}

/** Everything the inputs of a place hold, as Slack sends it along: by block, then by action. */
export const stateOf = (world: World, place: string, blocks: readonly Block[], answers: Answers) => {
  const values: Record<string, Record<string, Fields>> = {}
  for (const { block, control } of controlsIn(blocks).filter(holdsAnAnswer)) {
    const now = held(control, answers[block]?.[control.action_id], lookupIn(world, place, block))
    values[block] = { ...values[block], [control.action_id]: now }
  }
  return { values }
}

/** Throws `NotOffered` when one of these answers is not among what its control offers. */
export const mustBeOffered = (world: World, place: string, blocks: readonly Block[], answers: Answers): void => {
  for (const { block, control } of controlsIn(blocks).filter(holdsAnAnswer))
    heldBy(control, answers[block]?.[control.action_id], lookupIn(world, place, block))
}

/** Where answers given in this block lead. */
export const lookupIn = (world: World, place: string, block: string): Lookup => ({
  file: (id) => {
    const file = world.files.get(id)
    return file && fileObject(world, file)
  },
  suggested: (control) => suggestedIn(world, place, block, control.action_id),
  isPerson: (id) => world.people.get(id)?.hasSlack ?? false,
  isConversation: (id, control) => {
    const channel = world.channels.get(id)
    const isOpen = !control.type.includes('channels') || channel?.kind === 'public'
    return channel !== undefined && isOpen && isOffered(channel, control.filter)
  },
})

/** The answers given now laid over those given before. */
export const overlay = (before: Answers, now: Answers): Answers => {
  const merged: Record<string, Answers[string]> = { ...before }
  for (const [block, given] of Object.entries(now)) merged[block] = { ...merged[block], ...given }
  return merged
}
