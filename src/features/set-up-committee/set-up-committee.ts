import { addTypedMeetings } from '../../app/add-typed-meetings.ts'
import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { secondPersonFor } from '../../app/people/second-person.ts'
import { tellSelfGiven } from '../../app/people/tell-self-given.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import type { ProfileName } from '../../domain/calendar/profiles.ts'
import type { Committee, Nation } from '../../domain/committee/committee.ts'
import { HOSTS_AS_IT_IS } from '../../domain/committee/hosting.ts'
import { type SetUp, setUpCommittee as setUp } from '../../domain/committee/set-up.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What the form says. People are Slack ids. */
export type SetUpCommittee = SetUp & {
  /** What the council is called, as asked for along with its first committee; null where it is not asked. */
  readonly council: string | null
  readonly officer: string
  readonly deputy: string | null
  readonly chair: string | null
  readonly viceChair: string | null
  readonly members: readonly string[]
  /** Of a joint committee: its authorities, the host first. */
  readonly authorities: readonly string[]
  /** Dates or a pattern, as typed. */
  readonly meetings: string | null
}

/**
 * Sets up a committee and its first people. In a council that has no officer yet, any full member may: they become
 * its administrator.
 */
export const setUpCommittee = (deps: Deps, who: Presser, command: SetUpCommittee): Promise<Ruling<Committee>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await maySetUp(tx, who)
    if (!may.ok) return may
    const council = await tx.committees.council()
    const others = await tx.committees.all()
    const ruling = setUp(command, council.zone, others)
    if (!ruling.ok) return ruling
    // The first committee says where the council is: the next ones start under the same law.
    if (others.length === 0)
      await tx.committees.changeCouncil({ name: command.council ?? council.name, nation: command.nation })
    const committee = await tx.committees.add(ruling.value)

    const today = civilDateAt(deps.clock.now(), council.zone)
    const roles: readonly (readonly [string | null, Role])[] = [
      [command.officer, 'officer'],
      [command.deputy, 'deputy'],
      [command.chair, 'chair'],
      [command.viceChair, 'vice-chair'],
      ...command.members.map((member) => [member, 'member'] as const),
    ]
    for (const [slackId, role] of roles) {
      const person = slackId && (await personOf(tx, deps.profiles, { teamId: who.teamId, slackId }))
      if (slackId && !person) return refuse({ rule: 'no-such-person' })
      if (!person) continue
      const clears = await secondPersonFor(tx, deps.clock, committee, { personId: person.id, byId: who.personId, role })
      await give(tx, person.id, committee.id, role, today)
      if (clears) await recordSelfGiven(tx, who, committee, role, deps.clock)
    }
    if (command.authorities.length > 0)
      await tx.calendar.setAuthorities(committee.id, joined(committee, command.authorities))
    if (command.meetings) {
      const meetings = await addTypedMeetings(tx, deps.clock, committee, command.meetings, who.personId)
      if (!meetings.ok) return meetings
    }
    if (may.value.isFirst) await give(tx, who.personId, null, 'administrator', today)

    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'committee-set-up',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { name: committee.name, kind: committee.kind, profile: committee.profile },
    })
    return allow(committee)
  })

/** A committee that is only now set up has no private business yet; that they look after it themselves is written down. */
const recordSelfGiven = async (tx: Tx, who: Presser, committee: Committee, role: Role, clock: Clock) => {
  await tellSelfGiven(tx, clock, committee, { personId: who.personId, role })
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId: who.personId,
    did: 'role-self-given',
    aboutKind: 'person',
    aboutId: who.personId,
    committeeId: committee.id,
    detail: { role },
  })
}

const give = (tx: Tx, personId: string, committeeId: string | null, role: Role, since: CivilDate) =>
  tx.people.give({ personId, committeeId, role, title: null, representing: null, meetingId: null, since, until: null })

/** The authorities as they were typed, by the committee's own rules until theirs are given; the first is the host. */
const joined = ({ profile }: Committee, names: readonly string[]): readonly AuthorityOfCommittee[] =>
  names.map((name, index) => ({
    name,
    profile: profile as ProfileName,
    closures: [],
    isHost: index === 0,
    hostsFrom: [],
    hosting: HOSTS_AS_IT_IS,
  }))

/**
 * In a council that has no officer yet any full member may set up its first committee; afterwards its officers may,
 * those of one committee another's too.
 */
const maySetUp = async (tx: Tx, who: Presser): Promise<Ruling<{ readonly isFirst: boolean }>> => {
  if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
  const isFirst = !(await tx.people.hasAny(['administrator', 'officer', 'deputy', 'proper-officer']))
  if (isFirst) return allow({ isFirst })
  const held = (await tx.people.holdingsOf(who.personId)).map(({ role }) => role)
  if (mayDo('set-up-committee', new Set(held))) return allow({ isFirst })
  return refuse({ rule: 'not-permitted', permission: 'set-up-committee', committee: null })
}

/** What the form starts with, where they may open it at all. */
export const openSetUp = (
  deps: Deps,
  who: Presser,
): Promise<Ruling<{ readonly nation: Nation; readonly council: string | null }>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const may = await maySetUp(tx, who)
    if (!may.ok) return may
    const { name, nation } = await tx.committees.council()
    return allow({ nation, council: (await tx.committees.all()).length === 0 ? name : null })
  })
