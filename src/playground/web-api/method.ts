import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'
import type { Args } from './args.ts'
import type { Tier } from './tiers.ts'

/** A method of the Web API: how often, with which token, with which scopes, and what it does. */
export type Method = {
  readonly tier: Tier
  readonly token?: 'bot' | 'app' | 'none'
  /** Scopes of which one is enough; none are needed where the list is empty. They may depend on the arguments. */
  readonly scopes: readonly string[] | ((world: World, args: Args) => readonly string[])
  readonly does: (world: World, args: Args) => Answer | Promise<Answer>
}

/** Methods by their names. */
export type Methods = Readonly<Record<string, Method>>
