import { type Delivery, NOT_THERE, type Outcome, REMOVED, SHOWN, TO_BE_SURE } from '../app/ports/delivery.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'
import { lookedAfter } from './delivery-looked-after.ts'
import { asOutcome } from './delivery-outcome.ts'
import { Prisma } from './generated/client.ts'
import { toOwed } from './outbox.ts'

/** Rests by the database's clock, after a refusal or a lease. */
export const later = (seconds: number) => Prisma.sql`clock_timestamp() + ${seconds} * interval '1 second'`

/** Due by our clock, not resting, first of its conversation, and nothing is in flight there. `o` is the row. */
export const mayGo = (now: string) => Prisma.sql`
  o.state = 'waiting' AND o.not_before <= ${fromInstant(now)}
  AND (o.claimed_until IS NULL OR o.claimed_until <= clock_timestamp())
  AND NOT EXISTS (
    SELECT FROM outbox_message e
    WHERE e.council_id = o.council_id AND e.conversation = o.conversation AND e.id <> o.id
      AND e.state IN ('waiting', 'sending', 'in-doubt')
      AND (e.state = 'sending'
        OR (e.state = 'in-doubt' AND e.why IS DISTINCT FROM ${SHOWN})
        OR (e.state = 'waiting' AND e.not_before <= ${fromInstant(now)} AND e.sequence < o.sequence)))`

/** The sender's side of the outbox, on PostgreSQL. */
export const delivery = (db: Db, councilId: string, touched: () => void = () => {}): Delivery => {
  const ours = Prisma.sql`o.council_id = ${councilId}::uuid`
  const inOrder = async (found: readonly { id: string }[]) => {
    const rows = await db.outboxMessage.findMany({ where: { councilId, id: { in: found.map(({ id }) => id) } } })
    const byId = new Map(rows.map((row) => [row.id, toOwed(row)]))
    return found.flatMap(({ id }) => byId.get(id) ?? [])
  }
  const write = async (where: Prisma.OutboxMessageWhereInput, outcome: Outcome): Promise<boolean> => {
    const { data, restFor } = asOutcome(outcome)
    const { count } = await db.outboxMessage.updateMany({ where: { ...where, councilId }, data })
    if (count === 1 && restFor !== null)
      await db.$executeRaw`UPDATE outbox_message o SET claimed_until = ${later(restFor)} WHERE o.id = ${where.id}::uuid AND ${ours}`
    if (count === 1 && outcome.is === 'sent') await keepCopy(where.id as string, outcome)
    return count === 1
  }
  const keepCopy = async (id: string, sent: Extract<Outcome, { is: 'sent' }>) => {
    const row = await db.outboxMessage.findFirstOrThrow({ where: { id, councilId } })
    const { drawing, about, personId } = row
    const drawn = sent.drawn ?? 'not known'
    const at = { channel: sent.channel, ts: sent.ts }
    if (row.kind === 'redraw') {
      await db.postedCopy.updateMany({ where: { councilId, ...at }, data: { drawn } })
      return
    }
    await db.postedCopy.createMany({
      data: [{ councilId, drawing, about, personId, ...at, drawn, postedAt: fromInstant(sent.now) }],
      skipDuplicates: true,
    })
  }

  const redrawToBeSure: Delivery['redrawToBeSure'] = async (row, notBefore) => {
    const { committeeId, copyId, personId, channel, conversation, drawing, about } = row
    const again = { councilId, committeeId, copyId, personId, channel, conversation, drawing, about, kind: 'redraw' }
    const key = `redraw:${crypto.randomUUID()}`
    await db.outboxMessage.create({ data: { ...again, key, notBefore: fromInstant(notBefore), why: TO_BE_SURE } })
  }

  return {
    async take(id, now) {
      // One conversation, one sender: the lock first, then a look with fresh eyes.
      const [lock] = await db.$queryRaw<{ got: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(o.council_id || o.conversation, 0)) AS got
        FROM outbox_message o WHERE o.id = ${id}::uuid AND ${ours}`
      if (!lock?.got) return null
      const [row] = await inOrder(
        await db.$queryRaw<{ id: string }[]>`
          SELECT o.id::text FROM outbox_message o
          WHERE o.id = ${id}::uuid AND ${ours} AND ${mayGo(now)} FOR UPDATE SKIP LOCKED`,
      )
      return row ?? null
    },

    async markSending(id, by, leaseSeconds, now) {
      const [row] = await db.$queryRaw<{ attempt: number }[]>`
        UPDATE outbox_message o SET state = 'sending', attempt = attempt + 1, claimed_by = ${by},
          claimed_until = ${later(leaseSeconds)}, last_started_at = clock_timestamp(),
          first_started_at = coalesce(first_started_at, ${fromInstant(now)}),
          why = CASE WHEN why IN (${NOT_THERE}, ${TO_BE_SURE}) THEN why END
        WHERE o.id = ${id}::uuid AND ${ours} AND state = 'waiting' RETURNING attempt`
      if (!row) throw new Error(`Row ${id} was taken and is not waiting`)
      return row.attempt
    },

    settle: (id, attempt, outcome) => write({ id, attempt, state: { in: ['sending', 'in-doubt'] } }, outcome),
    async settleUnsent(id, outcome) {
      await write({ id, state: 'waiting' }, outcome)
    },

    async doubtTheSilent(surely) {
      const silent = await inOrder(
        await db.$queryRaw<{ id: string }[]>`
          UPDATE outbox_message o SET state = CASE WHEN kind = 'redraw' THEN 'waiting' ELSE 'in-doubt' END,
            claimed_by = NULL, claimed_until = NULL
          WHERE ${ours} AND state = 'sending' AND claimed_until < clock_timestamp() RETURNING o.id::text`,
      )
      for (const row of silent) if (row.kind === 'redraw') await redrawToBeSure(row, surely)
      return silent.length
    },

    async takeDoubtful(by, quarantineSeconds, leaseSeconds) {
      return inOrder(
        await db.$queryRaw<{ id: string }[]>`
          UPDATE outbox_message o SET claimed_by = ${by}, claimed_until = ${later(leaseSeconds)}
          WHERE o.id IN (
            SELECT o.id FROM outbox_message o
            WHERE ${ours} AND o.state = 'in-doubt' AND o.why IS DISTINCT FROM ${SHOWN}
              AND o.last_started_at + ${quarantineSeconds} * interval '1 second' < clock_timestamp()
              AND (o.claimed_until IS NULL OR o.claimed_until < clock_timestamp())
            ORDER BY o.sequence LIMIT 50 FOR UPDATE SKIP LOCKED)
          RETURNING o.id::text`,
      )
    },

    ...lookedAfter(db, councilId, touched),

    async waitsForWorkspace() {
      await db.outboxMessage.updateMany({ where: { councilId, state: 'waiting', why: null }, data: { why: REMOVED } })
    },
    async waitsNoLonger() {
      const where = { councilId, state: 'waiting', why: REMOVED }
      await db.outboxMessage.updateMany({ where, data: { why: null, claimedUntil: null } })
      touched()
    },
    copy: (id) => db.postedCopy.findFirst({ where: { id, councilId, goneAt: null } }),
    async copyGone(id, now) {
      await db.postedCopy.updateMany({ where: { id, councilId }, data: { goneAt: fromInstant(now) } })
    },

    async sentAgainSince(since) {
      const rows = await db.outboxMessage.findMany({
        where: {
          councilId,
          kind: { not: 'redraw' },
          state: 'sent',
          why: NOT_THERE,
          ts: { not: null },
          sentAt: { gte: fromInstant(since) },
        },
      })
      return rows.map((row) => ({ ...toOwed(row), ts: row.ts!, sentChannel: row.sentChannel! }))
    },
    redrawToBeSure,
    async where(id) {
      const row = await db.outboxMessage.findFirst({ where: { id, councilId } })
      return row?.ts && row.sentChannel ? { channel: row.sentChannel, ts: row.ts } : null
    },

    async figures(now) {
      const [row] = await db.$queryRaw<
        [Record<'waiting' | 'sending' | 'in_doubt' | 'failed' | 'held' | 'oldest', number>]
      >`
        SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
          count(*) FILTER (WHERE state = 'sending')::int AS sending,
          count(*) FILTER (WHERE state = 'in-doubt')::int AS in_doubt,
          count(*) FILTER (WHERE state = 'failed')::int AS failed,
          count(*) FILTER (WHERE state = 'held')::int AS held,
          coalesce(max(extract(epoch FROM ${fromInstant(now)}::timestamptz - not_before))
            FILTER (WHERE state = 'waiting' AND not_before <= ${fromInstant(now)}), 0)::float8 AS oldest
        FROM outbox_message o WHERE ${ours} AND state IN ('waiting', 'sending', 'in-doubt', 'failed', 'held')`
      const { waiting, sending, failed, held } = row
      return { waiting, sending, failed, held, inDoubt: row.in_doubt, oldestDueSeconds: Math.round(row.oldest) }
    },
  }
}
