import type { Reminder } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { sentByOfficerOf, type ToRemind, toRemindAll } from '../../app/reminder-reader.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { dayOfReminders, keyOfDay } from '../../domain/delivery/day-of-reminders.ts'
import { mayBeReminded } from '../../domain/delivery/hours.ts'
import type { ReminderReading } from './reminder-reading.ts'

/**
 * Of those to whom something is due: who can be told now, and has not had the message in which it would be. Everybody
 * else is left alone without a transaction of their own, for this is asked twice a minute: whoever is away for a
 * fortnight, and whatever fell due after today's message. Those who have left are among them, to be settled.
 */
export const whoCanBeTold = async (
  tx: Tx,
  { clock }: Pick<ReminderReading, 'clock'>,
  due: readonly Reminder[],
): Promise<readonly string[]> => {
  const theirs = Map.groupBy(
    due.filter(({ personId }) => personId !== null),
    ({ personId }) => personId!,
  )
  const known = await toRemindAll(tx, clock, [...theirs.keys()])
  const at = clock.now()
  const inHours = [...known].filter(([, who]) => who.hasLeft || mayBeReminded(at, who))
  if (inHours.length === 0) return []
  const committees = new Map((await tx.committees.all()).map((one) => [one.id, one]))
  const keyOf = (personId: string, who: ToRemind, { committeeId }: Reminder) => {
    const sender = sentByOfficerOf(who, committees.get(committeeId ?? ''))
    return keyOfDay(dayOfReminders({ personId, day: civilDateAt(at, who.zone), committeeId: sender }))
  }
  const keysOf = inHours.map(([personId, who]) => {
    const keys = new Set(theirs.get(personId)!.map((reminder) => keyOf(personId, who, reminder)))
    return { personId, who, keys: [...keys] }
  })
  const taken = await tx.outbox.owed(keysOf.flatMap(({ keys }) => keys))
  return keysOf.flatMap(({ personId, who, keys }) =>
    who.hasLeft || keys.some((key) => !taken.has(key)) ? personId : [],
  )
}
