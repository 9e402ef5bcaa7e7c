import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo, type Permission } from '../../domain/people/permissions.ts'
import { type Role, rolesOn } from '../../domain/people/roles.ts'
import { heldOn } from './home-seen.ts'

/** The words somebody may use for a committee; without one, those they may use for any. */
export const everythingSeen = <Word extends { readonly permission: Permission }>(
  deps: Deps,
  who: Presser,
  committeeId: string | null,
  words: readonly Word[],
): Promise<{ readonly committee: Committee | null; readonly words: readonly Word[] }> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = committeeId === null ? null : await tx.committees.find(committeeId)
    const today = civilDateAt(deps.clock.now(), committee?.zone ?? who.zone)
    const holdings = await tx.people.holdingsOf(who.personId)
    const roles: ReadonlySet<Role> = committee
      ? rolesOn(today, committee.id, holdings)
      : new Set(heldOn(today, holdings).map(({ role }) => role))
    return { committee, words: words.filter(({ permission }) => mayDo(permission, roles)) }
  })
