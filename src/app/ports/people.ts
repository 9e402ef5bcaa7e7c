import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Role, RoleHolding } from '../../domain/people/roles.ts'
import type { Presser } from '../presser.ts'

export type NewPerson = Pick<Person, 'name'> & Partial<Omit<Person, 'id' | 'name' | 'hasLeft'>>

/** Somebody is away, both days included, and whom they named to stand in. */
export type Absence = {
  readonly personId: string
  readonly since: CivilDate
  readonly until: CivilDate
  readonly deputyId: string | null
}

/** The people of a council, their Slack accounts and the roles they hold. */
export type People = {
  find(id: string): Promise<Person | null>
  findMany(ids: readonly string[]): Promise<readonly Person[]>
  all(): Promise<readonly Person[]>
  byName(name: string): Promise<readonly Person[]>
  byEmail(email: string): Promise<readonly Person[]>
  bySlack(teamId: string, slackId: string): Promise<Person | null>
  /** The same, as whoever is speaking: null until their account is linked, or once they have left. */
  presser(teamId: string, slackId: string): Promise<Presser | null>
  /** Somebody as whoever is speaking, by the account they used last: null without an account, or once they have left. */
  presserOf(personId: string): Promise<Presser | null>
  add(person: NewPerson): Promise<Person>
  change(id: string, change: Partial<NewPerson>): Promise<void>
  left(id: string): Promise<void>
  /** They have not left after all: their account is there again. */
  back(id: string): Promise<void>
  /** Remembers which Slack account is whose; a second call moves it. */
  linkSlack(
    personId: string,
    account: { teamId: string; slackId: string; isFullMember: boolean; zone: string },
  ): Promise<void>
  holdingsOf(personId: string): Promise<readonly RoleHolding[]>
  /** The same of several, in one reading. */
  holdingsOfAll(personIds: readonly string[]): Promise<readonly RoleHolding[]>
  /** Everyone's roles for a committee, the council-wide ones included. */
  holdingsFor(committeeId: string): Promise<readonly RoleHolding[]>
  councilHoldings(): Promise<readonly RoleHolding[]>
  /** Whether anybody has ever held one of these roles, for any committee. */
  hasAny(roles: readonly Role[]): Promise<boolean>
  give(role: Omit<RoleHolding, 'id'>): Promise<RoleHolding>
  end(holdingId: string, until: CivilDate): Promise<void>
  /** Says that somebody is away, both days included, and who stands in. */
  setAway(absence: Absence): Promise<void>
  /** Everybody who is away on the day or will be, by the day it begins. */
  awayFrom(day: CivilDate): Promise<readonly Absence[]>
  /** Who holds a role for a committee on a day, people who left apart. */
  holding(role: Role, committeeId: string | null, on: CivilDate): Promise<readonly Person[]>
  /** Of those the one who has held it longest; null where nobody holds it. */
  firstHolding(role: Role, committeeId: string | null, on: CivilDate): Promise<Person | null>
}
