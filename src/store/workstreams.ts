import { z } from 'zod'
import { StaleWrite } from '../app/ports/store.ts'
import type { Workstreams } from '../app/ports/workstreams.ts'
import { isCivilDate } from '../domain/calendar/civil-date.ts'
import { isUuid } from '../domain/is-uuid.ts'
import {
  DIRECTIONS,
  type Direction,
  type NewWorkstream,
  RATINGS,
  type Rating,
  type Workstream,
} from '../domain/workstreams/workstream.ts'
import { fromDayOrNull, fromInstant, toDayOrNull, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type Workstream as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const areas = z.array(z.string())
const leads = z.array(z.object({ authority: z.string().nullable(), name: z.string() }))
const civil = z.string().refine(isCivilDate)
const targets = z.array(z.object({ words: z.string(), by: civil.nullable() }))
const funding = z.array(z.object({ words: z.string(), amount: z.string().nullable(), from: civil.nullable() }))
const every = z.enum(['quarterly', 'half-yearly', 'yearly'])
const direction = z.enum(Object.keys(DIRECTIONS) as [Direction, ...Direction[]])
const rating = z.enum(Object.keys(RATINGS) as [Rating, ...Rating[]])

const toWorkstream = (row: Row): Workstream => ({
  id: row.id,
  committeeId: row.committeeId,
  name: row.name,
  phase: row.phase,
  areas: areas.parse(row.areas ?? []),
  leads: leads.parse(row.leads ?? []),
  direction: direction.nullable().parse(row.direction),
  directionReason: row.directionReason,
  rating: rating.nullable().parse(row.rag),
  ratingReason: row.ragReason,
  ratingOn: toDayOrNull(row.ragOn),
  endsOn: toDayOrNull(row.endsOn),
  feedingBody: row.feedingBody,
  feedingOn: toDayOrNull(row.feedingOn),
  feedingId: row.feedingId,
  targets: targets.parse(row.targets ?? []),
  funding: funding.parse(row.funding ?? []),
  itemId: row.itemId,
  reportsEvery: every.nullable().parse(row.reportsEvery),
  reportFromId: row.reportFromId,
  reportsFrom: toDayOrNull(row.reportsFrom),
  reportNextOn: toDayOrNull(row.reportNextOn),
  position: row.position,
  closedAt: toInstantOrNull(row.closedAt),
  revision: row.revision,
})

const toColumns = (one: NewWorkstream) => ({
  name: one.name,
  phase: one.phase,
  areas: [...one.areas],
  leads: one.leads.map(({ authority, name }) => ({ authority, name })),
  direction: one.direction,
  directionReason: one.directionReason,
  rag: one.rating,
  ragReason: one.ratingReason,
  ragOn: fromDayOrNull(one.ratingOn),
  endsOn: fromDayOrNull(one.endsOn),
  feedingBody: one.feedingBody,
  feedingOn: fromDayOrNull(one.feedingOn),
  feedingId: one.feedingId,
  targets: one.targets.map(({ words, by }) => ({ words, by })),
  funding: one.funding.map(({ words, amount, from }) => ({ words, amount, from })),
  itemId: one.itemId,
  reportsEvery: one.reportsEvery,
  reportFromId: one.reportFromId,
  reportsFrom: fromDayOrNull(one.reportsFrom),
  reportNextOn: fromDayOrNull(one.reportNextOn),
  position: one.position,
})

const whole = wholeRows<Row>('workstream', Prisma.WorkstreamScalarFieldEnum)

/** Keeps the workstreams. It stores and fetches; it decides nothing. */
export const workstreams = (db: Db, councilId: string, read: Read): Workstreams => ({
  async find(id) {
    const row = isUuid(id) ? await db.workstream.findFirst({ where: { id, councilId } }) : null
    return row && toWorkstream(row)
  },
  async of(committeeId) {
    const theirs = Prisma.sql`committee_id = ${committeeId}::uuid AND closed_at IS NULL`
    return (await whole(read, councilId)(theirs, Prisma.sql`ORDER BY position, id`)).map(toWorkstream)
  },
  async add(one) {
    return toWorkstream(
      await db.workstream.create({ data: { councilId, committeeId: one.committeeId, ...toColumns(one) } }),
    )
  },
  async save(one) {
    const { count } = await db.workstream.updateMany({
      where: { id: one.id, councilId, revision: one.revision },
      data: {
        ...toColumns(one),
        closedAt: one.closedAt ? fromInstant(one.closedAt) : null,
        revision: { increment: 1 },
      },
    })
    if (count === 0) throw new StaleWrite('workstream', one.id)
  },
})
