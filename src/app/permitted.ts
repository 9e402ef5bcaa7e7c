import type { Clock } from '../clock.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { mayDo, type Permission } from '../domain/people/permissions.ts'
import { type Role, rolesOn } from '../domain/people/roles.ts'
import type { Refusal } from '../domain/refusal.ts'
import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import type { Tx } from './ports/tx.ts'
import type { Presser } from './presser.ts'

/** The roles of whoever is speaking, for a committee, today. Asked at each press, never remembered from a message. */
export const rolesOf = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  committeeId: string | null,
): Promise<ReadonlySet<Role>> => {
  const holdings = await tx.people.holdingsOf(who.personId)
  return rolesOn(civilDateAt(clock.now(), who.zone), committeeId, holdings)
}

/**
 * Whether they may do what is of the whole council: whoever holds such a role for any of its committees may. A refusal
 * that says who may, where they may not.
 */
export const permittedAnywhere = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  permission: Permission,
): Promise<Ruling<ReadonlySet<Role>, Refusal>> => {
  const today = civilDateAt(clock.now(), who.zone)
  const held = await tx.people.holdingsOf(who.personId)
  const now = held.filter(({ since, until }) => since <= today && (until === null || today <= until))
  const roles = new Set(now.map(({ role }) => role))
  return who.isFullMember && mayDo(permission, roles) ? allow(roles) : permitted(tx, clock, who, permission, null)
}

/** Whether they may; a refusal that says who may, where they may not. Guests and strangers may nothing. */
export const permitted = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  permission: Permission,
  committeeId: string | null,
): Promise<Ruling<ReadonlySet<Role>, Refusal>> => {
  if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
  const roles = await rolesOf(tx, clock, who, committeeId)
  if (mayDo(permission, roles)) return allow(roles)
  const committee = committeeId ? await tx.committees.find(committeeId) : null
  return refuse({ rule: 'not-permitted', permission, committee: committee?.name ?? null })
}
