import { publishingDays, type Timetable } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { stagesOf } from '../../domain/programme/deadlines.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { PlannedChange } from '../../domain/programme/planned-change.ts'
import type { AtMeeting } from '../../domain/programme/schedule.ts'
import { besidesOf, timetableOf } from '../calendars.ts'
import type { Tx } from '../ports/tx.ts'

/** A meeting as the rules look at it for one item: its days, and what is on it already. */
export type MeetingSeen = {
  readonly at: AtMeeting
  /** Null where the calendar is not known that far: nothing is guessed. */
  readonly timetable: Timetable | null
  readonly others: readonly Item[]
}

/** The timetable of a meeting for one item; null where the calendar is not known that far. */
export const timetableFor = async (
  tx: Tx,
  committee: Committee,
  meeting: Meeting,
  item: Pick<Item, 'isKeyDecision' | 'part'>,
): Promise<Timetable | null> => {
  const worked = await timetableOf(tx, committee, meeting, besidesOf(committee, [item]))
  return worked.ok ? worked.value : null
}

/** Reads what the rules need to know before an item goes to a meeting. */
export const seeMeeting = async (tx: Tx, committee: Committee, meeting: Meeting, item: Item): Promise<MeetingSeen> => {
  const timetable = await timetableFor(tx, committee, meeting, item)
  const days = timetable && publishingDays(timetable)
  return {
    timetable,
    others: (await tx.items.at(meeting.id)).filter(({ id }) => id !== item.id),
    at: {
      meeting,
      kind: committee.kind,
      publishing: days && { ...days, publishedOn: await tx.items.publishedOn(meeting.id) },
      stages: timetable ? stagesOf(timetable) : [],
      awaitsApproval: await awaitsApproval(tx, item.id),
    },
  }
}

/** Whether the item was added subject to approval that has not been given. */
export const awaitsApproval = async (tx: Tx, itemId: string): Promise<boolean> => {
  const asked = await tx.proposals.ofItem<PlannedChange>(itemId, 'consultation')
  const added = asked.find(({ change, state }) => change.is === 'add' && state !== 'applied')
  if (!added) return false
  return (await tx.proposals.stepsOf(added.id)).some(({ purpose }) => purpose === 'approve')
}
