import type { Clock } from '../../clock.ts'
import { isPrivate } from '../../domain/agenda/line.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import { standing } from '../../domain/outcomes/outcome.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { type Difference, differences } from '../../domain/workstreams/consistency.ts'
import { byPhase } from '../../domain/workstreams/phases.ts'
import type { Workstream } from '../../domain/workstreams/workstream.ts'
import type { Tx } from '../ports/tx.ts'
import { recordedIn } from './beside-outcome.ts'

/** One workstream with what is said of it. */
export type RowAt = {
  readonly one: Workstream
  /** The item it comes under; null where there is none, or the reader may not see it. */
  readonly item: Pick<Item, 'id' | 'number' | 'title'> | null
  /** The meeting that has that item. */
  readonly meeting: Pick<Meeting, 'id' | 'day'> | null
  /** Who writes its highlight reports. */
  readonly author: string | null
  /** Whether its feeding body meets on the day it was to look at it; null where that is not known here. */
  readonly feedingMeets: boolean | null
}
/** Where a minute and the table do not say the same. */
export type Found = { readonly minute: string | null; readonly difference: Difference }

/** A committee's workstreams, phase by phase. */
export type TableAt = {
  readonly committee: Committee
  readonly today: CivilDate
  readonly rows: readonly RowAt[]
  readonly found: readonly Found[]
  readonly isOfficer: boolean
}

/** Reads the table, as far as whoever asks may see it, and lays it beside what was resolved of its items. */
export const readTable = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  roles: ReadonlySet<Role>,
): Promise<TableAt> => {
  const all = await tx.workstreams.of(committee.id)
  const items = await tx.items.findMany([...new Set(all.flatMap(({ itemId }) => itemId ?? []))])
  const seen = items.filter((item) => item.committeeId === committee.id && maySeeItem(item, roles))
  const meetings = await tx.meetings.findMany(seen.flatMap(({ stage }) => meetingOf(stage) ?? []))
  const people = await tx.people.findMany([...new Set(all.flatMap(({ reportFromId }) => reportFromId ?? []))])
  const meets = new Map<string, boolean>()
  for (const { id, feedingId, feedingOn } of all)
    if (feedingId && feedingOn) meets.set(id, (await tx.meetings.of(feedingId, feedingOn, feedingOn)).some(isStanding))
  const rows = all.map((one): RowAt => {
    const item = seen.find(({ id }) => id === one.itemId) ?? null
    const meetingId = item && meetingOf(item.stage)
    return {
      one,
      item,
      meeting: meetings.find(({ id }) => id === meetingId) ?? null,
      author: people.find(({ id }) => id === one.reportFromId)?.name ?? null,
      feedingMeets: meets.get(one.id) ?? null,
    }
  })
  const found: Found[] = []
  for (const item of seen.filter((one) => !isPrivate(one)))
    for (const outcome of standing(await tx.outcomes.ofItem(item.id)))
      for (const difference of differences(all, recordedIn(outcome))) found.push({ minute: outcome.minute, difference })
  return {
    committee,
    today: civilDateAt(clock.now(), committee.zone),
    rows: rows.toSorted((a, b) => byPhase(a.one.phase, b.one.phase)),
    found,
    isOfficer: mayDo('keep-workstreams', roles),
  }
}
