import { IANAZone } from 'luxon'
import { z } from 'zod'
import type { Reminder, Reminders, Wishes } from '../app/ports/reminders.ts'
import type { SetAlarm } from './alarm.ts'
import { fromInstant, toDay, toInstant } from './days.ts'
import type { Db } from './db.ts'
import { type Absence, Prisma, type Reminder as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const whole = wholeRows<Row>('reminder', Prisma.ReminderScalarFieldEnum)
const IN_ORDER = Prisma.sql`ORDER BY due_at, id`

const toReminder = ({
  id,
  key,
  committeeId,
  kind,
  aboutKind,
  aboutId,
  personId,
  channel,
  dueAt,
  state,
}: Row): Reminder => ({
  id,
  key,
  committeeId,
  kind,
  aboutKind: aboutKind as Reminder['aboutKind'],
  aboutId,
  personId,
  channel,
  dueAt: toInstant(dueAt),
  state: state as Reminder['state'],
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const wishes = z.object({
  hours: z.object({ from: time, until: time }).optional(),
  muted: z.array(z.string()).optional(),
  days: z.array(z.int().min(1).max(7)).min(1).optional(),
  zone: z.string().refine(IANAZone.isValidZone).optional(),
})

const absences = wholeRows<Absence>('absence', Prisma.AbsenceScalarFieldEnum)

const wished = (preferences: unknown, away: readonly Pick<Absence, 'since' | 'until'>[] = []): Wishes => {
  const { data } = wishes.safeParse(preferences)
  return {
    hours: (data?.hours ?? null) as Wishes['hours'],
    muted: data?.muted ?? [],
    days: data?.days ?? null,
    zone: data?.zone ?? null,
    away: away.map(({ since, until }) => ({ since: toDay(since), until: toDay(until) })),
  }
}

/** Keeps the reminders. A reminder is a row, not a timer: nothing is lost when the bot restarts. */
export const reminders = (db: Db, councilId: string, read: Read, alarm?: SetAlarm): Reminders => {
  const wishesOfAll: Reminders['wishesOfAll'] = async (personIds) => {
    const ids = [...new Set(personIds)]
    const people = await read<{ id: string; preferences: unknown }>(Prisma.sql`SELECT id::text, preferences
      FROM person WHERE council_id = ${councilId}::uuid AND id = ANY(${ids}::uuid[])`)
    const theirs = Prisma.sql`person_id = ANY(${ids}::uuid[])`
    const away = await absences(read, councilId)(theirs, Prisma.sql`ORDER BY since`)
    const wishesFrom = ({ id, preferences }: (typeof people)[number]) =>
      wished(
        preferences,
        away.filter(({ personId }) => personId === id),
      )
    return new Map(people.map((person) => [person.id, wishesFrom(person)]))
  }
  return {
    async replaceFor(aboutId, kinds, wanted, now) {
      const waiting = { councilId, aboutId, kind: { in: [...kinds] }, state: 'waiting' }
      await db.reminder.updateMany({
        where: { ...waiting, key: { notIn: wanted.map((reminder) => reminder.key) } },
        data: { state: 'stopped', why: 'no longer wanted', settledAt: fromInstant(now) },
      })
      for (const { dueAt, ...reminder } of wanted) {
        const { count } = await db.reminder.updateMany({
          where: { councilId, key: reminder.key, state: { in: ['waiting', 'stopped'] } },
          data: { ...reminder, dueAt: fromInstant(dueAt), state: 'waiting', why: null, settledAt: null },
        })
        if (count === 0)
          await db.reminder.createMany({
            data: [{ councilId, ...reminder, dueAt: fromInstant(dueAt) }],
            skipDuplicates: true,
          })
        await alarm?.(db, councilId, `reminder:${reminder.key}`, fromInstant(dueAt))
      }
    },
    async add(wanted) {
      const { count } = await db.reminder.createMany({
        data: wanted.map(({ dueAt, ...reminder }) => ({ councilId, ...reminder, dueAt: fromInstant(dueAt) })),
        skipDuplicates: true,
      })
      return count
    },
    async stopFor(aboutId, why, now, kinds) {
      await db.reminder.updateMany({
        where: { councilId, aboutId, state: 'waiting', ...(kinds && { kind: { in: [...kinds] } }) },
        data: { state: 'stopped', why, settledAt: fromInstant(now) },
      })
    },
    async due(now, atMost) {
      const waiting = Prisma.sql`state = 'waiting' AND due_at <= ${fromInstant(now)}`
      return (await whole(read, councilId)(waiting, Prisma.sql`${IN_ORDER} LIMIT ${atMost}`)).map(toReminder)
    },
    async dueFor(personId, until) {
      const theirs = Prisma.sql`state = 'waiting' AND person_id = ${personId}::uuid AND due_at <= ${fromInstant(until)}`
      return (await whole(read, councilId)(theirs, IN_ORDER)).map(toReminder)
    },
    async lock(ids) {
      const rows = await read<{ id: string }>(Prisma.sql`
      SELECT id::text FROM reminder
      WHERE council_id = ${councilId}::uuid AND id = ANY(${[...ids]}::uuid[]) AND state = 'waiting'
      ORDER BY id FOR UPDATE SKIP LOCKED`)
      return new Set(rows.map(({ id }) => id))
    },
    async saidIn(why) {
      const those = Prisma.sql`why = ${why} AND state IN ('said', 'stopped')`
      return (await whole(read, councilId)(those, IN_ORDER)).map(toReminder)
    },
    async sayAgain(why, dueAt) {
      const { count } = await db.reminder.updateMany({
        where: { councilId, why, state: 'said' },
        data: { state: 'waiting', why: null, settledAt: null, ...(dueAt && { dueAt: fromInstant(dueAt) }) },
      })
      return count
    },
    async putOff(id, dueAt) {
      await db.reminder.updateMany({
        where: { id, councilId, state: 'said' },
        data: { state: 'waiting', why: null, settledAt: null, dueAt: fromInstant(dueAt) },
      })
    },
    async handOn(ids, personId) {
      const { count } = await db.reminder.updateMany({
        where: { id: { in: [...ids] }, councilId, state: 'waiting' },
        data: { personId },
      })
      return count
    },
    wishesOf: async (personId) => (await wishesOfAll([personId])).get(personId) ?? wished(undefined),
    wishesOfAll,
    async setWishes(personId, { hours, muted, days, zone }) {
      const person = await db.person.findFirst({ where: { id: personId, councilId }, select: { preferences: true } })
      // whatever else is kept of them stands
      const { hours: _, muted: __, days: ___, zone: ____, ...others } = (person?.preferences ?? {}) as Prisma.JsonObject
      const preferences = { ...others, muted, ...(hours && { hours }), ...(days && { days }), ...(zone && { zone }) }
      await db.person.updateMany({
        where: { id: personId, councilId },
        data: { preferences: preferences as Prisma.InputJsonObject },
      })
    },
    async settle(id, state, now, why) {
      const { count } = await db.reminder.updateMany({
        where: { id, councilId, state: 'waiting' },
        data: { state, settledAt: fromInstant(now), why: why ?? null },
      })
      return count === 1
    },
    async settleAll(ids, state, now, why) {
      await db.reminder.updateMany({
        where: { id: { in: [...ids] }, councilId, state: 'waiting' },
        data: { state, settledAt: fromInstant(now), why },
      })
    },
    async of(aboutId) {
      return (await db.reminder.findMany({ where: { councilId, aboutId }, orderBy: { dueAt: 'asc' } })).map(toReminder)
    },
  }
}
