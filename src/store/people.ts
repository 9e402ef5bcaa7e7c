import type { NewPerson, People } from '../app/ports/people.ts'
import type { Presser } from '../app/presser.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Person } from '../domain/people/person.ts'
import type { Role, RoleHolding } from '../domain/people/roles.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'
import {
  type Absence as AbsenceRow,
  type RoleHolding as HoldingRow,
  type Person as PersonRow,
  Prisma,
} from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

/** A person, with the Slack account that was seen last. */
type Row = PersonRow & { readonly slackId: string | null; readonly teamId: string | null }
const persons = wholeRows<Row>(
  `person LEFT JOIN LATERAL (SELECT slack_id, team_id FROM slack_identity
    WHERE person_id = person.id ORDER BY seen_at DESC LIMIT 1) AS account ON true`,
  { ...Prisma.PersonScalarFieldEnum, slackId: 'slackId', teamId: 'teamId' },
)
const BY_NAME = Prisma.sql`ORDER BY name`

const toPerson = (row: Row): Person => ({
  id: row.id,
  name: row.name,
  title: row.title,
  organisation: row.organisation,
  email: row.email,
  telephone: row.telephone,
  language: row.language as 'en' | 'cy',
  assistantId: row.assistantId,
  zone: row.zone,
  isExternal: row.isExternal,
  hasLeft: row.leftAt !== null,
  slackId: row.slackId,
  slackTeamId: row.teamId,
})

const toHolding = (row: HoldingRow): RoleHolding => ({
  id: row.id,
  personId: row.personId,
  committeeId: row.committeeId,
  role: row.role as Role,
  title: row.title,
  representing: row.representing,
  meetingId: row.meetingId,
  since: toDay(row.since),
  until: toDayOrNull(row.until),
})

const toColumns = (person: Partial<NewPerson>) => {
  const { slackId: _, slackTeamId: _team, ...columns } = person
  return columns as Omit<Prisma.PersonUncheckedCreateInput, 'councilId'>
}

const absences = wholeRows<AbsenceRow>('absence', Prisma.AbsenceScalarFieldEnum)
const holdings = wholeRows<HoldingRow>('role_holding', Prisma.RoleHoldingScalarFieldEnum)

/** Asks who speaks from a Slack account: a `Presser`, or no row. */
export const presserOf = (councilId: string, teamId: string, slackId: string): Prisma.Sql => Prisma.sql`
  SELECT s.council_id AS "councilId", p.id AS "personId", p.name, coalesce(s.zone, p.zone) AS zone,
    s.is_full_member AS "isFullMember", s.slack_id AS "slackId", s.team_id AS "teamId"
  FROM slack_identity s JOIN person p ON p.id = s.person_id
  WHERE s.council_id = ${councilId}::uuid AND s.team_id = ${teamId} AND s.slack_id = ${slackId} AND p.left_at IS NULL`

/** Keeps the people, their Slack accounts and the roles they hold. */
export const people = (db: Db, councilId: string, read: Read): People => ({
  async find(id) {
    const [row] = isUuid(id) ? await persons(read, councilId)(Prisma.sql`id = ${id}::uuid`) : []
    return row ? toPerson(row) : null
  },
  async findMany(ids) {
    if (ids.length === 0) return []
    return (await persons(read, councilId)(Prisma.sql`id = ANY(${[...ids]}::uuid[])`)).map(toPerson)
  },
  async all() {
    return (await persons(read, councilId)(Prisma.sql`left_at IS NULL`, BY_NAME)).map(toPerson)
  },
  async byName(name) {
    const theirs = Prisma.sql`left_at IS NULL AND lower(name) = lower(${name})`
    return (await persons(read, councilId)(theirs)).map(toPerson)
  },
  async byEmail(email) {
    const theirs = Prisma.sql`left_at IS NULL AND lower(email) = lower(${email})`
    return (await persons(read, councilId)(theirs)).map(toPerson)
  },
  async presser(teamId, slackId) {
    const [presser] = await read<Presser>(presserOf(councilId, teamId, slackId))
    return presser ?? null
  },
  async presserOf(personId) {
    const account = await db.slackIdentity.findFirst({
      where: { councilId, personId, person: { leftAt: null } },
      orderBy: { seenAt: 'desc' },
      include: { person: true },
    })
    if (!account) return null
    const { slackId, teamId, isFullMember, zone, person } = account
    return { councilId, personId, name: person.name, slackId, teamId, zone: zone ?? person.zone, isFullMember }
  },
  async bySlack(teamId, slackId) {
    const [row] = await persons(
      read,
      councilId,
    )(Prisma.sql`id = (SELECT person_id FROM slack_identity
      WHERE council_id = ${councilId}::uuid AND team_id = ${teamId} AND slack_id = ${slackId})`)
    return row ? toPerson(row) : null
  },
  async add(person) {
    const row = await db.person.create({ data: { ...toColumns(person), name: person.name, councilId } })
    return toPerson({ ...row, slackId: null, teamId: null })
  },
  async change(id, change) {
    await db.person.updateMany({ where: { id, councilId }, data: { ...toColumns(change), revision: { increment: 1 } } })
  },
  async left(id) {
    await db.$executeRaw`UPDATE person SET left_at = now() WHERE id = ${id}::uuid AND council_id = ${councilId}::uuid AND left_at IS NULL`
  },
  async back(id) {
    await db.person.updateMany({ where: { id, councilId }, data: { leftAt: null } })
  },
  async linkSlack(personId, { teamId, slackId, isFullMember, zone }) {
    const account = { councilId, personId, isFullMember, zone }
    await db.slackIdentity.upsert({
      where: { teamId_slackId: { teamId, slackId } },
      create: { ...account, teamId, slackId },
      update: account,
    })
    await db.person.updateMany({ where: { id: personId, councilId }, data: { zone } })
  },
  async holdingsOf(personId) {
    return (await holdings(read, councilId)(Prisma.sql`person_id = ${personId}::uuid`)).map(toHolding)
  },
  async holdingsOfAll(personIds) {
    return (await holdings(read, councilId)(Prisma.sql`person_id = ANY(${[...personIds]}::uuid[])`)).map(toHolding)
  },
  async holdingsFor(committeeId) {
    const theirs = Prisma.sql`(committee_id = ${committeeId}::uuid OR committee_id IS NULL)`
    return (await holdings(read, councilId)(theirs, Prisma.sql`ORDER BY since`)).map(toHolding)
  },
  async councilHoldings() {
    return (await db.roleHolding.findMany({ where: { councilId, committeeId: null } })).map(toHolding)
  },
  async hasAny(roles) {
    return (await db.roleHolding.count({ where: { councilId, role: { in: [...roles] } } })) > 0
  },
  async give(holding) {
    const row = await db.roleHolding.create({
      data: { ...holding, councilId, since: fromDay(holding.since), until: fromDayOrNull(holding.until) },
    })
    return toHolding(row)
  },
  async end(holdingId, until) {
    await db.roleHolding.updateMany({ where: { id: holdingId, councilId }, data: { until: fromDay(until) } })
  },
  async setAway({ personId, since, until, deputyId }) {
    await db.absence.create({ data: { councilId, personId, since: fromDay(since), until: fromDay(until), deputyId } })
  },
  async awayFrom(day) {
    const rows = await absences(read, councilId)(Prisma.sql`until >= ${day}::date`, Prisma.sql`ORDER BY since, id`)
    return rows.map(({ personId, since, until, deputyId }) => ({
      personId,
      since: toDay(since),
      until: toDay(until),
      deputyId,
    }))
  },
  async firstHolding(role, committeeId, on) {
    const [row] = await persons(
      read,
      councilId,
    )(Prisma.sql`id = (SELECT p.id FROM role_holding h JOIN person p ON p.id = h.person_id AND p.left_at IS NULL
      WHERE h.council_id = ${councilId}::uuid AND h.role = ${role}
        AND (h.committee_id = ${committeeId}::uuid OR h.committee_id IS NULL)
        AND h.since <= ${on}::date AND (h.until IS NULL OR h.until >= ${on}::date)
      ORDER BY h.since LIMIT 1)`)
    return row ? toPerson(row) : null
  },
  async holding(role, committeeId, on) {
    const held = await holdings(read, councilId)(
      Prisma.sql`role = ${role} AND since <= ${on}::date AND (until IS NULL OR until >= ${on}::date)
        AND (committee_id = ${committeeId}::uuid OR committee_id IS NULL)`,
      Prisma.sql`ORDER BY since`,
    )
    if (held.length === 0) return []
    const ids = [...new Set(held.map(({ personId }) => personId))]
    const here = await persons(read, councilId)(Prisma.sql`left_at IS NULL AND id = ANY(${ids}::uuid[])`)
    const byId = new Map(here.map((row) => [row.id, toPerson(row)]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  },
})
