import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Deps } from '../deps.ts'
import { metAs, type Profile } from '../identify.ts'
import type { Installations, Kept, NewInstallation } from '../ports/installations.ts'
import type { Tx } from '../ports/tx.ts'
import { isForNoToken } from '../posting-stopped.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'profiles' | 'log'> & { readonly installations: Installations }

/**
 * Keeps an installation. A council that is begun has whoever installed it for its administrator, who is told what comes
 * first; one that was removed goes on where it was, and what had been waiting goes.
 */
export const workspaceInstalled = async (needs: Needs, given: NewInstallation): Promise<Kept> => {
  const { installations, store, clock, log } = needs
  const kept = await installations.keep(given)
  const { councilId } = kept
  const profile = given.isOrgInstall ? null : await profileOf(needs, given)
  await store.for(councilId).transaction(async (tx) => {
    const { postingStoppedBecause } = await tx.committees.council()
    if (isForNoToken(postingStoppedBecause)) await tx.committees.changeCouncil({ postingStoppedBecause: null })
    await tx.delivery.waitsNoLonger()
    const installer = given.isOrgInstall ? null : await administratorIn(tx, needs, given, profile)
    await tx.ledger.record({
      at: clock.now().toISO()!,
      byId: installer,
      did: 'workspace-installed',
      aboutKind: 'council',
      aboutId: councilId,
      committeeId: null,
      detail: { workspace: given.name, again: kept.is === 'again' },
    })
    if (installer && kept.is === 'begun')
      await tx.outbox.owe(welcome(given.teamId, installer), 'waiting', clock.now().toISO()!)
  })
  log.info({ council: councilId, team: given.teamId, kept: kept.is }, 'A workspace was installed')
  return kept
}

const welcome = (teamId: string, personId: string) => ({
  key: `welcome:${teamId}`,
  committeeId: null,
  personId,
  drawing: 'workspace-welcome',
  about: teamId,
})

const profileOf = ({ profiles, log }: Needs, { teamId, installedBy }: NewInstallation): Promise<Profile | null> =>
  profiles.of(teamId, installedBy).catch((fault: unknown) => {
    log.warn({ err: fault, team: teamId }, 'Whoever installed it could not be looked up')
    return null
  })

/** Whoever installed it, as a person of the council; its administrator where it has nobody yet. */
const administratorIn = async (
  tx: Tx,
  { clock }: Needs,
  { teamId, installedBy }: NewInstallation,
  profile: Profile | null,
): Promise<string | null> => {
  const person = await metAs(tx, { teamId, slackId: installedBy }, profile)
  if (!person) return null
  if (await tx.people.hasAny(['administrator', 'officer', 'deputy', 'proper-officer'])) return person.id
  const { zone } = await tx.committees.council()
  await tx.people.give({
    personId: person.id,
    committeeId: null,
    role: 'administrator',
    title: null,
    representing: null,
    meetingId: null,
    since: civilDateAt(clock.now(), zone),
    until: null,
  })
  return person.id
}
