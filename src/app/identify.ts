import type { Person } from '../domain/people/person.ts'
import { askedOutside } from './outside-transactions.ts'
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

type Account = { readonly teamId: string; readonly slackId: string }

/** The person behind a Slack account, made of what Slack says of it the first time we meet it; null where that is nothing. */
export const metAs = async (tx: Tx, account: Account, profile: Profile | null): Promise<Person | null> => {
  const known = await tx.people.bySlack(account.teamId, account.slackId)
  if (known || !profile) return known
  const { name, title, email, zone, isFullMember } = profile
  const [namesake] = email ? await tx.people.byEmail(email) : []
  const person = namesake ?? (await tx.people.add({ name, title, email, zone }))
  await tx.people.linkSlack(person.id, { ...account, isFullMember, zone })
  return tx.people.find(person.id)
}

/**
 * The people behind Slack accounts of a workspace, in their order; null for each that Slack does not know. Of those we
 * have never met Slack is asked, outside the transaction: ask for all of them together.
 */
export const peopleOf = async (
  tx: Tx,
  profiles: Profiles,
  teamId: string,
  slackIds: readonly string[],
): Promise<readonly (Person | null)[]> => {
  const people = new Map<string, Person | null>()
  for (const slackId of new Set(slackIds)) people.set(slackId, await tx.people.bySlack(teamId, slackId))
  const strangers = [...people].flatMap(([slackId, known]) => (known ? [] : slackId))
  if (strangers.length > 0) {
    const asked = await askedOutside(`${teamId} ${strangers}`, async () => {
      const found: (readonly [string, Profile | null])[] = []
      for (const slackId of strangers) found.push([slackId, await profiles.of(teamId, slackId)])
      return found
    })
    for (const [slackId, profile] of asked) people.set(slackId, await metAs(tx, { teamId, slackId }, profile))
  }
  return slackIds.map((slackId) => people.get(slackId) ?? null)
}

/** The same of one account. */
export const personOf = async (tx: Tx, profiles: Profiles, { teamId, slackId }: Account): Promise<Person | null> =>
  (await peopleOf(tx, profiles, teamId, [slackId]))[0] ?? null

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
      await metAs(tx, { teamId, slackId }, profile)
      return tx.people.presser(teamId, slackId)
    })
  }
