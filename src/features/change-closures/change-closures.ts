import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { deadlinesNow } from '../../app/recalculate/deadlines-now.ts'
import { type NamedMoved, named } from '../../app/recalculate/named.ts'
import { replanAffected } from '../../app/recalculate/replan-affected.ts'
import { type CivilDate, daysBetween, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
import type { ClosureDay } from '../../domain/calendar/closure-days.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Days to enter: the first and, for several in a row, the last. Weekends among them are no error. */
export type Closing = Pick<ClosureDay, 'kind' | 'why'> & {
  readonly committeeId: string
  readonly from: CivilDate
  readonly until: CivilDate | null
}
/** What was done, and what moved by it. */
export type ClosuresChanged = {
  readonly days: readonly CivilDate[]
  readonly why: string
  readonly moved: readonly NamedMoved[]
}

const MOST_AT_ONCE = 31

/**
 * Enters closure days for the whole council. Every coming meeting whose deadlines they move is planned again, and the
 * officers of its committee are told.
 */
export const addClosures = (deps: Deps, who: Presser, closing: Closing): Promise<Ruling<ClosuresChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'change-rules', closing.committeeId)
    if (!may.ok) return may
    const { from, kind, why } = closing
    const until = closing.until ?? from
    if (until < from) return refuse({ rule: 'days-out-of-order', from, until })
    const length = daysBetween(from, until) + 1
    if (length > MOST_AT_ONCE) return refuse({ rule: 'too-many-days', most: MOST_AT_ONCE })

    const days = Array.from({ length }, (_, later) => plusDays(from, later))
    const said =
      length === 1
        ? `${longDate(from)} is now a closure day (${why}).`
        : `${longDate(from)} to ${longDate(until)} are now closure days (${why}).`
    return change(tx, deps, who, { did: 'closure-added', said, days, why }, async () => {
      for (const day of days) await tx.calendar.addClosure({ day, why, kind })
    })
  })

/** Takes a closure day out again. Refused where it is not one any more. */
export const removeClosure = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  day: CivilDate,
): Promise<Ruling<ClosuresChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'change-rules', committeeId)
    if (!may.ok) return may
    const there = (await tx.calendar.closures()).find((closure) => closure.day === day)
    if (!there) return refuse({ rule: 'not-a-closure-day', day })
    const said = `${longDate(day)} is no longer a closure day (${there.why}).`
    return change(tx, deps, who, { did: 'closure-removed', said, days: [day], why: there.why }, () =>
      tx.calendar.removeClosure(day),
    )
  })

const change = async (
  tx: Tx,
  { clock }: Deps,
  who: Presser,
  { did, said, days, why }: { did: string; said: string; days: readonly CivilDate[]; why: string },
  write: () => Promise<void>,
): Promise<Ruling<ClosuresChanged>> => {
  const at = clock.now().toISO()!
  const before = await deadlinesNow(tx, clock)
  await write()
  await tx.ledger.record({
    at,
    byId: who.personId,
    did,
    aboutKind: 'council',
    aboutId: who.councilId,
    committeeId: null,
    detail: { days, why },
  })
  const moved = await replanAffected(tx, clock, before, {
    key: `${did}:${days[0]}:${at}`,
    why: [said],
    byId: who.personId,
  })
  return allow({ days, why, moved: await named(tx, moved) })
}
