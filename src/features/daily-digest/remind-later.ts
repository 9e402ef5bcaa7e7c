import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { toRemind } from '../../app/reminder-reader.ts'
import { type CivilDate, civilDateAt, instantOf, plusDays, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { readDayOfReminders, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { firstMoment } from '../../domain/delivery/hours.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** *Later*: everything in a person's message of the day is said again when their next working day begins. */
export const remindLater = (deps: Deps, who: Presser, about: string): Promise<Ruling<CivilDate>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const day = readDayOfReminders(about)
    if (!day || day.personId !== who.personId) return refuse({ rule: 'nothing-held' })
    const reach = await toRemind(tx, deps.clock, who.personId)
    if (!reach) return refuse({ rule: 'no-such-person' })
    const tomorrow = plusDays(civilDateAt(deps.clock.now(), reach.zone), 1)
    const next = firstMoment(instantOf(tomorrow, timeOfDay('00:00'), reach.zone), reach)
    if (!next) return refuse({ rule: 'nothing-held' })
    await tx.reminders.sayAgain(saidInDay(about), next.toUTC().toISO()!)
    return allow(civilDateAt(next, reach.zone))
  })
