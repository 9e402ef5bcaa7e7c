import type { Answers } from '../acts.ts'
import type { Fields } from '../block-kit/check.ts'
import type { Block } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { heldBy, type Lookup } from './answers.ts'
import { controlsIn, holdsAnAnswer } from './controls.ts'
import { fileObject } from './objects.ts'
import { suggestedIn } from './suggested.ts'

/** Everything the inputs of a place hold, as Slack sends it along: by block, then by action. */
export const stateOf = (world: World, place: string, blocks: readonly Block[], answers: Answers) => {
  const values: Record<string, Record<string, Fields>> = {}
  for (const placed of controlsIn(blocks).filter(holdsAnAnswer)) {
    const { block, control } = placed
    const held = heldBy(control, answers[block]?.[control.action_id], lookupIn(world, place, block))
    values[block] = { ...values[block], [control.action_id]: held }
  }
  return { values }
}

/** Where answers given in this block lead. */
export const lookupIn = (world: World, place: string, block: string): Lookup => ({
  file: (id) => {
    const file = world.files.get(id)
    return file && fileObject(world, file)
  },
  suggested: (control) => suggestedIn(world, place, block, control.action_id),
})

/** The answers given now laid over those given before. */
export const overlay = (before: Answers, now: Answers): Answers => {
  const merged: Record<string, Answers[string]> = { ...before }
  for (const [block, given] of Object.entries(now)) merged[block] = { ...merged[block], ...given }
  return merged
}
