import type { Tx } from '../../app/ports/tx.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { PartChange } from '../../domain/closed/part.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'

/** What is said of the part an item is in. Open words only: the closed ones have a door of their own. */
export type PartSeen = {
  readonly item: Item
  readonly committee: Committee
  readonly changes: readonly (PartChange & { readonly by: string | null })[]
  /** Whether there are closed words to open. */
  readonly holds: boolean
  readonly meetingDay: CivilDate | null
  /** Where its agenda has been published already. */
  readonly publishedOn: CivilDate | null
}

/** Reads what is said of the part an item is in. */
export const seePart = async (tx: Tx, item: Item, committee: Committee): Promise<PartSeen> => {
  const changes = await tx.closed.changesOf(item.id)
  const ids = changes.flatMap(({ decidedById, suggestedById }) => decidedById ?? suggestedById ?? [])
  const names = new Map((await tx.people.findMany([...new Set(ids)])).map(({ id, name }) => [id, name]))
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  return {
    item,
    committee,
    changes: changes.map((one) => ({ ...one, by: names.get(one.decidedById ?? one.suggestedById ?? '') ?? null })),
    holds: await tx.closed.holds(item.id),
    meetingDay: meeting?.day ?? null,
    publishedOn: meetingId ? await tx.items.publishedOn(meetingId) : null,
  }
}
