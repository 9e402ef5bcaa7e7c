import type { CallIns } from '../app/ports/call-ins.ts'
import { StaleWrite } from '../app/ports/store.ts'
import type { CallIn } from '../domain/constitution/call-in.ts'
import { isUuid } from '../domain/is-uuid.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Prisma, CallIn as Row } from './generated/client.ts'

const toCallIn = ({ councilId: _, createdAt: __, ...row }: Row): CallIn => ({
  ...row,
  publishedOn: toDay(row.publishedOn),
  receivedOn: toDay(row.receivedOn),
  decidedOn: toDayOrNull(row.decidedOn),
  agendaReadyOn: toDayOrNull(row.agendaReadyOn),
  outcomeOn: toDayOrNull(row.outcomeOn),
  reconsideredOn: toDayOrNull(row.reconsideredOn),
  rules: row.rules as unknown as CallIn['rules'],
  signatories: row.signatories as unknown as CallIn['signatories'],
  refusedBecause: (row.refusedBecause ?? []) as unknown as readonly string[],
  state: row.state as CallIn['state'],
  outcome: row.outcome as CallIn['outcome'],
})

const toColumns = ({ id: _, revision: __, ...callIn }: Omit<CallIn, 'id' | 'revision'> & Partial<CallIn>) => ({
  ...callIn,
  publishedOn: fromDay(callIn.publishedOn),
  receivedOn: fromDay(callIn.receivedOn),
  decidedOn: fromDayOrNull(callIn.decidedOn),
  agendaReadyOn: fromDayOrNull(callIn.agendaReadyOn),
  outcomeOn: fromDayOrNull(callIn.outcomeOn),
  reconsideredOn: fromDayOrNull(callIn.reconsideredOn),
  rules: callIn.rules as unknown as Prisma.InputJsonValue,
  signatories: callIn.signatories as unknown as Prisma.InputJsonValue,
  refusedBecause: callIn.refusedBecause as unknown as Prisma.InputJsonValue,
})

/** Keeps the requests for call-in. */
export const callIns = (db: Db, councilId: string): CallIns => ({
  async find(id) {
    const row = isUuid(id) ? await db.callIn.findFirst({ where: { id, councilId } }) : null
    return row && toCallIn(row)
  },
  async of(committeeId) {
    const rows = await db.callIn.findMany({ where: { councilId, committeeId }, orderBy: { id: 'desc' } })
    return rows.map(toCallIn)
  },
  async add(callIn) {
    return toCallIn(await db.callIn.create({ data: { councilId, ...toColumns(callIn) } }))
  },
  async save(callIn) {
    const { count } = await db.callIn.updateMany({
      where: { id: callIn.id, councilId, revision: callIn.revision },
      data: { ...toColumns(callIn), revision: { increment: 1 } },
    })
    if (count === 0) throw new StaleWrite('call-in', callIn.id)
    return { ...callIn, revision: callIn.revision + 1 }
  },
})
