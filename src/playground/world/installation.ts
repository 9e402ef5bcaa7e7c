import { secret } from './ids.ts'
import type { World } from './world.ts'

/** What the app proves itself with. */
export type Credentials = { readonly botToken: string; readonly appToken: string; readonly signingSecret: string }

/** The app's credentials, the same after a restart; made when there are none. */
export const credentials = (world: World, signingSecret?: string): Credentials => {
  const kept = world.facts.get('credentials')?.value as Credentials | undefined
  const made = kept ?? {
    botToken: `xoxb-playground-${secret()}`,
    appToken: `xapp-1-playground-${secret()}`,
    signingSecret: secret(),
  }
  const value = { ...made, ...(signingSecret && { signingSecret }) }
  world.facts.put({ id: 'credentials', value })
  return value
}

/** Whether the app is in the workspace, and whether its token was taken away. */
export const installation = (world: World): 'installed' | 'revoked' | 'uninstalled' =>
  (world.facts.get('installation')?.value as 'revoked' | 'uninstalled' | undefined) ?? 'installed'
