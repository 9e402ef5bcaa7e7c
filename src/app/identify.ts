import type { Person } from '../domain/people/person.ts'
import type { Store } from './ports/store.ts'
import type { Tx } from './ports/tx.ts'
import type { Presser } from './presser.ts'

/** What Slack says of an account: asked once, then remembered. */
export type Profile = {
  readonly name: string
  readonly title: string | null
  readonly email: string | null
  /** IANA zone. */
  readonly zone: string
  readonly isFullMember: boolean
  /** Whether the account is no longer there: deactivated. */
  readonly hasLeft?: boolean
}
export type Profiles = { of(teamId: string, slackId: string): Promise<Profile | null> }

/** The person behind a Slack account, made the first time we meet it: a person without a role. Null where Slack knows none. */
export const personOf = async (
  tx: Tx,
  profiles: Profiles,
  account: { readonly teamId: string; readonly slackId: string },
): Promise<Person | null> => {
  const known = await tx.people.bySlack(account.teamId, account.slackId)
  if (known) return known
  const profile = await profiles.of(account.teamId, account.slackId)
  if (!profile) return null
  const { name, title, email, zone, isFullMember } = profile
  const [namesake] = email ? await tx.people.byEmail(email) : []
  const person = namesake ?? (await tx.people.add({ name, title, email, zone }))
  await tx.people.linkSlack(person.id, { ...account, isFullMember, zone })
  return tx.people.find(person.id)
}

/**
 * Who is speaking. Someone we meet for the first time may see what anyone may. Null where the workspace belongs to no
 * council, where Slack does not know the account, or where the person has left.
 */
export const identify =
  (store: Store, profiles: Profiles) =>
  async (teamId: string, slackId: string): Promise<Presser | null> => {
    const councilId = await store.councilOfTeam(teamId)
    if (!councilId) return null
    const here = store.for(councilId)
    const known = await here.presser(teamId, slackId)
    if (known) return known
    if (await here.transaction(async (tx) => (await tx.people.bySlack(teamId, slackId)) !== null)) return null
    // Slack may take its time: nobody waits for it in a transaction.
    const profile = await profiles.of(teamId, slackId)
    return here.transaction(async (tx) => {
      await personOf(tx, { of: async () => profile }, { teamId, slackId })
      return tx.people.presser(teamId, slackId)
    })
  }
