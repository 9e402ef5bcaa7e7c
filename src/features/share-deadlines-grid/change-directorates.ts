import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type Directorate, withDirectorate } from '../../domain/calendar/directorates.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A directorate as an officer enters it; `was` is the one that is changed. The contact is a Slack id. */
export type ChangeDirectorate = {
  readonly committeeId: string
  readonly was: string | null
  readonly name: string
  readonly contact: string | null
  readonly committeeIds: readonly string[]
  readonly remove: boolean
}

/** Adds, changes or removes a directorate of the council. */
export const changeDirectorate = (
  deps: Deps,
  who: Presser,
  { committeeId, was, name, contact, committeeIds, remove }: ChangeDirectorate,
): Promise<Ruling<readonly Directorate[]>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await permitted(tx, deps.clock, who, 'request-report', committeeId)
    if (!may.ok) return may
    const all = await tx.calendar.directorates()
    if (was !== null && !all.some((one) => one.name === was)) return refuse({ rule: 'no-such-directorate', name: was })
    const contactId = contact
      ? ((await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: contact }))?.id ?? null)
      : null
    const theirs = new Set((await tx.committees.all()).map(({ id }) => id))
    const becomes = remove ? null : { name, contactId, committeeIds: committeeIds.filter((id) => theirs.has(id)) }
    const now = withDirectorate(all, was, becomes)
    await tx.calendar.setDirectorates(now)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'directorates-changed',
      aboutKind: 'council',
      aboutId: who.councilId,
      committeeId: null,
      detail: { was, now: becomes?.name ?? null },
    })
    return allow(now)
  })
