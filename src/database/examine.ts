import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { DatabaseFault } from './database-fault.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { type Finding, inspect } from './inspect.ts'
import { type DatabasePlace, shownAddress } from './place.ts'
import { appPoolConfig, guarded, ownerPool, type Reach } from './pools.ts'
import { reach } from './reach.ts'
import { workingAs } from './working-as.ts'

/** Finds out whether the application could work with this database, without preparing it: nothing there is changed. */
export async function examine(place: DatabasePlace, now: Date): Promise<readonly Finding[]> {
  try {
    if (place.is === 'server') return await examineServer(place, now)
    if (!existsSync(join(place.folder, 'data')))
      return [
        {
          about: 'Database',
          isRight: true,
          says: `There is none in ${place.folder} yet. It is made at the first start.`,
        },
      ]
    const embedded = await startEmbedded(place.folder)
    try {
      return await examineAt(
        `the embedded one in ${place.folder}`,
        { socket: embedded.host },
        { socket: embedded.host },
        now,
      )
    } finally {
      await embedded.stop()
    }
  } catch (fault) {
    if (!(fault instanceof DatabaseFault)) throw fault
    return [{ about: 'Database', isRight: false, says: fault.message }]
  }
}

const examineServer = async (place: Extract<DatabasePlace, { is: 'server' }>, now: Date) => {
  const url = place.ownerUrl ?? place.url
  const pool = ownerPool({ url })
  try {
    await reach(pool, url, place.ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL', 0)
  } finally {
    await pool.end()
  }
  return examineAt(shownAddress(place.url), { url }, { url: place.url }, now)
}

const examineAt = async (shown: string, looking: Reach, working: Reach, now: Date): Promise<readonly Finding[]> => {
  const owner = ownerPool(looking)
  const app = guarded(new pg.Pool({ ...appPoolConfig(working), max: 1 }))
  try {
    const { rows } = await owner.query(`SELECT current_setting('server_version') AS version`)
    const found = await inspect(owner, now)
    const database: Finding = {
      about: 'Database',
      isRight: true,
      says: `It is ${shown}, PostgreSQL ${rows[0].version}.`,
    }
    if (!found[0]?.isRight) return [database, ...found]
    if ('url' in working) await reach(app, working.url, 'DATABASE_URL', 0)
    const amiss = await workingAs(app)
    return [database, ...found, ...(amiss ? [{ about: 'Sessions', isRight: false, says: amiss }] : [])]
  } finally {
    await Promise.all([owner.end(), app.end()])
  }
}
