import { type Delivery, SHOWN } from '../app/ports/delivery.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'
import { toOwed } from './outbox.ts'

type LookedAfter = Pick<Delivery, 'showDoubt' | 'resolveDoubt' | 'retry' | 'putAside' | 'letterSent' | 'forSomebody'>

/** What officers do about messages that did not arrive by themselves. */
export const lookedAfter = (db: Db, councilId: string, touched: () => void): LookedAfter => ({
  async showDoubt(id, attempt) {
    const { count } = await db.outboxMessage.updateMany({
      where: { id, councilId, attempt, state: 'in-doubt', OR: [{ why: null }, { why: { not: SHOWN } }] },
      data: { why: SHOWN, claimedUntil: null },
    })
    return count === 1
  },

  async resolveDoubt(id, how, now) {
    const { count } = await db.outboxMessage.updateMany({
      where: { id, councilId, state: 'in-doubt', why: SHOWN },
      data:
        how === 'there'
          ? { state: 'sent', sentAt: fromInstant(now), why: 'an officer says that it is there' }
          : { state: 'waiting', why: null, claimedUntil: null, notBefore: fromInstant(now) },
    })
    if (count === 1) touched()
    return count === 1
  },

  async retry(id, now) {
    const { count } = await db.outboxMessage.updateMany({
      where: { id, councilId, state: 'failed' },
      data: {
        state: 'waiting',
        why: null,
        attempt: { increment: 1 },
        claimedUntil: null,
        notBefore: fromInstant(now),
      },
    })
    if (count === 1) touched()
    return count === 1
  },

  async forSomebody(atMost) {
    const rows = await db.outboxMessage.findMany({
      where: { councilId, OR: [{ state: 'in-doubt', why: SHOWN }, { state: 'failed' }] },
      orderBy: { sequence: 'asc' },
      take: atMost,
    })
    return rows.map(toOwed)
  },
  async letterSent(id, now, why) {
    const { count } = await db.outboxMessage.updateMany({
      where: { id, councilId, state: 'by-letter' },
      data: { state: 'sent', sentAt: fromInstant(now), why },
    })
    return count === 1
  },
  async putAside(id, why) {
    const { count } = await db.outboxMessage.updateMany({
      where: { id, councilId, state: { in: ['failed', 'by-letter', 'in-doubt'] } },
      data: { state: 'withdrawn', why },
    })
    return count === 1
  },
})
