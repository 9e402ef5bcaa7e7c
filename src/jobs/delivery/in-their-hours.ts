import { DateTime } from 'luxon'
import type { Owed } from '../../app/ports/outbox.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { toRemind } from '../../app/reminder-reader.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { readDayOfReminders, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { mayBeReminded } from '../../domain/delivery/hours.ts'
import { isAlarm } from '../../domain/delivery/reminder-kinds.ts'

/**
 * Whether a message of the day can still go in its person's hours. Where Slack was away until the evening it cannot:
 * its reminders wait again, for the next day's message. What an officer sends by hand is theirs to time.
 */
export const isInTheirHours = async (tx: Tx, clock: Clock, row: Owed): Promise<boolean> => {
  if (isAlarm(row.drawing)) return isOnItsDay(tx, clock, row)
  const of = row.drawing === 'daily-reminders' ? readDayOfReminders(row.about) : null
  const who = of && !of.committeeId ? await toRemind(tx, clock, of.personId) : null
  if (!of || !who) return true
  if (mayBeReminded(clock.now(), who) && civilDateAt(clock.now(), who.zone) === of.day) return true
  await tx.reminders.sayAgain(saidInDay(row.about), null)
  return false
}

/** An alarm that Slack would take only when its day is over is none any more: it waits for its person's next message. */
const isOnItsDay = async (tx: Tx, clock: Clock, row: Owed): Promise<boolean> => {
  const [alarm] = await tx.reminders.saidIn(row.key)
  const committee = row.committeeId ? await tx.committees.find(row.committeeId) : null
  if (!alarm || !committee) return true
  const day = (at: DateTime) => civilDateAt(at, committee.zone)
  if (day(DateTime.fromISO(alarm.dueAt)) >= day(clock.now())) return true
  await tx.reminders.sayAgain(row.key, null)
  return false
}
