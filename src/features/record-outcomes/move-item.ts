import type { OutcomesAt } from '../../app/outcomes/read-outcomes.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { setItemReminders } from '../../app/programme/item-reminders.ts'
import { seeMeeting } from '../../app/programme/see-meeting.ts'
import { redateRequests } from '../../app/reports/redate-requests.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { stageAfter } from '../../domain/outcomes/follow.ts'
import type { Outcome } from '../../domain/outcomes/outcome.ts'
import type { Item } from '../../domain/programme/item.ts'
import { schedule } from '../../domain/programme/schedule.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/**
 * Puts the item where its outcome leaves it: considered; back in the pool; or on the agenda of the meeting it was
 * deferred to, which must be one that still takes it. What the meeting agreed needs no consultation.
 */
export const moveItem = async (
  tx: Tx,
  clock: Clock,
  { committee, meeting }: OutcomesAt,
  outcome: Outcome,
  { deferredTo, byId }: { readonly deferredTo: string | null; readonly byId: string },
): Promise<Ruling<Item | null>> => {
  const item = outcome.itemId ? await tx.items.find(outcome.itemId) : null
  if (!item) return allow(null)
  if (await wasTakenLater(tx, item, meeting)) return allow(null)
  const to = outcome.kind === 'deferred' && deferredTo ? await tx.meetings.find(deferredTo) : null
  if (outcome.kind === 'deferred' && deferredTo && !to) return refuse({ rule: 'no-such-meeting' })

  const here: Item = { ...item, stage: { is: 'on-agenda', meetingId: meeting.id } }
  const seen = to && (await seeMeeting(tx, committee, to, here))
  if (seen) {
    const today = civilDateAt(clock.now(), committee.zone)
    const takes = schedule(here, seen.at, { urgency: null, why: outcome.words, minute: outcome.minute }, today)
    if (!takes.ok) return takes
  }
  const stage = stageAfter(outcome.kind, meeting.id, to?.id ?? null)
  if (JSON.stringify(stage) === JSON.stringify(item.stage)) return allow(item)

  // The special circumstances of what was taken as urgent stay with it: they are minuted and counted.
  const becomes: Item = { ...item, stage, urgency: stage.is === 'considered' ? item.urgency : null }
  await tx.items.save(becomes)
  const step = {
    at: clock.now().toISO()!,
    fromMeetingId: meeting.id,
    destinationId: null,
    byId,
    why: outcome.words,
    minute: outcome.minute,
    proposalId: null,
  }
  if (to) await tx.items.record(item.id, { ...step, stage: 'deferred', meetingId: to.id })
  await tx.items.record(item.id, {
    ...step,
    stage: stage.is,
    meetingId: 'meetingId' in stage ? stage.meetingId : null,
  })
  await setItemReminders(tx, clock, committee, becomes, { timetable: seen?.timetable ?? null })
  await tx.agendas.forgetPlace(item.id)
  if (stage.is !== 'considered') await redateRequests(tx, clock, committee, becomes, to, { byId, why: outcome.words })
  return allow({ ...becomes, revision: item.revision + 1 })
}

/** A correction to the minutes of an earlier meeting does not undo what a later one did with the item. */
const wasTakenLater = async (tx: Tx, item: Item, meeting: OutcomesAt['meeting']): Promise<boolean> => {
  const outcomes = await tx.outcomes.ofItem(item.id)
  const meetings = await tx.meetings.findMany(outcomes.map(({ meetingId }) => meetingId))
  return meetings.some(({ day }) => day > meeting.day)
}
