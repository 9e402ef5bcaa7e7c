import type { Clock } from '../clock.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import { defaultProfileOf, profiles } from '../domain/calendar/profiles.ts'
import { calendarFor } from '../domain/calendar/timetable.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { hoursOf, type Reachable } from '../domain/delivery/hours.ts'
import { goesBy, type Recipient } from '../domain/delivery/who-presses-send.ts'
import { recipientOf } from '../domain/people/recipient.ts'
import { rolesOn } from '../domain/people/roles.ts'
import type { Drawing } from './drawing.ts'
import type { Message } from './message.ts'
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
export type ToRemind = Reachable & {
  readonly wishes: Wishes
  readonly hasLeft: boolean
  /** What they are to a committee today: it decides whether a reminder goes by itself or an officer sends it. */
  readonly recipientFor: (committeeId: string | null) => Recipient
}

/** When and how people can be reminded: hours by their roles or their own wish, the working days of their council. */
export const toRemindAll = async (
  tx: Tx,
  clock: Clock,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ToRemind>> => {
  const people = await tx.people.findMany(personIds)
  if (people.length === 0) return new Map()
  const { nation } = await tx.committees.council()
  const { closures, holidays } = await tx.calendar.inputsOf(null)
  const calendar = calendarFor(profiles[defaultProfileOf[nation]], closures, holidays)
  const wishesOf = await tx.reminders.wishesOfAll(personIds)
  const holdings = Map.groupBy(await tx.people.holdingsOfAll(personIds), ({ personId }) => personId)
  return new Map(
    people.map((person) => {
      const wishes = wishesOf.get(person.id)!
      const today = civilDateAt(clock.now(), person.zone)
      const held = holdings.get(person.id) ?? []
      const roles = new Set(
        held.flatMap(({ role, since, until }) => (since <= today && (!until || today <= until) ? role : [])),
      )
      const one: ToRemind = {
        hours: wishes.hours ?? hoursOf(roles),
        zone: wishes.zone ?? person.zone,
        ...(wishes.days && { days: wishes.days }),
        calendar,
        away: wishes.away,
        wishes,
        hasLeft: person.hasLeft,
        recipientFor: (committeeId) => recipientOf(person, rolesOn(today, committeeId, held)),
      }
      return [person.id, one]
    }),
  )
}

/** The same of one person. */
export const toRemind = async (tx: Tx, clock: Clock, personId: string): Promise<ToRemind | null> =>
  (await toRemindAll(tx, clock, [personId])).get(personId) ?? null

/**
 * The committee whose officer sends a person what they are reminded of there: in rehearsal, or to a member. Null where
 * it goes by itself.
 */
export const sentByOfficerOf = (
  who: ToRemind,
  committee: Pick<Committee, 'id' | 'isInRehearsal'> | null | undefined,
): string | null => {
  if (!committee) return null
  const recipient = who.recipientFor(committee.id)
  return goesBy({ recipient, nature: 'notice', isInRehearsal: committee.isInRehearsal }) === 'officer'
    ? committee.id
    : null
}
