import type { Drawings } from '../../app/drawing.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { timetableFor } from '../../app/programme/see-meeting.ts'
import { lastDestinationOf } from '../../app/programme/tell-owner.ts'
import { type DeadlineName, deadlineNamed } from '../../domain/calendar/timetable.ts'
import { NOTICES, type NoticeKind, noticeStanding } from '../../domain/notices/notice.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import type { ItemReminder } from '../../domain/programme/reminders-due.ts'
import { isFinished } from '../../domain/programme/stage-words.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import {
  askForReport,
  askWhetherHappened,
  briefingComes,
  finalReportDue,
  itHappened,
  noticeDue,
  type ReminderSeen,
  seeToIt,
} from './reminder-messages.ts'

/** The item and the day a reminder is of, as they are now; null where there is nothing left to be reminded of. */
const seenFor = async (tx: Tx, itemId: string, name: DeadlineName): Promise<ReminderSeen | null> => {
  const item = await tx.items.find(itemId)
  const meetingId = item && meetingOf(item.stage)
  const committee = item && (await tx.committees.find(item.committeeId))
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  if (!item || isFinished(item) || !committee || !meeting) return null
  const timetable = await timetableFor(tx, committee, meeting, item)
  const day = timetable && deadlineNamed(timetable, name)?.day
  return day ? { item, committee, meeting, day, requests: await tx.items.openRequests(item.id) } : null
}

const elsewhere = async (tx: Tx, itemId: string): Promise<Message | null> => {
  const item = await tx.items.find(itemId)
  if (item?.stage.is !== 'sent-elsewhere') return null
  const destination = await tx.destinations.find(item.stage.destinationId)
  return destination && !destination.happenedAt ? askWhetherHappened(item, destination) : null
}

const reminder =
  (name: DeadlineName, say: (seen: ReminderSeen) => Message | null) =>
  async (tx: Tx, about: string): Promise<Message | null> => {
    const seen = await seenFor(tx, about, name)
    return seen && say(seen)
  }

/** The same for a notice that the law wants; null where it is recorded that it was given. */
const notice =
  (kind: NoticeKind) =>
  async (tx: Tx, about: string): Promise<Message | null> => {
    const seen = await seenFor(tx, about, NOTICES[kind].deadline)
    if (!seen) return null
    const { item, meeting } = seen
    const standing = noticeStanding(await tx.notices.at(meeting.id), { kind, itemId: item.id, meetingId: meeting.id })
    return standing ? null : noticeDue(kind)(seen)
  }

const owner = async (tx: Tx, itemId: string): Promise<Message | null> => {
  const item = await tx.items.find(itemId)
  const committee = item && (await tx.committees.find(item.committeeId))
  const destination = await lastDestinationOf(tx, itemId)
  if (!item || !committee || !destination) return null
  const isStillAsked = item.stage.is === 'sent-elsewhere' && item.stage.destinationId === destination.id
  return isStillAsked || destination.happenedAt ? seeToIt(item, committee, destination) : null
}

const done = async (tx: Tx, itemId: string): Promise<Message | null> => {
  const item = await tx.items.find(itemId)
  const destination = await lastDestinationOf(tx, itemId)
  return item && destination?.happenedAt ? itHappened(item, destination) : null
}

/** What each reminder of an item says, drawn when it falls due: one whose reason has gone draws nothing. */
export const draws: Drawings & Record<ItemReminder, unknown> = {
  'item-report-to-ask': reminder('request-report-by', askForReport),
  'item-briefing': reminder('chairs-briefing', briefingComes),
  'item-report-final': reminder('final-report-by', finalReportDue),
  'item-key-notice': notice('key-decision'),
  'item-private-notice': notice('private'),
  'item-private-second-notice': notice('private-again'),
  'item-elsewhere-due': elsewhere,
  'item-elsewhere': owner,
  'item-elsewhere-done': done,
}
