import type { Clock } from '../clock.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { defaultProfileOf, profiles } from '../domain/calendar/profiles.ts'
import { calendarFor } from '../domain/calendar/timetable.ts'
import { hoursOf, type Reachable } from '../domain/delivery/hours.ts'
import type { Recipient } from '../domain/delivery/who-presses-send.ts'
import { type Role, rolesOn } from '../domain/people/roles.ts'
import type { Message } from '../slack/kit/blocks.ts'
import type { Drawing } from './drawing.ts'
import type { Reminder, Wishes } from './ports/reminders.ts'
import type { Tx } from './ports/tx.ts'

/**
 * How a kind of reminder is said: by the drawing of the same name, which a feature puts on its card. It is given what
 * the reminder is about and whom it is for, and answers null where there is nothing to be reminded of any more: done,
 * withdrawn, published, moved. So a reminder stops the moment its reason is gone, even between falling due and being
 * sent. A drawing whose words say "today" must answer null on any other day.
 *
 * A person's reminders are put together in one message a day (`features/daily-digest`): what the drawings say, under
 * one another. Those of a channel, and the alarms of the last day to publish, are messages of their own.
 */
export const drawReminder = async (tx: Tx, reminder: Reminder, using: Drawing): Promise<Message | null> => {
  const draw = using.drawings[reminder.kind]
  if (!draw) throw new Error(`No feature draws the reminder "${reminder.kind}"`)
  return draw(tx, reminder.aboutId, reminder.personId, using)
}

/** What is known of somebody who is to be reminded. */
export type ToRemind = Reachable & { readonly wishes: Wishes; readonly isExternal: boolean; readonly hasLeft: boolean }

/** When and how a person can be reminded: hours by their roles or their own wish, the working days of their council. */
export const toRemind = async (tx: Tx, clock: Clock, personId: string): Promise<ToRemind | null> => {
  const person = await tx.people.find(personId)
  if (!person) return null
  const { nation } = await tx.committees.council()
  const wishes = await tx.reminders.wishesOf(personId)
  const today = civilDateAt(clock.now(), person.zone)
  const held = await tx.people.holdingsOf(personId)
  const roles = new Set(
    held.flatMap(({ role, since, until }) => (since <= today && (!until || today <= until) ? role : [])),
  )
  const profile = profiles[defaultProfileOf[nation]]
  return {
    hours: wishes.hours ?? hoursOf(roles),
    zone: wishes.zone ?? person.zone,
    ...(wishes.days && { days: wishes.days }),
    calendar: calendarFor(profile, await tx.calendar.closures(), await tx.calendar.holidays()),
    away: wishes.away,
    wishes,
    isExternal: person.isExternal,
    hasLeft: person.hasLeft,
  }
}

const OFFICERS: readonly Role[] = [
  'officer',
  'deputy',
  'proper-officer',
  'scrutiny-officer',
  'monitoring-officer',
  'administrator',
]

/** What somebody is to a committee, for deciding whether a reminder goes by itself or an officer sends it. */
export const recipientOf = async (
  tx: Tx,
  clock: Clock,
  personId: string,
  committeeId: string | null,
): Promise<Recipient> => {
  const person = await tx.people.find(personId)
  if (!person || person.isExternal) return 'outside'
  const roles = rolesOn(civilDateAt(clock.now(), person.zone), committeeId, await tx.people.holdingsOf(personId))
  if (OFFICERS.some((role) => roles.has(role))) return 'officer'
  if (roles.has('chair') || roles.has('vice-chair')) return 'chair'
  if (roles.has('portfolio-holder')) return 'cabinet-member'
  return (['member', 'co-opted-voting', 'co-opted-non-voting', 'substitute'] as const).some((role) => roles.has(role))
    ? 'member'
    : 'report-author'
}
