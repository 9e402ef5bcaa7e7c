import type { DateTime } from 'luxon'
import type { Deps } from '../../app/deps.ts'
import { lastDayOf } from '../../app/last-day-of.ts'
import type { Reminder } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { drawReminder, type ToRemind, toRemind } from '../../app/reminder-reader.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { keyOfDay, readDayOfReminders, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { isLater, type Later, saidAgainAt, thisAfternoon } from '../../domain/delivery/later.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { PutOff } from './put-off.ts'
import { apart } from './read-day.ts'

/** What stands on a button: when, and whose message of which day. A button from before there was a choice: tomorrow. */
const readLater = (value: string): { readonly later: Later; readonly about: string } => {
  const [first = '', ...rest] = value.split('/')
  return isLater(first) && rest.length > 0
    ? { later: first, about: rest.join('/') }
    : { later: 'tomorrow', about: value }
}

/**
 * *Later*: everything that is left in a person's message of the day is said again when they chose. Nothing is put off
 * past the last day of what it is about: that comes on its last day instead, and what is due today stays.
 */
export const remindLater = (deps: Deps, who: Presser, value: string): Promise<Ruling<PutOff>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const { later, about } = readLater(value)
    const day = readDayOfReminders(about)
    if (!day || day.personId !== who.personId) return refuse({ rule: 'nothing-held' })
    const reach = await toRemind(tx, deps.clock, who.personId)
    if (!reach) return refuse({ rule: 'no-such-person' })
    const left = (await tx.reminders.saidIn(saidInDay(about))).filter(({ state }) => state === 'said')
    if (left.length === 0) return refuse({ rule: 'nothing-left-to-put-off' })

    const afternoon = later === 'afternoon' ? thisAfternoon(deps.clock.now(), reach) : null
    const said = { zone: reach.zone, stays: [], on: [], dayIsOver: false }
    if (afternoon) {
      await againToday(tx, deps, about, who.personId, afternoon)
      return allow({ ...said, today: afternoon.toUTC().toISO()! })
    }
    const to = later === 'monday' ? 'monday' : 'tomorrow'
    const plans = await putOff(tx, deps, left, to, reach)
    return allow({ ...said, ...plans, today: null, dayIsOver: later === 'afternoon' })
  })

/** The same message once more today, drawn when it is sent: what is done by then is not in it. */
const againToday = async (tx: Tx, deps: Deps, about: string, personId: string, at: DateTime): Promise<void> => {
  const notBefore = at.toUTC().toISO()!
  const key = `${keyOfDay(about)}:${notBefore}`
  const message = {
    key,
    committeeId: null,
    personId,
    drawing: 'daily-reminders',
    about,
    priority: URGENCY.digest,
    notBefore,
  }
  await tx.outbox.owe(message, 'waiting', deps.clock.now().toISO()!)
}

const putOff = async (
  tx: Tx,
  deps: Deps,
  left: readonly Reminder[],
  to: 'tomorrow' | 'monday',
  who: ToRemind,
): Promise<Pick<PutOff, 'on' | 'stays'>> => {
  const free = saidAgainAt(to, null, deps.clock.now(), who)
  const on = new Map<CivilDate, string[]>()
  const stays: string[] = []
  for (const one of apart(left)) {
    const says = (await drawReminder(tx, one, deps))?.text
    if (!says) continue
    const last = await lastDayOf(tx, deps.clock, one, who.zone)
    const at = saidAgainAt(to, last, deps.clock.now(), who)
    if (!at) {
      stays.push(says)
      continue
    }
    const alike = left.filter(({ kind, aboutId }) => kind === one.kind && aboutId === one.aboutId)
    for (const { id } of alike) await tx.reminders.putOff(id, at.toUTC().toISO()!)
    const day = civilDateAt(at, who.zone)
    on.set(day, [...(on.get(day) ?? []), says])
  }
  const chosen = free && civilDateAt(free, who.zone)
  const days = [...on].sort(([a], [b]) => (a < b ? -1 : 1))
  return { on: days.map(([day, says]) => ({ day, says, isLastDay: chosen !== null && day < chosen })), stays }
}
