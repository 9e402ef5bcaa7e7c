import type { Choice } from '../acts.ts'
import type { World } from '../world/world.ts'

const shelves = new WeakMap<World, Map<string, readonly Choice[]>>()
const key = (place: string, block: string, action: string) => JSON.stringify([place, block, action])

/** Remembers what the app suggested for a control, so that one of them can be chosen by its value. */
export const rememberSuggested = (
  world: World,
  at: readonly [string, string, string],
  choices: readonly Choice[],
): void => {
  const shelf = shelves.get(world) ?? new Map<string, readonly Choice[]>()
  shelves.set(world, shelf)
  const before = shelf.get(key(...at)) ?? []
  shelf.set(key(...at), [...choices, ...before].slice(0, 1000))
}

/** What the app has suggested for a control so far, the newest first. */
export const suggestedIn = (world: World, place: string, block: string, action: string): readonly Choice[] =>
  shelves.get(world)?.get(key(place, block, action)) ?? []
