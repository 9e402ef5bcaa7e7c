import type { Requests } from '../app/ports/requests.ts'
import type { Clearance, ClearanceKind } from '../domain/reports/clearance.ts'
import { fromDayOrNull, fromInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'

type Clearances = Pick<Requests, 'clearances' | 'askClearance' | 'clear' | 'toClear'>

/** Keeps who clears a report, in which step, and what they answered. */
export const clearances = (db: Db, councilId: string): Clearances => ({
  async clearances(requestId) {
    const rows = await db.clearance.findMany({
      where: { councilId, requestId },
      include: { person: true, delegateFor: true },
      orderBy: [{ position: 'asc' }, { kind: 'asc' }],
    })
    return rows.map(
      (row): Clearance => ({
        kind: row.kind as ClearanceKind,
        personId: row.personId,
        name: row.person?.name ?? null,
        state: row.state as Clearance['state'],
        words: row.words,
        position: row.position,
        needs: row.needs as Clearance['needs'],
        askedAt: toInstantOrNull(row.askedAt),
        answeredAt: toInstantOrNull(row.at),
        version: row.version,
        delegateForId: row.delegateForId,
        delegateFor: row.delegateFor?.name ?? null,
        because: row.because as Clearance['because'],
      }),
    )
  },
  async askClearance(requestId, kind, { dueOn, askedAt, ...asking }) {
    const clearance = {
      ...asking,
      dueOn: fromDayOrNull(dueOn),
      askedAt: askedAt === null ? null : fromInstant(askedAt),
      state: 'waiting',
      words: null,
      at: null,
      version: null,
    }
    await db.clearance.upsert({
      where: { requestId_kind: { requestId, kind } },
      create: { councilId, requestId, kind, ...clearance },
      update: clearance,
    })
  },
  async clear(requestId, kind, state, words, at, version) {
    await db.clearance.updateMany({
      where: { councilId, requestId, kind },
      data: { state, words, at: fromInstant(at), version },
    })
  },
  async toClear(personId) {
    const rows = await db.clearance.findMany({ where: { councilId, personId, state: 'waiting' } })
    return [...new Set(rows.map(({ requestId }) => requestId))]
  },
})
