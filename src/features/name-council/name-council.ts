import type { Deps } from '../../app/deps.ts'
import { changedMeanwhile } from '../../app/last-changed.ts'
import { permittedAnywhere } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type Committee, NATIONS, type Nation } from '../../domain/committee/committee.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What a council is called, and the nation its committees start under. */
export type Named = { readonly name: string; readonly nation: Nation }
/** A council as it stands, with the committees it has: each keeps the nation it was set up under. */
export type CouncilSeen = Named & { readonly committees: readonly Pick<Committee, 'name' | 'nation'>[] }

/** Both as one text, by which a form tells whether they still stand as it was opened. */
export const standing = ({ name, nation }: Named): string => `${name}, in ${NATIONS[nation]}`

const seen = async (tx: Parameters<typeof permittedAnywhere>[0]): Promise<CouncilSeen> => {
  const { name, nation } = await tx.committees.council()
  return { name, nation, committees: await tx.committees.all() }
}

/** Reads it for whoever may change it. */
export const readCouncil = (deps: Deps, who: Presser): Promise<Ruling<CouncilSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permittedAnywhere(tx, deps.clock, who, 'name-council')
    return may.ok ? allow(await seen(tx)) : may
  })

/**
 * Gives the council its name and nation. Refused where somebody else changed either since the form was opened (`was`).
 * Committees that stand keep their own nation: the law they have met under is not changed behind them.
 */
export const nameCouncil = (
  deps: Deps,
  who: Presser,
  command: Named,
  was: string,
): Promise<Ruling<CouncilSeen & { readonly isNew: boolean }>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permittedAnywhere(tx, deps.clock, who, 'name-council')
    if (!may.ok) return may
    const { id, name, nation } = await tx.committees.council()
    if (name === command.name && nation === command.nation) return allow({ ...(await seen(tx)), isNew: false })
    const now = standing({ name, nation })
    if (now !== was) return refuse(await changedMeanwhile(tx, { aboutId: id, what: `this to ${now},`, now }))

    await tx.committees.changeCouncil({ name: command.name, nation: command.nation })
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'council-named',
      aboutKind: 'council',
      aboutId: id,
      committeeId: null,
      detail: { title: command.name, from: { name, nation }, to: command },
    })
    return allow({ ...(await seen(tx)), isNew: true })
  })
