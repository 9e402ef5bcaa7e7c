import { DateTime } from 'luxon'
import type { Draw, Drawing } from '../../app/drawing.ts'
import type { Reminder } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { drawReminder, toRemind } from '../../app/reminder-reader.ts'
import { standInsOn } from '../../app/stand-in.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { readDayOfReminders, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { firstMoment } from '../../domain/delivery/hours.ts'
import { type Day, dailyReminders, type Reminded, whileAwayNotice } from './messages.ts'

/** One thing is said once, however many of its stages fall on one day. */
export const apart = (reminders: readonly Reminder[]): readonly Reminder[] => [
  ...new Map(reminders.map((reminder) => [`${reminder.kind} ${reminder.aboutId}`, reminder])).values(),
]

/** A person's day as it stands now. Null where nothing of it is left. */
const readDay = async (tx: Tx, about: string, using: Drawing): Promise<Day | null> => {
  const read = readDayOfReminders(about)
  const who = read && (await toRemind(tx, using.clock, read.personId))
  if (!read || !who) return null
  const things: Reminded[] = []
  for (const reminder of apart(await tx.reminders.saidIn(saidInDay(about)))) {
    const says = await drawReminder(tx, reminder, using)
    if (!says) continue
    const meant = firstMoment(DateTime.fromISO(reminder.dueAt), who)
    const day = meant && civilDateAt(meant, who.zone)
    things.push({ says, late: day && day < read.day ? day : null })
  }
  if (things.length === 0) return null
  const absent = (await standInsOn(tx, read.day)).filter(({ person }) => person.id === read.personId)
  const names = await tx.people.findMany(absent.map(({ absence }) => absence.personId))
  const standsInFor = absent.map(({ absence: { personId, until } }) => ({
    name: names.find(({ id }) => id === personId)?.name ?? '',
    until,
  }))
  return { about, day: read.day, things, standsInFor }
}

/** Draws a person's message of the day. */
export const drawDay: Draw = async (tx, about, _reader, using) => {
  const day = await readDay(tx, about, using)
  return day && dailyReminders(day)
}

/** Draws what did not go to channels while nobody was running. */
export const drawWhileAway: Draw = async (tx, about, _reader, using) => {
  const missed: Parameters<typeof whileAwayNotice>[0][number][] = []
  for (const reminder of await tx.reminders.saidIn(`while-away:${about}`)) {
    const committee = reminder.committeeId ? await tx.committees.find(reminder.committeeId) : null
    const says = await drawReminder(tx, reminder, using)
    if (!committee || !says) continue
    missed.push({
      where: committee.name,
      day: civilDateAt(DateTime.fromISO(reminder.dueAt), committee.zone),
      says: says.text,
    })
  }
  return missed.length > 0 ? whileAwayNotice(missed) : null
}
