import { steadyId } from './ids.ts'
import { say } from './messages.ts'
import type { PersonRecord } from './records.ts'
import { ids, type World } from './world.ts'

/** Somebody who is there from the start. Without Slack they have letters only. */
export type SeedPerson = {
  readonly id?: string
  readonly name: string
  readonly role?: string
  readonly email?: string
  readonly zone?: string
  readonly locale?: string
  readonly hasSlack?: boolean
  readonly isAdmin?: boolean
  readonly guest?: 'several-channels' | 'single-channel'
  /** Another workspace's id: somebody from outside, in a shared channel. */
  readonly team?: string
}

/** A channel that is there from the start. `members` are ids or names of the people above; the app is in it unless said. */
export type SeedChannel = {
  readonly id?: string
  readonly name: string
  readonly isPrivate?: boolean
  readonly purpose?: string
  readonly members: readonly string[]
  readonly withoutApp?: boolean
  readonly messages?: readonly { readonly by: string; readonly text: string }[]
}

const handleOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')

/** A person as the workspace keeps them, from as much as was said. */
export const personFrom = (seed: SeedPerson, second: number): PersonRecord => ({
  id: seed.id ?? steadyId('U', seed.name),
  name: seed.name,
  handle: handleOf(seed.name),
  role: seed.role ?? '',
  email: seed.email ?? `${handleOf(seed.name)}@example.org`,
  zone: seed.zone ?? 'Europe/London',
  locale: seed.locale ?? 'en-GB',
  hasSlack: seed.hasSlack ?? true,
  isBot: false,
  guest: seed.guest ?? 'no',
  isAdmin: seed.isAdmin ?? false,
  isDeactivated: false,
  isInvited: false,
  team: seed.team ?? ids.team,
  updated: second,
})

const bot = (world: World): PersonRecord => {
  const name = world.manifest.features.bot_user?.display_name ?? world.manifest.display_information.name
  return { ...personFrom({ id: ids.botUser, name }, world.time.second()), role: 'App', email: '', isBot: true }
}

/** Fills an empty workspace. One that has people in it already is left as it is. */
export const seed = (world: World, people: readonly SeedPerson[], channels: readonly SeedChannel[]): void => {
  world.people.put(bot(world))
  if (world.people.size > 1) return
  for (const person of people) world.people.put(personFrom(person, world.time.second()))

  const find = (given: string) => {
    const found = world.people.get(given) ?? [...world.people.all()].find(({ name }) => name === given)
    if (!found) throw new Error(`Nobody in the playground is called ${given}`)
    return found.id
  }
  for (const channel of channels) {
    const from = world.time.moment()
    const members = [...new Set([...channel.members.map(find), ...(channel.withoutApp ? [] : [ids.botUser])])]
    const made = world.channels.put({
      id: channel.id ?? steadyId('C', channel.name),
      kind: channel.isPrivate ? 'private' : 'public',
      name: channel.name,
      previousNames: [],
      purpose: channel.purpose ?? '',
      created: world.time.second(),
      isArchived: false,
      isShared: false,
      isShareOffered: false,
      connectedTeams: [],
      memberships: members.map((person) => ({ person, from })),
    })
    for (const { by, text } of channel.messages ?? []) say(world, made, { author: find(by), text })
  }
}
