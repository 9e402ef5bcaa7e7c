import { tellOfChannel, tellOfMembership, tellOfPerson } from './delivery/channel-events.ts'
import { tell } from './delivery/events.ts'
import { actionTs } from './payloads/shown.ts'
import { letIn, letOut } from './world/channels.ts'
import type { ChannelRecord, PersonRecord } from './world/records.ts'
import { personFrom, type SeedPerson } from './world/seed.ts'
import { ids, type World } from './world/world.ts'

/** What may be different about somebody. */
export type PersonChange = Partial<
  Pick<PersonRecord, 'name' | 'role' | 'email' | 'zone' | 'guest' | 'isAdmin' | 'isDeactivated' | 'isInvited' | 'team'>
>

/** What an administrator, or Slack itself, does to a workspace. The app is told of each, as the manifest asks. */
export type Admin = {
  addPerson(person: SeedPerson): string
  changePerson(id: string, change: PersonChange): void
  archive(channel: string): void
  unarchive(channel: string): void
  rename(channel: string, name: string): void
  /** Offers the channel to another organisation; nobody there sees it yet. */
  offerToShare(channel: string, team?: string): void
  share(channel: string, team?: string): void
  unshare(channel: string): void
  addMember(channel: string, person: string): void
  removeMember(channel: string, person: string): void
  uninstall(): void
  revokeToken(): void
  reinstall(): void
}

/** Remembers since when somebody could read less, for whoever asks later who could read what. */
const changedPerson = (world: World, person: PersonRecord, change: PersonChange): PersonRecord => {
  const { deactivatedAt, guestAt, ...rest } = { ...person, ...change, updated: world.time.second() }
  const now = world.time.moment()
  return {
    ...rest,
    ...(rest.isDeactivated && { deactivatedAt: deactivatedAt ?? now }),
    ...(rest.guest !== 'no' && { guestAt: guestAt ?? now }),
  }
}

const must = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`There is no ${what} in the playground`)
  return found
}

/** An administrator's hand on the workspace. Throws for ids that are not there: it is for tests, not for visitors. */
export const administer = (world: World): Admin => {
  const channelOf = (id: string) => must(world.channels.get(id), `channel ${id}`)
  const personOf = (id: string) => must(world.people.get(id), `person ${id}`)
  const changeChannel = (id: string, change: Partial<ChannelRecord>) => {
    const changed = world.channels.put({ ...channelOf(id), ...change })
    world.changes.tell({ changed: 'conversations', channel: id })
    return changed
  }
  const by = [...world.people.all()].find(({ isAdmin }) => isAdmin)?.id ?? ids.botUser
  const end = (how: 'revoked' | 'uninstalled' | undefined) => {
    if (how) world.facts.put({ id: 'installation', value: how })
    else world.facts.drop('installation')
    world.changes.tell({ changed: 'app' })
  }
  const tokensRevoked = () =>
    tell(world, 'tokens_revoked', {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [ids.botUser] },
      event_ts: actionTs(world),
    })
  return {
    addPerson: (person) => {
      const added = world.people.put(personFrom(person, world.time.second()))
      world.changes.tell({ changed: 'people' })
      return added.id
    },
    changePerson: (id, change) => {
      const changed = world.people.put(changedPerson(world, personOf(id), change))
      world.changes.tell({ changed: 'people' })
      tellOfPerson(world, changed)
    },
    archive: (id) => tellOfChannel(world, changeChannel(id, { isArchived: true }), 'archive', by),
    unarchive: (id) => tellOfChannel(world, changeChannel(id, { isArchived: false }), 'unarchive', by),
    rename: (id, name) => {
      const { previousNames, name: before } = channelOf(id)
      tellOfChannel(world, changeChannel(id, { name, previousNames: [...previousNames, before] }), 'rename', by)
    },
    offerToShare: (id, team = 'T0OUTSIDE') => void changeChannel(id, { isShareOffered: true, connectedTeams: [team] }),
    share: (id, team = 'T0OUTSIDE') =>
      tellOfChannel(
        world,
        changeChannel(id, { isShared: true, isShareOffered: false, connectedTeams: [team] }),
        'shared',
        by,
      ),
    unshare: (id) => {
      tellOfChannel(world, channelOf(id), 'unshared', by)
      changeChannel(id, { isShared: false, isShareOffered: false, connectedTeams: [] })
    },
    addMember: (id, person) =>
      tellOfMembership(world, letIn(world, channelOf(id), personOf(person).id), person, 'joined'),
    removeMember: (id, person) => tellOfMembership(world, letOut(world, channelOf(id), person), person, 'left'),
    uninstall: () => {
      end('uninstalled')
      tokensRevoked()
      tell(world, 'app_uninstalled', { type: 'app_uninstalled', event_ts: actionTs(world) })
    },
    revokeToken: () => {
      end('revoked')
      tokensRevoked()
    },
    reinstall: () => end(undefined),
  }
}
