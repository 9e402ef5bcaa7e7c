import { DateTime } from 'luxon'
import type { Reminder } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { drawReminder } from '../../app/reminder-reader.ts'
import { LAST_DAY_REMINDERS } from '../../domain/agenda/reminders-due.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'
import type { ReminderReading } from './reminder-reading.ts'

/** Whether an alarm's own day is over: then it is no alarm any more, and is told with the message of the day. */
export const isPast = async (tx: Tx, { clock }: ReminderReading, alarm: Reminder): Promise<boolean> => {
  const committee = alarm.committeeId ? await tx.committees.find(alarm.committeeId) : null
  const zone = committee?.zone ?? (await tx.committees.council()).zone
  return civilDateAt(DateTime.fromISO(alarm.dueAt), zone) < civilDateAt(clock.now(), zone)
}

/** Says an alarm at its hour, whatever the hour. Of several that were missed on one day the last says it all. */
export const sayAlarm = async (tx: Tx, need: ReminderReading, together: readonly Reminder[]): Promise<boolean> => {
  const now = need.clock.now().toISO()!
  const locked = await tx.reminders.lock(together.map(({ id }) => id))
  const ours: Reminder[] = []
  for (const alarm of together) if (locked.has(alarm.id) && !(await isPast(tx, need, alarm))) ours.push(alarm)
  const last = ours.at(-1)
  if (!last) return false
  for (const alarm of ours.slice(0, -1)) await tx.reminders.settle(alarm.id, 'stopped', now, 'said with the later one')
  if (!(await drawReminder(tx, last, need))) {
    await tx.reminders.settle(last.id, 'stopped', now, 'nothing left to be reminded of')
    return false
  }
  // what Slack has not taken yet of the earlier ones is said with this one, too
  for (const earlier of LAST_DAY_REMINDERS)
    if (earlier !== last.kind)
      await tx.outbox.withdraw({ drawing: earlier, about: last.aboutId }, 'said with a later one')
  await tx.reminders.settle(last.id, 'said', now, `reminder:${last.key}`)
  const { kind, aboutId, personId, committeeId, key } = last
  const message = {
    key: `reminder:${key}`,
    committeeId,
    personId: personId!,
    drawing: kind,
    about: aboutId,
    priority: URGENCY.lastDay,
  }
  return (await tx.outbox.owe(message, 'waiting', now)) !== null
}
