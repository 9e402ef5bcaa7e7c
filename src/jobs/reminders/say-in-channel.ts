import { DateTime } from 'luxon'
import type { Reminder } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { drawReminder } from '../../app/reminder-reader.ts'
import { officerOf, say } from '../../app/say.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { MEMBER_HOURS } from '../../domain/delivery/hours.ts'
import type { ReminderReading } from './reminder-reading.ts'

/**
 * Says a reminder in its channel. One whose day is over would mislead there ("the meeting is tomorrow"): its officer is
 * told instead that it did not go.
 */
export const sayInChannel = async (tx: Tx, need: ReminderReading, reminder: Reminder): Promise<boolean> => {
  const { clock } = need
  const now = clock.now().toISO()!
  if (!(await tx.reminders.lock([reminder.id])).has(reminder.id)) return false
  const committee = reminder.committeeId ? await tx.committees.find(reminder.committeeId) : null
  if (!committee || !reminder.channel || !(await drawReminder(tx, reminder, need))) {
    await tx.reminders.settle(reminder.id, 'stopped', now, 'nothing left to be reminded of')
    return false
  }
  const today = civilDateAt(clock.now(), committee.zone)
  const isOver =
    civilDateAt(DateTime.fromISO(reminder.dueAt), committee.zone) < today ||
    clock.now().setZone(committee.zone).toFormat('HH:mm') >= MEMBER_HOURS.until
  if (isOver) return missed(tx, need, reminder, today)

  await tx.reminders.settle(reminder.id, 'said', now)
  const { kind, aboutId, channel, committeeId, key } = reminder
  const message = { key: `reminder:${key}`, committeeId, channel, drawing: kind, about: aboutId }
  return (await say(tx, clock, { ...message, recipient: 'channel', nature: 'notice' })) !== 'said-before'
}

const missed = async (tx: Tx, { clock }: ReminderReading, reminder: Reminder, today: string): Promise<boolean> => {
  const now = clock.now().toISO()!
  const committee = reminder.committeeId ? await tx.committees.find(reminder.committeeId) : null
  const officer = committee && (await officerOf(tx, clock, committee))
  const about = `${officer}:${today}`
  await tx.reminders.settle(reminder.id, 'stopped', now, `while-away:${about}`)
  if (!officer) return false
  const message = { key: `while-away:${about}`, committeeId: null, personId: officer, drawing: 'while-away', about }
  return (await tx.outbox.owe(message, 'waiting', now)) !== null
}
