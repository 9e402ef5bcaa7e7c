import type { Outbox, OutboxState, Owed, ToSay } from '../app/ports/outbox.ts'
import { URGENCY } from '../domain/delivery/urgency.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { SetAlarm } from './alarm.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import { Prisma, type OutboxMessage as Row } from './generated/client.ts'
import type { Read } from './past-the-client.ts'
import { wholeRows } from './whole-rows.ts'

const whole = wholeRows<Row>('outbox_message', Prisma.OutboxMessageScalarFieldEnum)

/** A row owed, as the rest of the house knows it. */
export const toOwed = (row: Row): Owed => ({
  id: row.id,
  key: row.key,
  kind: row.kind as Owed['kind'],
  committeeId: row.committeeId,
  personId: row.personId,
  channel: row.channel,
  conversation: row.conversation,
  sequence: row.sequence,
  priority: row.priority,
  drawing: row.drawing,
  about: row.about,
  copyId: row.copyId,
  state: row.state as OutboxState,
  attempt: row.attempt,
  notBefore: toInstant(row.notBefore),
  firstStartedAt: toInstantOrNull(row.firstStartedAt),
  lastStartedAt: toInstantOrNull(row.lastStartedAt),
  sentAt: toInstantOrNull(row.sentAt),
  why: row.why,
})

/** Everything said to one person, or in one channel, is said in order. */
const conversationOf = (message: Pick<ToSay, 'personId' | 'channel'>): string => {
  if (message.personId) return `person:${message.personId}`
  if (message.channel) return `channel:${message.channel}`
  throw new Error('A message needs a person or a channel')
}

const inCopy = (personId: string | null, channel: string): string =>
  personId ? `person:${personId}` : `channel:${channel}`
const idOf = (row: { readonly id: string }): string => row.id

/** Keeps what the bot owes and the copies it has posted. `touched` is told when something was owed. */
export const outbox = (db: Db, councilId: string, read: Read, touched: () => void, alarm?: SetAlarm): Outbox => ({
  async owe(message, state, now) {
    const thread = message.inThreadOf
    const copy =
      thread &&
      (await db.postedCopy.findFirst({
        where: {
          councilId,
          drawing: thread.drawing,
          about: thread.about,
          goneAt: null,
          ...(message.personId ? { personId: message.personId } : { channel: message.channel ?? '' }),
        },
        orderBy: { postedAt: 'desc' },
      }))
    const data = {
      councilId,
      committeeId: message.committeeId,
      key: message.key,
      kind: thread ? 'reply' : 'post',
      personId: message.personId ?? null,
      channel: message.channel ?? null,
      conversation: conversationOf(message),
      drawing: message.drawing,
      about: message.about,
      priority: message.priority ?? URGENCY.usual,
      notBefore: fromInstant(message.notBefore ?? now),
      copyId: copy?.id ?? null,
      state,
    }
    const [row] = await db.outboxMessage.createManyAndReturn({ data: [data], skipDuplicates: true })
    if (row) touched()
    if (row && row.notBefore > fromInstant(now)) await alarm?.(db, councilId, row.id, row.notBefore)
    return row ? toOwed(row) : null
  },

  async redraw(drawing, about, now) {
    // Locked, so that none of these is drawn from what was before while this change is being made; and only then are
    // the copies read, so that one that is being sent at this moment is not overlooked.
    const owed = await db.$queryRaw<
      { id: string; kind: string; state: string; copy_id: string | null; not_before: Date }[]
    >`
      SELECT id::text, kind, state, copy_id::text, not_before FROM outbox_message
      WHERE council_id = ${councilId}::uuid AND drawing = ${drawing} AND about = ${about}
        AND state IN ('waiting', 'sending', 'in-doubt') ORDER BY id FOR UPDATE`
    // One that waits for a later moment (an Undo that is still open) does not stand for one that is wanted now.
    const due = fromInstant(now)
    const waiting = new Set(
      owed
        .filter((row) => row.kind === 'redraw' && row.state === 'waiting' && row.not_before <= due)
        .map((r) => r.copy_id),
    )
    const copies = await db.postedCopy.findMany({ where: { councilId, drawing, about, goneAt: null } })
    const underway = await db.outboxMessage.findMany({
      where: {
        councilId,
        id: { in: owed.filter((row) => row.kind !== 'redraw' && row.state !== 'waiting').map(idOf) },
      },
    })
    const again = [
      ...copies
        .filter((copy) => !waiting.has(copy.id))
        .map(({ id, personId, channel }) => ({
          copyId: id,
          personId,
          channel,
          conversation: inCopy(personId, channel),
        })),
      // Its copy is not known yet: the row is drawn again after it, wherever it then is.
      ...underway.map(({ personId, channel, conversation }) => ({ copyId: null, personId, channel, conversation })),
    ]
    if (again.length === 0) return
    await db.outboxMessage.createMany({
      data: again.map((where) => ({
        councilId,
        kind: 'redraw',
        key: `redraw:${crypto.randomUUID()}`,
        ...where,
        drawing,
        about,
        priority: URGENCY.redraw,
        notBefore: fromInstant(now),
      })),
    })
    touched()
  },

  async withdraw(query, why) {
    const { count } = await db.outboxMessage.updateMany({
      where: { councilId, ...query, kind: { not: 'redraw' }, state: { in: ['waiting', 'held'] } },
      data: { state: 'withdrawn', why },
    })
    return count
  },

  async held(committeeId) {
    const theirs = Prisma.sql`committee_id = ${committeeId}::uuid AND state = 'held'`
    return (await whole(read, councilId)(theirs, Prisma.sql`ORDER BY sequence`)).map(toOwed)
  },

  async release(id, now) {
    // It takes its place now, not when it was written: whatever was said since has been said. Yet it goes no sooner
    // than it was meant to: what can still be undone leaves nobody's hands, whoever presses Send.
    const [row] = await db.$queryRaw<{ not_before: Date }[]>`
      UPDATE outbox_message SET state = 'waiting', not_before = GREATEST(not_before, ${fromInstant(now)}),
        sequence = nextval(pg_get_serial_sequence('outbox_message', 'sequence'))
      WHERE id = ${id}::uuid AND council_id = ${councilId}::uuid AND state = 'held'
      RETURNING not_before`
    touched()
    if (row && row.not_before > fromInstant(now)) await alarm?.(db, councilId, id, row.not_before)
    return row !== undefined
  },

  async copies(drawing, about) {
    return db.postedCopy.findMany({ where: { councilId, drawing, about, goneAt: null }, orderBy: { postedAt: 'asc' } })
  },

  async owed(keys) {
    const rows = await read<{ key: string }>(Prisma.sql`SELECT key FROM outbox_message
      WHERE council_id = ${councilId}::uuid AND key = ANY(${[...keys]}::text[])`)
    return new Set(rows.map(({ key }) => key))
  },

  async find(id) {
    const row = isUuid(id) ? await db.outboxMessage.findFirst({ where: { id, councilId } }) : null
    return row && toOwed(row)
  },

  async about(about) {
    return (await db.outboxMessage.findMany({ where: { councilId, about }, orderBy: { sequence: 'desc' } })).map(toOwed)
  },
})
