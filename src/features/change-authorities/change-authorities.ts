import type { Deps } from '../../app/deps.ts'
import { clerksOf } from '../../app/hosting.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { deadlinesNow } from '../../app/recalculate/deadlines-now.ts'
import { type NamedMoved, named } from '../../app/recalculate/named.ts'
import { replanAffected } from '../../app/recalculate/replan-affected.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What an officer says of one authority. `was` is the name it had; `remove` takes it out. */
export type ChangeAuthority = {
  readonly committeeId: string
  readonly was: string | null
  readonly remove: boolean
  readonly authority: AuthorityOfCommittee
}
export type AuthoritiesChanged = {
  readonly committee: Committee
  readonly authorities: readonly AuthorityOfCommittee[]
  readonly said: string
  readonly moved: readonly NamedMoved[]
}

/**
 * Adds, changes or removes an authority of a joint committee, and works the deadlines of its meetings out again: for
 * statutory days the strictest authority’s calendar wins. One of them is the host.
 */
export const changeAuthority = (
  deps: Deps,
  who: Presser,
  { committeeId, was, remove, authority }: ChangeAuthority,
): Promise<Ruling<AuthoritiesChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'change-rules', committee.id)
    if (!may.ok) return may

    const { clerkId } = authority.hosting
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const known = clerkId === null || (await clerksOf(tx, committee, today)).some(({ id }) => id === clerkId)
    if (!known && !remove) return refuse({ rule: 'no-such-person' })

    const others = (await tx.calendar.authorities(committee.id))
      .filter(({ name }) => name !== was && name !== authority.name)
      // There is one host by name: the newest to be named takes it over.
      .map((other) => (authority.isHost && !remove ? { ...other, isHost: false } : other))
    const authorities = remove ? others : [...others, authority]
    const hasHost = authorities.some(({ isHost, hostsFrom }) => isHost || hostsFrom.length > 0)
    if (authorities.length > 0 && !hasHost) return refuse({ rule: 'one-host-needed' })

    const before = await deadlinesNow(tx, deps.clock, { committees: [committee] })
    await tx.calendar.setAuthorities(committee.id, authorities)
    if (was !== null && was !== authority.name && !remove)
      for (const item of await tx.standingItems.of(committee.id))
        if (item.authority === was) await tx.standingItems.change(item.id, { authority: authority.name })
    const at = deps.clock.now().toISO()!
    const said = remove
      ? `${was ?? authority.name} is no longer an authority of the ${committee.name}.`
      : `${authority.name} is an authority of the ${committee.name}, with its own calendar and rules.`
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'authorities-changed',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { was, now: remove ? null : authority },
    })
    const key = `authorities:${committee.id}:${at}`
    const moved = await replanAffected(tx, deps.clock, before, { key, why: [said], byId: who.personId })
    return allow({
      committee,
      authorities: await tx.calendar.authorities(committee.id),
      said,
      moved: await named(tx, moved),
    })
  })
