import type { Outbox, OutboxState, Owed, ToSay } from '../app/ports/outbox.ts'
import { fromInstant, toInstant, toInstantOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { OutboxMessage as Row } from './generated/client.ts'

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

/** Keeps what the bot owes and the copies it has posted. */
export const outbox = (db: Db, councilId: string): Outbox => ({
  async owe(message, state, now) {
    const thread = message.inThreadOf
    const copy =
      thread &&
      (await db.postedCopy.findFirst({ where: { councilId, ...thread, goneAt: null }, orderBy: { postedAt: 'desc' } }))
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
      priority: message.priority ?? 5,
      notBefore: fromInstant(message.notBefore ?? now),
      copyId: copy?.id ?? null,
      state,
    }
    const [row] = await db.outboxMessage.createManyAndReturn({ data: [data], skipDuplicates: true })
    return row ? toOwed(row) : null
  },

  async redraw(drawing, about, now) {
    const copies = await db.postedCopy.findMany({ where: { councilId, drawing, about, goneAt: null } })
    for (const copy of copies) {
      const waiting = { councilId, copyId: copy.id, kind: 'redraw', state: 'waiting' }
      if (await db.outboxMessage.findFirst({ where: waiting })) continue
      await db.outboxMessage.create({
        data: {
          ...waiting,
          key: `redraw:${copy.id}:${crypto.randomUUID()}`,
          personId: copy.personId,
          channel: copy.channel,
          conversation: copy.personId ? `person:${copy.personId}` : `channel:${copy.channel}`,
          drawing,
          about,
          priority: 3,
          notBefore: fromInstant(now),
        },
      })
    }
  },

  async withdraw(query, why) {
    const { count } = await db.outboxMessage.updateMany({
      where: { councilId, ...query, kind: { not: 'redraw' }, state: { in: ['waiting', 'held'] } },
      data: { state: 'withdrawn', why },
    })
    return count
  },

  async held(committeeId) {
    const rows = await db.outboxMessage.findMany({
      where: { councilId, committeeId, state: 'held' },
      orderBy: { sequence: 'asc' },
    })
    return rows.map(toOwed)
  },

  async release(id, now) {
    const { count } = await db.outboxMessage.updateMany({
      where: { id, councilId, state: 'held' },
      data: { state: 'waiting', notBefore: fromInstant(now) },
    })
    return count === 1
  },

  async copies(drawing, about) {
    return db.postedCopy.findMany({ where: { councilId, drawing, about, goneAt: null }, orderBy: { postedAt: 'asc' } })
  },

  async find(id) {
    const row = await db.outboxMessage.findFirst({ where: { id, councilId } })
    return row && toOwed(row)
  },

  async about(about) {
    return (await db.outboxMessage.findMany({ where: { councilId, about }, orderBy: { sequence: 'desc' } })).map(toOwed)
  },
})
