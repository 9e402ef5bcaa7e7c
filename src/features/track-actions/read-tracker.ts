import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import { isPrivate } from '../../domain/agenda/line.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import { inTrackerOrder } from '../../domain/outcomes/tracker.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'

/** A committee's tracker for one reader. */
export type Tracker = {
  readonly committee: Committee
  readonly today: CivilDate
  readonly actions: readonly Action[]
  readonly names: ReadonlyMap<string, string>
  readonly showsSettled: boolean
  readonly settled: number
  readonly isOfficer: boolean
}

/** Reads the tracker: what is open, and (where asked) what is settled, what needs looking at first. */
export const readTracker = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  roles: ReadonlySet<Role>,
  showsSettled: boolean,
): Promise<Tracker> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const all = await tx.outcomes.actions(committee.id)
  const open = all.filter(({ state }) => state === 'open' || state === 'paused')
  const isOfficer = mayDo('record-outcomes', roles)
  const shown = showsSettled ? all : open
  const people = await tx.people.findMany(all.flatMap(({ ownerId }) => ownerId ?? []))
  return {
    committee,
    today,
    actions: inTrackerOrder(isOfficer ? shown : await inPublic(tx, shown), today),
    names: new Map(people.map(({ id, name }) => [id, name])),
    showsSettled,
    settled: all.length - open.length,
    isOfficer,
  }
}

/** What was asked of somebody about private business is said to officers only; that something was, to anyone. */
const inPublic = async (tx: Tx, actions: readonly Action[]): Promise<readonly Action[]> => {
  const closed = new Set<string>()
  for (const itemId of new Set(actions.flatMap((action) => action.itemId ?? []))) {
    const item = await tx.items.find(itemId)
    if (item && isPrivate(item)) closed.add(itemId)
  }
  return actions.map((action) =>
    action.itemId && closed.has(action.itemId)
      ? { ...action, words: 'Asked about business considered in private', answer: null, ownerName: null, body: null }
      : action,
  )
}
