import { IANAZone } from 'luxon'
import type { Deps } from '../../app/deps.ts'
import type { Wishes } from '../../app/ports/reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type Hours, hoursOf } from '../../domain/delivery/hours.ts'
import { kindsOf, type MutableName, mutableFor } from '../../domain/delivery/what-may-be-muted.ts'
import type { Role } from '../../domain/people/roles.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What a person is reminded of as it stands, and what they may choose from. */
export type RemindersSeen = {
  readonly roles: ReadonlySet<Role>
  readonly wishes: Wishes
  /** The hours that hold where they choose none. */
  readonly usual: Hours
  /** Where Slack says that they are. */
  readonly slackZone: string
  readonly today: CivilDate
}

/** What they choose. `wanted` of what their roles let them choose from; the rest of it is muted. */
export type ChooseReminders = {
  readonly wanted: readonly MutableName[]
  readonly hours: Hours | null
  /** Monday is 1. */
  readonly days: readonly number[]
  readonly zone: string | null
  /** Both days included. */
  readonly away: { readonly since: CivilDate; readonly until: CivilDate } | null
}

const seen = async (tx: Tx, deps: Pick<Deps, 'clock'>, who: Presser): Promise<RemindersSeen | null> => {
  const person = await tx.people.find(who.personId)
  if (!person) return null
  const today = civilDateAt(deps.clock.now(), who.zone)
  const held = await tx.people.holdingsOf(who.personId)
  const roles = new Set(
    held.flatMap(({ role, since, until }) => (since <= today && (!until || today <= until) ? role : [])),
  )
  const wishes = await tx.reminders.wishesOf(who.personId)
  return { roles, wishes, usual: hoursOf(roles), slackZone: person.zone, today }
}

/** Reads it for the form. */
export const readReminders = (deps: Deps, who: Presser): Promise<Ruling<RemindersSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
    const found = await seen(tx, deps, who)
    return found ? allow(found) : refuse({ rule: 'no-such-person' })
  })

/**
 * Keeps what a person chose for themselves, and when they are away. What the law asks of an officer is not among what
 * may be muted, and still comes. A reminder that waits follows it from now on.
 */
export const chooseReminders = (deps: Deps, who: Presser, chosen: ChooseReminders): Promise<Ruling<RemindersSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
    const before = await seen(tx, deps, who)
    if (!before) return refuse({ rule: 'no-such-person' })
    if (chosen.zone !== null && !IANAZone.isValidZone(chosen.zone)) return refuse({ rule: 'no-such-zone' })
    const muted = kindsOf(mutableFor(before.roles).filter((name) => !chosen.wanted.includes(name)))
    const days = chosen.days.length === 5 ? null : [...chosen.days].sort()
    await tx.reminders.setWishes(who.personId, { hours: chosen.hours, muted, days, zone: chosen.zone })
    const { away } = chosen
    const isNew = away && !before.wishes.away.some(({ since, until }) => since === away.since && until === away.until)
    if (isNew) await tx.people.setAway({ personId: who.personId, ...away, deputyId: null })
    const record = (did: string, detail: Readonly<Record<string, unknown>>) =>
      tx.ledger.record({
        at: deps.clock.now().toISO()!,
        byId: who.personId,
        did,
        aboutKind: 'person',
        aboutId: who.personId,
        committeeId: null,
        detail,
      })
    await record('reminders-chosen', { muted })
    if (isNew) await record('absence-recorded', { title: who.name, ...away })
    return allow((await seen(tx, deps, who))!)
  })
