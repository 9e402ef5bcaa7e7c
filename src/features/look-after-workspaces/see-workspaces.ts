import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { WorkspaceOfCouncil } from '../../app/ports/own-workspaces.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { rolesOn } from '../../domain/people/roles.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'

const ASKS = 'look-after-workspaces'

/** A council’s workspaces. `link`: where a further one is installed; null where there is one token, in the environment. */
export type WorkspacesSeen = {
  readonly council: string
  readonly workspaces: readonly WorkspaceOfCouncil[]
  readonly link: string | null
}

/** Shows a council its workspaces, and makes a link for one more. */
export const seeWorkspaces = async (deps: Deps, who: Presser): Promise<Ruling<WorkspacesSeen>> => {
  const found = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<string>> => {
    // A workspace is the whole council’s: whoever holds the role for any of its committees may.
    const today = civilDateAt(deps.clock.now(), who.zone)
    const held = await tx.people.holdingsOf(who.personId)
    const ofCommittees = new Set(held.map(({ committeeId }) => committeeId))
    const may = [...ofCommittees].some((id) => mayDo(ASKS, rolesOn(today, id, held)))
    const refusal = who.isFullMember && may ? null : await permitted(tx, deps.clock, who, ASKS, null)
    return refusal && !refusal.ok ? refusal : allow((await tx.committees.council()).name)
  })
  if (!found.ok) return found
  return allow({
    council: found.value,
    workspaces: (await deps.workspaces?.of(who.councilId)) ?? [],
    link: deps.workspaces?.linkFor(who.councilId) ?? null,
  })
}
