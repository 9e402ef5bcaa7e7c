import type pg from 'pg'
import { Prisma, type PrismaClient } from './generated/client.ts'
import { inOneMessage } from './in-one-message.ts'
import type { Journey } from './sending.ts'

const ofCouncil = (councilId: string) => Prisma.sql`SELECT set_config('app.council', ${councilId}, true)`

/**
 * Journeys past Prisma, on the same pool and as the same role: what every message costs is a tenth of what it is through
 * an object-relational mapper. The council is set first, for row-level security, and only until the journey is over.
 */
export const journeyOn =
  (pool: pg.Pool, councilId: string): Journey =>
  async (statements) => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      return await inOneMessage(client, [ofCouncil(councilId), ...statements])
    } catch (fault) {
      broken = fault as Error
      throw fault
    } finally {
      // after a fault nobody knows how the connection stands: it is closed, and what it had begun is rolled back
      client.release(broken)
    }
  }

/** The same through Prisma, for whoever has opened the store with nothing else. */
export const journeyThrough =
  (prisma: PrismaClient, councilId: string): Journey =>
  (statements) =>
    prisma.$transaction(async (db) => {
      await db.$queryRaw(ofCouncil(councilId))
      let rows: Record<string, unknown>[] = []
      for (const sql of statements) rows = await db.$queryRaw<Record<string, unknown>[]>(sql)
      return rows
    })
