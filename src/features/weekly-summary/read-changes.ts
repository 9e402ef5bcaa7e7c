import type { Tx } from '../../app/ports/tx.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { maySeeItem, partWords } from '../../domain/programme/visible.ts'
import { type WeekChange, weekOfItem } from '../../domain/programme/week.ts'

/** What a week made of one item of the programme, with the meetings' days. */
export type Change = {
  readonly is: WeekChange
  readonly title: string
  readonly part: string | null
  readonly from: CivilDate | null
  readonly to: CivilDate | null
}

/**
 * What a week made of a committee's programme, in its public form: accepted items only, by their open titles; nothing
 * that is for the committee alone, and nobody's name.
 */
export const readChanges = async (
  tx: Tx,
  committee: Committee,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly Change[]> => {
  const changes: Change[] = []
  for (const item of await tx.items.changedBetween(committee.id, from, until)) {
    if (!maySeeItem(item, new Set())) continue
    const change = await changeOf(tx, committee, item, { from, until })
    if (change) changes.push(change)
  }
  return changes
}

const changeOf = async (
  tx: Tx,
  { settings }: Committee,
  item: Item,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Change | null> => {
  const week = weekOfItem(await tx.items.historyOf(item.id), from, until)
  if (!week) return null
  const dayOf = async (id: string | null) => (id ? ((await tx.meetings.find(id))?.day ?? null) : null)
  return {
    is: week.is,
    title: item.title,
    part: partWords(item, settings),
    from: await dayOf(week.fromMeetingId),
    to: await dayOf(week.last.meetingId),
  }
}
