import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { isTheSame } from '../../domain/outcomes/next-item.ts'
import { addItem, type NewItem } from '../../domain/programme/add.ts'
import type { Item } from '../../domain/programme/item.ts'
import { schedule } from '../../domain/programme/schedule.ts'
import type { Step } from '../../domain/programme/step.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import { setItemReminders } from '../programme/item-reminders.ts'
import { seeMeeting } from '../programme/see-meeting.ts'

/** The item that a minute asked for. */
export type NextItem = {
  readonly item: Item
  readonly committee: Committee
  /** The meeting it went to; null where it waits in the pool. */
  readonly meeting: Meeting | null
  /** Why it could not go to the meeting that was meant: too late for its agenda, or it is cancelled. */
  readonly notThere: Refusal | null
  /** False where it had been made before. */
  readonly isNew: boolean
}

/**
 * Makes the next item and, where a meeting is meant and still takes it, puts it there. What a meeting asked for needs
 * no consultation. The item is made although the meeting cannot take it: then it waits in the pool, and says why.
 */
export const makeNextItem = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  wanted: NewItem,
  meant: Meeting | null,
  byId: string,
): Promise<Ruling<NextItem>> => {
  await tx.committees.hold(committee.id)
  const before = (await tx.items.of(committee.id)).find((item) => isTheSame(item, wanted))
  if (before) {
    const at = 'meetingId' in before.stage && before.stage.meetingId ? before.stage.meetingId : null
    const meeting = at ? await tx.meetings.find(at) : null
    return allow({ item: before, committee, meeting, notThere: null, isNew: false })
  }

  const added = addItem(wanted, await tx.committees.takeItemNumber(committee.id))
  if (!added.ok) return added
  const item = await tx.items.add(added.value)
  const minute = item.originMinute
  await record(tx, clock, item, byId, [
    { stage: 'unscheduled', meetingId: null, fromMeetingId: null, why: item.why, minute },
  ])
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId,
    // a report that comes round by itself was asked for by no minute
    did: minute === null ? 'item-came-round' : 'item-made-from-minute',
    aboutKind: 'item',
    aboutId: item.id,
    committeeId: committee.id,
    detail: { title: item.title, number: item.number, minute, from: item.parentItemId },
  })
  if (!meant) return allow({ item, committee, meeting: null, notThere: null, isNew: true })

  const seen = await seeMeeting(tx, committee, meant, item)
  const today = civilDateAt(clock.now(), committee.zone)
  const put = schedule(item, seen.at, { urgency: null, why: item.why, minute }, today)
  if (!put.ok) return allow({ item, committee, meeting: null, notThere: put.refusal, isNew: true })
  await tx.items.save(put.value.item)
  await record(tx, clock, item, byId, put.value.steps)
  await setItemReminders(tx, clock, committee, put.value.item, { timetable: seen.timetable })
  const stands = { ...put.value.item, revision: item.revision + 1 }
  return allow({ item: stands, committee, meeting: meant, notThere: null, isNew: true })
}

const record = async (tx: Tx, clock: Clock, item: Item, byId: string, steps: readonly Step[]): Promise<void> => {
  for (const step of steps)
    await tx.items.record(item.id, {
      ...step,
      at: clock.now().toISO()!,
      destinationId: null,
      byId,
      proposalId: null,
    })
}
