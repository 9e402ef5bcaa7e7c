import type { NewPerson, People } from '../app/ports/people.ts'
import type { Presser } from '../app/presser.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Person } from '../domain/people/person.ts'
import type { Role, RoleHolding } from '../domain/people/roles.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'
import { type RoleHolding as HoldingRow, Prisma } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const withSlack = { slackIdentities: { orderBy: { seenAt: 'desc' }, take: 1 } } as const
type Row = Prisma.PersonGetPayload<{ include: typeof withSlack }>

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
  slackId: row.slackIdentities[0]?.slackId ?? null,
  slackTeamId: row.slackIdentities[0]?.teamId ?? null,
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

const holdings = wholeRows<HoldingRow>('role_holding', Prisma.RoleHoldingScalarFieldEnum)

/** Keeps the people, their Slack accounts and the roles they hold. */
export const people = (db: Db, councilId: string, read: Read): People => ({
  async find(id) {
    const row = isUuid(id) ? await db.person.findFirst({ where: { id, councilId }, include: withSlack }) : null
    return row && toPerson(row)
  },
  async findMany(ids) {
    if (ids.length === 0) return []
    const rows = await db.person.findMany({ where: { councilId, id: { in: [...ids] } }, include: withSlack })
    return rows.map(toPerson)
  },
  async all() {
    const rows = await db.person.findMany({
      where: { councilId, leftAt: null },
      include: withSlack,
      orderBy: { name: 'asc' },
    })
    return rows.map(toPerson)
  },
  async byName(name) {
    const rows = await db.person.findMany({
      where: { councilId, leftAt: null, name: { equals: name, mode: 'insensitive' } },
      include: withSlack,
    })
    return rows.map(toPerson)
  },
  async byEmail(email) {
    const rows = await db.person.findMany({
      where: { councilId, leftAt: null, email: { equals: email, mode: 'insensitive' } },
      include: withSlack,
    })
    return rows.map(toPerson)
  },
  async presser(teamId, slackId) {
    // one query where the client would make two: it is asked at every press
    const [account] = await read<Pick<Presser, 'personId' | 'name' | 'zone' | 'isFullMember'>>(Prisma.sql`
      SELECT p.id AS "personId", p.name, coalesce(s.zone, p.zone) AS zone, s.is_full_member AS "isFullMember"
      FROM slack_identity s JOIN person p ON p.id = s.person_id
      WHERE s.council_id = ${councilId}::uuid AND s.team_id = ${teamId} AND s.slack_id = ${slackId} AND p.left_at IS NULL`)
    return account ? { councilId, ...account, slackId, teamId } : null
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
    const account = await db.slackIdentity.findFirst({
      where: { councilId, teamId, slackId },
      include: { person: { include: withSlack } },
    })
    return account && toPerson(account.person)
  },
  async add(person) {
    return toPerson(
      await db.person.create({ data: { ...toColumns(person), name: person.name, councilId }, include: withSlack }),
    )
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
    const rows = await db.absence.findMany({
      where: { councilId, until: { gte: fromDay(day) } },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ personId, since, until, deputyId }) => ({
      personId,
      since: toDay(since),
      until: toDay(until),
      deputyId,
    }))
  },
  async holding(role, committeeId, on) {
    const day = fromDay(on)
    const rows = await db.roleHolding.findMany({
      where: {
        councilId,
        role,
        since: { lte: day },
        AND: [{ OR: [{ committeeId }, { committeeId: null }] }, { OR: [{ until: null }, { until: { gte: day } }] }],
        person: { leftAt: null },
      },
      include: { person: { include: withSlack } },
      orderBy: { since: 'asc' },
    })
    return [...new Map(rows.map((row) => [row.personId, toPerson(row.person)])).values()]
  },
})
