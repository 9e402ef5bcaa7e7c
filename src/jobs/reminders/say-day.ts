import { tellWhoLeft } from '../../app/person-left.ts'
import type { Reminder } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { drawReminder, sentByOfficerOf, type ToRemind, toRemind } from '../../app/reminder-reader.ts'
import { say } from '../../app/say.ts'
import { civilDateAt, instantOf, plusDays, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { dayOfReminders, keyOfDay, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { mayBeReminded } from '../../domain/delivery/hours.ts'
import { saidAs } from '../../domain/delivery/reminder-kinds.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'
import { isMuted } from '../../domain/delivery/what-may-be-muted.ts'
import type { ReminderReading } from './reminder-reading.ts'
import { isPast } from './say-alarm.ts'

/**
 * Puts everything that is due to a person today in one message, in their hours, and writes that it was said. What is
 * due later today is in it from the start. A person who has had theirs today waits until tomorrow. False where nothing
 * was said.
 */
export const sayDay = async (tx: Tx, need: ReminderReading, personId: string): Promise<boolean> => {
  const { clock } = need
  const now = clock.now().toISO()!
  const who = await toRemind(tx, clock, personId)
  if (!who || who.hasLeft) {
    await tx.reminders.settleAll((await tx.reminders.dueFor(personId, now)).map(idOf), 'stopped', now, 'has left')
    if (who) await tellWhoLeft(tx, clock, personId)
    return false
  }
  if (!mayBeReminded(clock.now(), who)) return false
  const day = civilDateAt(clock.now(), who.zone)
  const endOfDay = instantOf(plusDays(day, 1), timeOfDay('00:00'), who.zone).minus({ milliseconds: 1 })

  const found = await tx.reminders.dueFor(personId, endOfDay.toUTC().toISO()!)
  const wanted = await settledAside(tx, need, found, who.wishes.muted)
  if (wanted.length === 0) return false

  let said = false
  for (const { committeeId, reminders } of await bySender(tx, who, wanted)) {
    const about = dayOfReminders({ personId, day, committeeId })
    const message = { key: keyOfDay(about), personId, drawing: 'daily-reminders', about, priority: URGENCY.digest }
    const went =
      committeeId === null
        ? (await tx.outbox.owe({ ...message, committeeId: onlyOne(reminders) }, 'waiting', now)) !== null
        : (await say(tx, clock, {
            ...message,
            committeeId,
            recipient: who.recipientFor(committeeId),
            nature: 'notice',
          })) !== 'said-before'
    // They have had their message of the day: what has fallen due since is in tomorrow's.
    if (!went) continue
    await tx.reminders.settleAll(reminders.map(idOf), 'said', now, saidInDay(about))
    said = true
  }
  return said
}

const idOf = ({ id }: Reminder): string => id

const onlyOne = (reminders: readonly Reminder[]): string | null => {
  const committees = new Set(reminders.map(({ committeeId }) => committeeId))
  return committees.size === 1 ? reminders[0]!.committeeId : null
}

/**
 * Those that are still wanted and have something to say; of an alarm that was missed several times the last. The rest is
 * stopped, with the reason.
 */
const settledAside = async (
  tx: Tx,
  need: ReminderReading,
  found: readonly Reminder[],
  muted: readonly string[],
): Promise<readonly Reminder[]> => {
  const now = need.clock.now().toISO()!
  const locked = await tx.reminders.lock(found.map(({ id }) => id))
  const wanted: Reminder[] = []
  for (const reminder of found) {
    if (!locked.has(reminder.id) || !need.drawings[reminder.kind]) continue
    if (saidAs(reminder) === 'alarm' && !(await isPast(tx, need, reminder))) continue
    const stop = (why: string) => tx.reminders.settle(reminder.id, 'stopped', now, why)
    if (isMuted(reminder.kind, muted)) await stop('muted by the person')
    else if (await drawReminder(tx, reminder, need)) wanted.push(reminder)
    else if (reminder.dueAt <= now) await stop('nothing left to be reminded of')
  }
  const isSaidByLater = (alarm: Reminder): boolean =>
    saidAs(alarm) === 'alarm' &&
    wanted
      .slice(wanted.indexOf(alarm) + 1)
      .some((later) => saidAs(later) === 'alarm' && later.aboutId === alarm.aboutId)
  const earlier = wanted.filter(isSaidByLater)
  await tx.reminders.settleAll(earlier.map(idOf), 'stopped', now, 'said with the later one')
  return wanted.filter((one) => !earlier.includes(one))
}

/** What goes by itself is one message; what an officer sends, in rehearsal or to a member, is one for each committee. */
const bySender = async (tx: Tx, who: ToRemind, reminders: readonly Reminder[]) => {
  const groups = new Map<string | null, Reminder[]>()
  for (const reminder of reminders) {
    const committee = reminder.committeeId ? await tx.committees.find(reminder.committeeId) : null
    const key = sentByOfficerOf(who, committee)
    groups.set(key, [...(groups.get(key) ?? []), reminder])
  }
  return [...groups].map(([committeeId, ours]) => ({ committeeId, reminders: ours }))
}
