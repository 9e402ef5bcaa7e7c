import type { Deps } from '../app/deps.ts'
import { permitted } from '../app/permitted.ts'
import type { Tx } from '../app/ports/tx.ts'
import type { Presser } from '../app/presser.ts'
import { seenBy } from '../app/programme/seen-by.ts'
import type { Committee } from '../domain/committee/committee.ts'
import type { Permission } from '../domain/people/permissions.ts'
import type { Role } from '../domain/people/roles.ts'
import type { Answer, Press } from './desk/desk.ts'
import { refused } from './refusals/say-refusal.ts'

/** What a listener gets once a button of one committee was pressed by somebody who may. */
export type PressedInCommittee = {
  readonly who: Presser
  readonly committee: Committee
  readonly roles: ReadonlySet<Role>
  /** As the presser sees the programme: what is private to the committee is not there for whoever is not of it. */
  readonly tx: Tx
  /** What the button carries after the committee's id: a page, another id. Clients can send anything. */
  readonly carried: readonly string[]
  /** The same, uncut: a name may have spaces. */
  readonly words: string
}

/**
 * A press on a button that carries a committee's id, and perhaps more after a space or a colon: finds the committee,
 * asks whether the presser may, now, and only then listens.
 */
export const pressedInCommittee =
  (deps: Deps, permission: Permission, listener: (given: PressedInCommittee) => Promise<Answer>) =>
  ({ who, value }: Pick<Press, 'who' | 'value'>): Promise<Answer> =>
    deps.store.for(who.councilId).transaction(async (tx) => {
      const [committeeId = '', ...carried] = value.split(/[ :]/)
      const words = value.slice(committeeId.length + 1)
      const committee = await tx.committees.find(committeeId)
      if (!committee) return refused({ rule: 'no-such-committee' })
      const roles = await permitted(tx, deps.clock, who, permission, committee.id)
      if (!roles.ok) return refused(roles.refusal)
      return listener({ who, committee, roles: roles.value, tx: seenBy(tx, roles.value), carried, words })
    })
