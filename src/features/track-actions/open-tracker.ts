import type { Deps } from '../../app/deps.ts'
import { type ActionAt, actionAt } from '../../app/outcomes/action-at.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** One action of the tracker, for whoever may change it. */
export const openTracker = (deps: Deps, who: Presser, actionId: string): Promise<Ruling<ActionAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await actionAt(tx, actionId)
    if (!at) return refuse({ rule: 'no-such-action' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    return may.ok ? allow(at) : may
  })
