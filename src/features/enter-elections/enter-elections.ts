import type { Deps } from '../../app/deps.ts'
import { askAboutElections } from '../../app/elections/ask-about-election.ts'
import { permitted } from '../../app/permitted.ts'
import type { EnteredPeriod } from '../../app/ports/elections.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type PreElectionPeriod, preElectionFault } from '../../domain/calendar/pre-election.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What was entered, and about how many meetings their officers have been asked. */
export type ElectionEntered = { readonly period: EnteredPeriod; readonly asked: number }

/** Enters a period for the whole council, and asks the officer of every coming meeting inside it. Nothing is cancelled. */
export const enterElection = (
  deps: Deps,
  who: Presser,
  { committeeId, ...said }: PreElectionPeriod & { readonly committeeId: string },
): Promise<Ruling<ElectionEntered>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'enter-election', committeeId)
    if (!may.ok) return may
    if (preElectionFault(said) !== null)
      return refuse({ rule: 'days-out-of-order', from: said.from, until: said.until })
    const period = await tx.elections.add(said)
    let asked = 0
    for (const committee of await tx.committees.all()) {
      const today = civilDateAt(deps.clock.now(), committee.zone)
      const first = period.from < today ? today : period.from
      for (const meeting of await tx.meetings.of(committee.id, first, period.until))
        asked += await askAboutElections(tx, deps.clock, committee, meeting, [period])
    }
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'pre-election-entered',
      aboutKind: 'council',
      aboutId: who.councilId,
      committeeId: null,
      detail: { ...said },
    })
    return allow({ period, asked })
  })

/** Removes a period that was entered wrongly, with what was decided inside it: questions not yet sent draw nothing then. */
export const removeElection = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  periodId: string,
): Promise<Ruling<EnteredPeriod>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'enter-election', committeeId)
    if (!may.ok) return may
    const period = await tx.elections.find(periodId)
    if (!period) return refuse({ rule: 'no-such-period' })
    await tx.elections.remove(periodId)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'pre-election-removed',
      aboutKind: 'council',
      aboutId: who.councilId,
      committeeId: null,
      detail: { election: period.election, from: period.from, until: period.until },
    })
    return allow(period)
  })
