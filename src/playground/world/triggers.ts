import { secret } from './ids.ts'
import type { World } from './world.ts'

/** Slack's triggers open one form, within three seconds. */
const LIFE = 3000
const MOST = 5000

/** Hands out the right to open a form for somebody who has just done something, in a conversation or elsewhere. */
export const newTrigger = (world: World, person: string, openedIn?: string): string => {
  const id = `${Math.floor(world.stopwatch())}.${world.time.second()}.${secret()}`
  world.triggers.set(id, { person, openedIn, until: world.stopwatch() + LIFE, isUsed: false })
  if (world.triggers.size > MOST) world.triggers.delete(world.triggers.keys().next().value as string)
  return id
}

/** Uses the right up: whose it was, or why it is none. */
export const useTrigger = (
  world: World,
  id: string,
):
  | { readonly person: string; readonly openedIn: string | undefined }
  | { readonly error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' } => {
  const trigger = world.triggers.get(id)
  if (!trigger) return { error: 'invalid_trigger_id' }
  if (trigger.isUsed) return { error: 'exchanged_trigger_id' }
  if (world.stopwatch() > trigger.until) return { error: 'expired_trigger_id' }
  trigger.isUsed = true
  return { person: trigger.person, openedIn: trigger.openedIn }
}
