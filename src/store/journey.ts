import type pg from 'pg'
import { isUuid } from '../domain/is-uuid.ts'
import type { PrismaClient } from './generated/client.ts'
import { nameOf } from './past-the-client.ts'
import type { Journey } from './sending.ts'

const COMMIT = { name: 'commit', text: 'COMMIT' }

/** Both in one message. The id is checked, for it stands in the statement itself. */
const beginFor = (councilId: string): string => {
  if (!isUuid(councilId)) throw new Error('Not the id of a council')
  return `BEGIN; SET LOCAL app.council = '${councilId}'`
}

/**
 * Journeys past Prisma, on the same pool and as the same role: what every message costs is a tenth of what it is through
 * an object-relational mapper. The statements are named by their text, so that the server plans each once.
 */
export const journeyOn =
  (pool: pg.Pool, councilId: string): Journey =>
  async (statements) => {
    const begin = beginFor(councilId)
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      let rows: Record<string, unknown>[] = []
      await client.query(begin)
      for (const { text, values } of statements)
        rows = (await client.query({ name: nameOf(text), text, values: [...values] })).rows
      await client.query(COMMIT)
      return rows
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
      await db.$executeRaw`SELECT set_config('app.council', ${councilId}, true)`
      let rows: Record<string, unknown>[] = []
      for (const sql of statements) rows = await db.$queryRaw<Record<string, unknown>[]>(sql)
      return rows
    })
