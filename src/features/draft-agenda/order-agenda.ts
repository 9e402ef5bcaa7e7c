import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { seesWholeAgenda } from '../../app/programme/seen-by.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What an officer says of one line: where among the items it should come, and how long it takes. */
export type Placed = {
  /** An item's id, or that of standing business. */
  readonly id: string
  readonly place: number | null
  readonly minutes: number | null
}

/**
 * Puts the items of a meeting in order and gives each line its time. Two items at the same place stand in the order
 * they had. Nothing is drafted yet: the agenda is composed again after it.
 */
export const orderAgenda = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string; readonly placed: readonly Placed[] },
): Promise<Ruling<null>> =>
  unlessStale(() => order(deps, who, command), { rule: 'item-changed-meanwhile', title: 'an item of this meeting' })

const order = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string; readonly placed: readonly Placed[] },
): Promise<Ruling<null>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(command.meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', meeting.committeeId)
    if (!may.ok) return may
    const whole = await seesWholeAgenda(tx, meeting.id, may.value)
    if (!whole.ok) return whole
    await tx.agendas.hold(meeting.id)
    const publication = await tx.publications.of(meeting.id)
    if (publication) return refuse({ rule: 'agenda-is-published', on: publication.publishedOn })

    const items = await tx.items.at(meeting.id)
    const placed = new Map(command.placed.map((line) => [line.id, line]))
    const place = (id: string) => placed.get(id)?.place ?? Number.MAX_SAFE_INTEGER
    const inOrder = items.map(({ id }) => id).toSorted((one, other) => place(one) - place(other))
    await tx.agendas.setOrder(meeting.id, inOrder)

    for (const item of items) {
      const line = placed.get(item.id)
      if (line && line.minutes !== item.minutesNeeded) await tx.items.save({ ...item, minutesNeeded: line.minutes })
    }
    for (const standing of await tx.standingItems.of(meeting.committeeId)) {
      const line = placed.get(standing.id)
      if (line && line.minutes !== standing.minutesNeeded)
        await tx.standingItems.change(standing.id, { minutesNeeded: line.minutes })
    }
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'agenda-ordered',
      aboutKind: 'agenda',
      aboutId: meeting.id,
      committeeId: meeting.committeeId,
      detail: { order: inOrder },
    })
    return allow(null)
  })
