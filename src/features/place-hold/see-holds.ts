import type { Tx } from '../../app/ports/tx.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Hold } from '../../domain/keeping/hold.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'

/** A hold and what it is about, in open words. */
export type HoldSeen = Hold & { readonly what: string; readonly by: string | null }
export type HoldsSeen = {
  readonly committee: Committee
  readonly holds: readonly HoldSeen[]
  readonly mayRelease: boolean
  /** The item that the list was asked for from, to be kept next. */
  readonly itemMeant: { readonly id: string; readonly title: string } | null
}

/** What a hold of this committee is about; null where it is another committee's. A person's data is no committee's. */
export const whatIsHeld = async (tx: Tx, committee: Committee, hold: Hold): Promise<string | null> => {
  switch (hold.kind) {
    case 'committee':
      return hold.aboutId === committee.id ? 'All that is this committee’s' : null
    case 'item': {
      const item = await tx.items.find(hold.aboutId)
      return item?.committeeId === committee.id ? `Item ${item.number}, ${item.title}` : null
    }
    case 'meeting': {
      const meeting = await tx.meetings.find(hold.aboutId)
      return meeting?.committeeId === committee.id ? `The meeting on ${longDate(meeting.day)} and its business` : null
    }
    case 'person': {
      const person = await tx.people.find(hold.aboutId)
      return person && `What is held of ${person.name}`
    }
    default:
      return hold.kind satisfies never
  }
}

/** The holds that stand, of this committee; those on people's data for whoever looks after that. */
export const seeHolds = async (
  tx: Tx,
  committee: Committee,
  roles: ReadonlySet<Role>,
  itemId: string | null = null,
): Promise<HoldsSeen> => {
  const holds: HoldSeen[] = []
  for (const hold of await tx.holds.standing()) {
    if (hold.kind === 'person' && !mayDo('look-after-person-data', roles)) continue
    const what = await whatIsHeld(tx, committee, hold)
    const by = hold.byId ? ((await tx.people.find(hold.byId))?.name ?? null) : null
    if (what) holds.push({ ...hold, what, by })
  }
  const item = itemId ? await tx.items.find(itemId) : null
  return {
    committee,
    holds,
    mayRelease: mayDo('release-hold', roles),
    itemMeant: item?.committeeId === committee.id ? item : null,
  }
}
