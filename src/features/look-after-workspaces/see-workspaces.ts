import type { Deps } from '../../app/deps.ts'
import { permittedAnywhere } from '../../app/permitted.ts'
import type { WorkspaceOfCouncil } from '../../app/ports/own-workspaces.ts'
import type { Presser } from '../../app/presser.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'

/** A council’s workspaces. `link`: where a further one is installed; null where there is one token, in the environment. */
export type WorkspacesSeen = {
  readonly council: string
  readonly workspaces: readonly WorkspaceOfCouncil[]
  readonly link: string | null
}

/** Shows a council its workspaces, and makes a link for one more. */
export const seeWorkspaces = async (deps: Deps, who: Presser): Promise<Ruling<WorkspacesSeen>> => {
  const found = await deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<string>> => {
    const may = await permittedAnywhere(tx, deps.clock, who, 'look-after-workspaces')
    return may.ok ? allow((await tx.committees.council()).name) : may
  })
  if (!found.ok) return found
  return allow({
    council: found.value,
    workspaces: (await deps.workspaces?.of(who.councilId)) ?? [],
    link: deps.workspaces?.linkFor(who.councilId) ?? null,
  })
}
