import type { Receipt } from '../delivery/deliver.ts'
import type { ActResult } from '../protocol.ts'
import type { PersonRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'

/** Said instead of doing it, in a sentence for the person. */
export const refusal = (says: string): ActResult => ({ ok: false, says })

/** Done. */
export const done: ActResult = { ok: true }

/** The app's name, as people call it. */
export const appName = (world: World): string => world.manifest.display_information.name

/** Said where the app's manifest lets nobody write to it. */
export const readOnly = (world: World): string =>
  `Nothing can be written to ${appName(world)} here, as in Slack. Use its buttons, or a command in a channel.`

/** Who acts, or why they cannot. */
export const actingPerson = (world: World, id: string): PersonRecord | string => {
  const person = world.people.get(id)
  if (!person || person.isBot) return 'There is nobody of that name here.'
  if (person.isDeactivated) return `${person.name}'s account is deactivated, so they cannot do anything in Slack.`
  return person
}

/** What a person sees where the app did not answer; `undefined` where it did. */
export const silence = (world: World, receipt: Receipt): ActResult | undefined => {
  if (receipt.answered === 'yes') return undefined
  const app = appName(world)
  return receipt.answered === 'not-connected'
    ? refusal(`${app} is not connected, so nothing was done. Start it, and try again.`)
    : refusal(`Nothing came back from ${app}: ${receipt.why}.`)
}
