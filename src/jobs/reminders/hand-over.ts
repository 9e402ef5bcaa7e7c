import type { Tx } from '../../app/ports/tx.ts'
import { canActFor, standInsOn } from '../../app/stand-in.ts'
import { type CivilDate, civilDateAt, instantOf, plusDays, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { isHandedOn } from '../../domain/delivery/reminder-kinds.ts'
import type { ReminderReading } from './reminder-reading.ts'

/**
 * What is due today to somebody who is away goes to whoever stands in for them, and so is in that person's one message
 * of the day from its start. Without anybody it waits until they are back. A chair's briefing is the vice-chair's, who
 * presides, whoever stands in for the rest. Gives how many reminders were handed on.
 */
export const handOver = async (tx: Tx, { clock }: Pick<ReminderReading, 'clock'>): Promise<number> => {
  const { zone } = await tx.committees.council()
  const day = civilDateAt(clock.now(), zone)
  const until = instantOf(plusDays(day, 1), timeOfDay('00:00'), zone).minus({ milliseconds: 1 }).toUTC().toISO()!
  let handed = await briefingsToViceChairs(tx, day, until)
  for (const { absence, person } of await standInsOn(tx, day)) {
    const due = (await tx.reminders.dueFor(absence.personId, until)).filter(isHandedOn)
    if (due.length > 0)
      handed += await tx.reminders.handOn(
        due.map(({ id }) => id),
        person.id,
      )
  }
  return handed
}

const briefingsToViceChairs = async (tx: Tx, day: CivilDate, until: string): Promise<number> => {
  const away = (await tx.people.awayFrom(day)).filter(({ since }) => since <= day)
  const absent = new Set(away.map(({ personId }) => personId))
  let handed = 0
  for (const personId of absent)
    for (const { id, kind, committeeId } of await tx.reminders.dueFor(personId, until)) {
      if (kind !== 'agenda-briefing' || committeeId === null) continue
      const [vice] = (await tx.people.holding('vice-chair', committeeId, day)).filter(canActFor(absent))
      if (vice) handed += await tx.reminders.handOn([id], vice.id)
    }
  return handed
}
