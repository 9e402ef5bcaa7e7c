import type { ElectionAnswer, Elections, EnteredPeriod } from '../app/ports/elections.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { fromDay, fromInstant, toDay, toInstant } from './days.ts'
import type { Db } from './db.ts'
import type { PreElectionPeriod as Row } from './generated/client.ts'

const toPeriod = ({ id, why, area, startsOn, endsOn }: Row): EnteredPeriod => ({
  id,
  election: why,
  area,
  from: toDay(startsOn),
  until: toDay(endsOn),
})

/** Keeps the pre-election periods and what was decided about meetings inside them. */
export const elections = (db: Db, councilId: string): Elections => ({
  async periods(from) {
    const where = { councilId, endsOn: { gte: fromDay(from) } }
    return (await db.preElectionPeriod.findMany({ where, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] })).map(toPeriod)
  },
  async find(id) {
    const row = isUuid(id) ? await db.preElectionPeriod.findFirst({ where: { id, councilId } }) : null
    return row && toPeriod(row)
  },
  async add({ election, from, until, area }) {
    const data = { councilId, why: election, area, startsOn: fromDay(from), endsOn: fromDay(until) }
    return toPeriod(await db.preElectionPeriod.create({ data }))
  },
  async remove(id) {
    await db.preElectionPeriod.deleteMany({ where: { id, councilId } })
  },
  async answer(periodId, meetingId) {
    const row = await db.preElectionAnswer.findFirst({ where: { councilId, periodId, meetingId } })
    return row && { ...row, answer: row.answer as ElectionAnswer['answer'], at: toInstant(row.at) }
  },
  async setAnswer({ periodId, meetingId, at, ...said }) {
    const data = { ...said, at: fromInstant(at) }
    await db.preElectionAnswer.upsert({
      where: { periodId_meetingId: { periodId, meetingId } },
      create: { councilId, periodId, meetingId, ...data },
      update: data,
    })
  },
})
