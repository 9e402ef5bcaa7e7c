import type { Committees, Council } from '../app/ports/committees.ts'
import { StaleWrite } from '../app/ports/store.ts'
import { timeOfDay } from '../domain/calendar/civil-date.ts'
import type { Committee, CommitteeKind, Nation, Regime } from '../domain/committee/committee.ts'
import { type CommitteeSettings, DEFAULT_SETTINGS } from '../domain/committee/settings.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'
import { type Council as CouncilRow, Prisma, type Committee as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { columnsOf, wholeRows } from './whole-rows.ts'

const toCommittee = (row: Row): Committee => ({
  id: row.id,
  name: row.name,
  kind: row.kind as CommitteeKind,
  nation: row.nation as Nation,
  profile: row.profile,
  zone: row.zone,
  regime: row.regime as Regime,
  slackChannel: row.slackChannel,
  venue: row.venue,
  startTime: timeOfDay(row.startTime),
  minutesLong: row.minutesLong,
  nextMinuteNumber: row.nextMinuteNumber,
  isInRehearsal: row.rehearsalEndedAt === null,
  settings: { ...DEFAULT_SETTINGS, ...(row.settings as Partial<CommitteeSettings>) },
  revision: row.revision,
})

const toColumns = (committee: Omit<Committee, 'id' | 'isInRehearsal' | 'revision'>) => ({
  name: committee.name,
  kind: committee.kind,
  nation: committee.nation,
  profile: committee.profile,
  zone: committee.zone,
  regime: committee.regime,
  slackChannel: committee.slackChannel,
  venue: committee.venue,
  startTime: committee.startTime,
  minutesLong: committee.minutesLong,
  nextMinuteNumber: committee.nextMinuteNumber,
  settings: committee.settings as unknown as Prisma.InputJsonValue,
})

const COUNCIL = columnsOf(Prisma.CouncilScalarFieldEnum)
const whole = wholeRows<Row>('committee', Prisma.CommitteeScalarFieldEnum)

/** Keeps the council and its committees. */
export const committees = (db: Db, councilId: string, read: Read): Committees => ({
  async council() {
    const [row] = await read<CouncilRow>(Prisma.sql`SELECT ${COUNCIL} FROM council WHERE id = ${councilId}::uuid`)
    if (!row) throw new Error(`There is no council ${councilId}`)
    return { ...row, nation: row.nation as Nation } satisfies Council
  },
  async changeCouncil(change) {
    await db.council.update({ where: { id: councilId }, data: change })
  },
  async find(id) {
    const [row] = isUuid(id) ? await whole(read, councilId)(Prisma.sql`id = ${id}::uuid`) : []
    return row ? toCommittee(row) : null
  },
  async byName(name) {
    const row = await db.committee.findFirst({ where: { councilId, name: { equals: name, mode: 'insensitive' } } })
    return row && toCommittee(row)
  },
  async byChannel(slackChannel) {
    const [row] = await whole(
      read,
      councilId,
    )(Prisma.sql`slack_channel = ${slackChannel} AND archived_at IS NULL LIMIT 1`)
    return row ? toCommittee(row) : null
  },
  async all() {
    return (await whole(read, councilId)(Prisma.sql`archived_at IS NULL`, Prisma.sql`ORDER BY name`)).map(toCommittee)
  },
  async add(committee) {
    return toCommittee(await db.committee.create({ data: { councilId, ...toColumns(committee) } }))
  },
  async hold(id) {
    await db.$queryRaw`SELECT id FROM committee WHERE id = ${id}::uuid AND council_id = ${councilId}::uuid FOR UPDATE`
  },
  async save(committee) {
    const { count } = await db.committee.updateMany({
      where: { id: committee.id, councilId, revision: committee.revision },
      data: { ...toColumns(committee), revision: { increment: 1 } },
    })
    if (count === 0) throw new StaleWrite('committee', committee.id)
  },
  async endRehearsal(id, at) {
    await db.committee.updateMany({ where: { id, councilId }, data: { rehearsalEndedAt: fromInstant(at) } })
  },
  async takeItemNumber(id) {
    const row = await db.committee.update({ where: { id, councilId }, data: { nextItemNumber: { increment: 1 } } })
    return row.nextItemNumber - 1
  },
})
