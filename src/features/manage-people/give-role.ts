import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { proposeRole } from '../../app/people/propose-role.ts'
import { secondPersonFor } from '../../app/people/second-person.ts'
import { tellSelfGiven } from '../../app/people/tell-self-given.ts'
import { permitted } from '../../app/permitted.ts'
import { planRemindersOf } from '../../app/plan-agenda-reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { type CivilDate, civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Role, RoleHolding } from '../../domain/people/roles.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Somebody is given a role, from a civil day to a civil day. Either a Slack id, or the name of somebody outside Slack. */
export type GiveRole = {
  readonly committeeId: string
  readonly slackId: string | null
  readonly name: string | null
  readonly email: string | null
  readonly organisation: string | null
  readonly role: Role
  readonly title: string | null
  readonly since: CivilDate
  readonly until: CivilDate | null
}

const whom = async (tx: Tx, deps: Deps, teamId: string, command: GiveRole): Promise<Person | null> => {
  if (command.slackId) return personOf(tx, deps.profiles, { teamId, slackId: command.slackId })
  const [known] = command.email ? await tx.people.byEmail(command.email) : await tx.people.byName(command.name!)
  return (
    known ??
    tx.people.add({
      name: command.name!,
      email: command.email,
      organisation: command.organisation,
      isExternal: command.organisation !== null,
    })
  )
}

/** The role, and who is asked to confirm it: null where it holds at once. `isAlone`: somebody should, and nobody can. */
export type RoleGiven = {
  readonly committee: Committee
  readonly person: Person
  readonly role: Role
  readonly waitsFor: readonly string[] | null
  readonly isAlone: boolean
}

/**
 * Gives the role, unless they hold it already on that day. Whoever gives themselves one with which they would see, or
 * decide on, private business waits for a second person; only where there is nobody else yet it holds at once, and the
 * ledger says so.
 */
export const giveRole = (deps: Deps, who: Presser, command: GiveRole): Promise<Ruling<RoleGiven>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'manage-people', committee.id)
    if (!may.ok) return may
    await tx.committees.hold(committee.id)
    const person = await whom(tx, deps, who.teamId, command)
    if (!person) return refuse({ rule: 'no-such-person' })

    const { role, title, since, until } = command
    const held = (await tx.people.holdingsOf(person.id)).find(
      (one) => one.committeeId === committee.id && one.role === role && (one.until === null || one.until >= since),
    )
    if (held) return refuse({ rule: 'role-held-already', name: person.name, role })
    const byId = who.personId
    const second = await secondPersonFor(tx, deps.clock, committee, { personId: person.id, byId, role })
    if (second && second.length > 0) {
      const waits = await proposeRole(tx, deps, committee, { personId: person.id, role, title, since, until }, second)
      return waits.ok ? allow({ committee, person, role, waitsFor: waits.value, isAlone: false }) : waits
    }
    await tx.people.give({
      personId: person.id,
      committeeId: committee.id,
      role,
      title,
      representing: null,
      meetingId: null,
      since,
      until,
    })
    await planRemindersOf(tx, deps.clock, committee)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: second ? 'role-self-given' : 'role-given',
      aboutKind: 'person',
      aboutId: person.id,
      committeeId: committee.id,
      detail: { title: person.name, role, since, until },
    })
    if (second) await tellSelfGiven(tx, deps.clock, committee, { personId: person.id, role })
    return allow({ committee, person, role, waitsFor: null, isAlone: second !== null })
  })

/** Ends a role yesterday, so that from today on it is not held. What was done in it stands. */
export const endRole = (deps: Deps, who: Presser, committeeId: string, holdingId: string): Promise<Ruling<Committee>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'manage-people', committee.id)
    if (!may.ok) return may
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const holding = (await tx.people.holdingsFor(committee.id)).find((held) => held.id === holdingId)
    if (!holding) return refuse({ rule: 'no-such-person' })
    if (isLastOfficer(await tx.people.holdingsFor(committee.id), holding, today))
      return refuse({ rule: 'last-officer' })

    await tx.people.end(holding.id, plusDays(today, -1))
    await planRemindersOf(tx, deps.clock, committee)
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'role-ended',
      aboutKind: 'person',
      aboutId: holding.personId,
      committeeId: committee.id,
      detail: { role: holding.role },
    })
    return allow(committee)
  })

/** A committee without an officer could no longer be changed by anybody. */
const isLastOfficer = (holdings: readonly RoleHolding[], ending: RoleHolding, today: CivilDate): boolean => {
  const acts = (held: RoleHolding) => held.role === 'officer' || held.role === 'deputy'
  return (
    acts(ending) &&
    !holdings.some((held) => held.id !== ending.id && acts(held) && (held.until === null || held.until >= today))
  )
}
