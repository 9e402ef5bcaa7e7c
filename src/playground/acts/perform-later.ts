import type { ActResult, Performed } from '../protocol.ts'
import type { World } from '../world/world.ts'

/** Does what a person does, as `perform` does. What people can do is loaded when the first of them does something. */
export const performLater = async (world: World, act: Performed): Promise<ActResult> => {
  const { perform } = await import('./perform.ts')
  return perform(world, act)
}
