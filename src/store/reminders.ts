import { IANAZone } from 'luxon'
import { z } from 'zod'
import type { Reminder, Reminders, Wishes } from '../app/ports/reminders.ts'
import type { SetAlarm } from './alarm.ts'
import { fromInstant, toDay, toInstant } from './days.ts'
import type { Db } from './db.ts'
import type { Prisma, Reminder as Row } from './generated/client.ts'

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

/** Keeps the reminders. A reminder is a row, not a timer: nothing is lost when the bot restarts. */
export const reminders = (db: Db, councilId: string, alarm?: SetAlarm): Reminders => ({
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
    const rows = await db.reminder.findMany({
      where: { councilId, state: 'waiting', dueAt: { lte: fromInstant(now) } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: atMost,
    })
    return rows.map(toReminder)
  },
  async dueFor(personId, until) {
    const rows = await db.reminder.findMany({
      where: { councilId, personId, state: 'waiting', dueAt: { lte: fromInstant(until) } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toReminder)
  },
  async lock(ids) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM reminder
      WHERE council_id = ${councilId}::uuid AND id = ANY(${[...ids]}::uuid[]) AND state = 'waiting'
      ORDER BY id FOR UPDATE SKIP LOCKED`
    return new Set(rows.map(({ id }) => id))
  },
  async saidIn(why) {
    const rows = await db.reminder.findMany({
      where: { councilId, why, state: { in: ['said', 'stopped'] } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toReminder)
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
  async wishesOf(personId) {
    const person = await db.person.findFirst({ where: { id: personId, councilId }, select: { preferences: true } })
    const away = await db.absence.findMany({ where: { councilId, personId }, orderBy: { since: 'asc' } })
    const read = wishes.safeParse(person?.preferences)
    return {
      hours: (read.data?.hours ?? null) as Wishes['hours'],
      muted: read.data?.muted ?? [],
      days: read.data?.days ?? null,
      zone: read.data?.zone ?? null,
      away: away.map(({ since, until }) => ({ since: toDay(since), until: toDay(until) })),
    }
  },
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
  async of(aboutId) {
    return (await db.reminder.findMany({ where: { councilId, aboutId }, orderBy: { dueAt: 'asc' } })).map(toReminder)
  },
})
