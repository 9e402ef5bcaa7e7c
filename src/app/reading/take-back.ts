import type { Clock } from '../../clock.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { type Act, type Effect, UNDONE } from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { setActionReminders } from '../outcomes/action-reminders.ts'
import type { Tx } from '../ports/tx.ts'
import { setItemReminders } from '../programme/item-reminders.ts'
import { timetableFor } from '../programme/see-meeting.ts'
import { replanMeeting } from '../replan-meeting.ts'
import { readRequest } from '../reports/read-request.ts'
import { redateRequests } from '../reports/redate-requests.ts'
import { withdraw } from '../reports/withdraw.ts'

/**
 * Takes back everything an act caused, in its order reversed, in this transaction. Nothing is erased: what was added
 * stands as withdrawn, and the history says that it was undone. Refused where somebody has changed any of it since.
 */
export const takeBack = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  act: Act,
  byId: string,
): Promise<Ruling<null>> => {
  // an item is restored after what was asked for it has been withdrawn
  const order = ['request', 'action', 'item', 'meeting']
  const effects = [...act.effects].sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
  for (const effect of effects) {
    if (effect.is !== 'item') continue
    const item = await tx.items.find(effect.id)
    if (item && item.revision !== effect.revision) return refuse({ rule: 'changed-since-added', title: item.title })
  }
  for (const effect of effects) {
    const back = await one(tx, clock, committee, effect, byId)
    if (!back.ok) return back
  }
  // last: what was never said needs no message that it was withdrawn, and that is seen by its still waiting
  for (const key of act.said) await tx.outbox.withdraw({ key }, 'it was undone')
  return allow(null)
}

const one = async (tx: Tx, clock: Clock, committee: Committee, effect: Effect, byId: string): Promise<Ruling<null>> => {
  const at = clock.now().toISO()!
  switch (effect.is) {
    case 'request': {
      const read = await readRequest(tx, clock, effect.id)
      if (read && read.request.state !== 'withdrawn') await withdraw(tx, clock, read, { byId, why: UNDONE })
      return allow(null)
    }
    case 'action': {
      await tx.outcomes.changeAction(effect.id, { state: 'not-taken-forward', answer: UNDONE }, at)
      const action = await tx.outcomes.findAction(effect.id)
      if (action) await setActionReminders(tx, clock, committee, action)
      return allow(null)
    }
    case 'meeting': {
      const meeting = await tx.meetings.find(effect.id)
      if (!meeting) return allow(null)
      const others = await tx.items.at(meeting.id)
      if (others.length > 0) return refuse({ rule: 'changed-since-added', title: others[0]!.title })
      const cancelled = { ...meeting, state: 'cancelled' as const, reason: UNDONE }
      await tx.meetings.save(cancelled, { byId, why: UNDONE, at })
      await replanMeeting(tx, clock, committee, { ...cancelled, revision: meeting.revision + 1 })
      return allow(null)
    }
    case 'item': {
      const item = await tx.items.find(effect.id)
      if (item) await restore(tx, clock, committee, item, effect.was, byId)
      return allow(null)
    }
    default:
      return effect satisfies never
  }
}

const restore = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  item: Item,
  was: Item | null,
  byId: string,
): Promise<void> => {
  const becomes: Item = { ...(was ?? { ...item, stage: { is: 'withdrawn' } }), revision: item.revision }
  const meetingId = meetingOf(becomes.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  const { stage } = becomes
  await tx.items.save(becomes)
  await tx.items.record(item.id, {
    at: clock.now().toISO()!,
    stage: stage.is,
    meetingId,
    fromMeetingId: meetingOf(item.stage),
    destinationId: stage.is === 'sent-elsewhere' ? stage.destinationId : null,
    byId,
    why: UNDONE,
    minute: null,
    proposalId: null,
  })
  if (meetingOf(item.stage) !== meetingId) await tx.agendas.forgetPlace(item.id)
  await setItemReminders(tx, clock, committee, becomes, {
    timetable: meeting ? await timetableFor(tx, committee, meeting, becomes) : null,
  })
  await redateRequests(tx, clock, committee, becomes, meeting, { byId, why: UNDONE })
}
