import type pg from 'pg'
import type { InboxOfCouncils, Kept } from '../app/ports/inbox.ts'
import { RETENTION } from '../domain/keeping/retention.ts'
import type { Db } from './db.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'
import { type Read, readingOn } from './past-the-client.ts'

/** Events are given out again so often, and then left where they are, for a person to look at. */
const MOST_ATTEMPTS = 5

/** Under which key the effect of a delivery stands beside the delivery itself. */
export const effectKey = (key: string): string => `effect:${key}`

/** Takes a key for a delivery. True where it was free, or had been taken by this same delivery before. */
const takenBy = async (read: Read, key: string, councilId: string | null, by: string): Promise<boolean> => {
  const rows = await read(Prisma.sql`
    INSERT INTO inbox_key (key, council_id, taken_by) VALUES (${key}, ${councilId}::uuid, ${by})
    ON CONFLICT (key) DO UPDATE SET taken_by = inbox_key.taken_by WHERE inbox_key.taken_by = EXCLUDED.taken_by
    RETURNING key`)
  return rows.length === 1
}

/**
 * Keeps what Slack has delivered. Keys are open to every council; events belong to one. `pool` is for what every press
 * costs, which without it goes through Prisma as well.
 */
export const openInbox = (prisma: PrismaClient, pool?: pg.Pool): InboxOfCouncils => {
  const read: Read = pool ? readingOn(pool) : (sql) => prisma.$queryRaw(sql)
  const councilOf = async (teamId: string) => (await prisma.slackTeam.findUnique({ where: { teamId } }))?.councilId
  const inCouncil = <T>(councilId: string, work: (db: Db) => Promise<T>): Promise<T> =>
    prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${councilId}, true)`
      return work(db)
    })
  const once = async (db: Db | PrismaClient, key: string, councilId: string | null) => {
    const { count } = await db.inboxKey.createMany({ data: [{ key, councilId }], skipDuplicates: true })
    return count === 1
  }

  return {
    once: (key, councilId, by) => (by === undefined ? once(prisma, key, councilId) : takenBy(read, key, councilId, by)),
    hasTakenEffect: async (key) => (await prisma.inboxKey.count({ where: { key: effectKey(key) } })) > 0,

    async keep(key, teamId, body) {
      const councilId = await councilOf(teamId)
      if (!councilId) return once(prisma, key, null)
      return inCouncil(councilId, async (db) => {
        if (!(await once(db, key, councilId))) return false
        await db.inboxEvent.create({ data: { councilId, key, payload: body as Prisma.InputJsonValue } })
        return true
      })
    },

    async handled(key) {
      const owner = await prisma.inboxKey.findUnique({ where: { key } })
      if (!owner?.councilId) return
      await inCouncil(owner.councilId, (db) => db.inboxEvent.deleteMany({ where: { key } }))
    },

    left: (councilId, seconds) =>
      inCouncil(
        councilId,
        (db) => db.$queryRaw<Kept[]>`
          UPDATE inbox_event SET attempts = attempts + 1, at = clock_timestamp()
          WHERE id IN (
            SELECT id FROM inbox_event
            WHERE council_id = ${councilId}::uuid AND state = 'waiting' AND attempts < ${MOST_ATTEMPTS}
              AND at < clock_timestamp() - ${seconds} * interval '1 second'
            ORDER BY at LIMIT 20 FOR UPDATE SKIP LOCKED)
          RETURNING key, payload AS body`,
      ),

    async tidy() {
      const keys = await prisma.$executeRaw`
        DELETE FROM inbox_key WHERE at < now() - ${RETENTION.delivered.days} * interval '1 day'`
      let events = 0
      for (const { councilId } of await prisma.slackTeam.findMany({ select: { councilId: true } }))
        events += await inCouncil(
          councilId,
          (db) =>
            db.$executeRaw`DELETE FROM inbox_event WHERE at < now() - ${RETENTION.delivered.days} * interval '1 day'`,
        )
      return keys + events
    },
  }
}
