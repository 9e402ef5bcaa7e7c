import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../store/generated/client.ts'
import type { AppLogin } from './app-role.ts'
import { DatabaseFault } from './database-fault.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { standing } from './migrate.ts'
import type { DatabasePlace } from './place.ts'
import { appPoolConfig, guarded, ownerPool } from './pools.ts'
import { type Prepared, prepare } from './prepare.ts'
import { reach } from './reach.ts'
import { workingAs } from './working-as.ts'

/** An open, prepared database, as the application's role sees it. */
export type Database = {
  readonly prisma: PrismaClient
  readonly appPool: pg.Pool
  /** For further pools of the same kind, such as the alarm clock's own. */
  readonly poolConfig: pg.PoolConfig
  /** What opening it changed. */
  readonly prepared: Prepared
  /** Ends every connection; the last process to use an embedded server shuts that down. */
  readonly close: () => Promise<void>
}

/** Told when an idle connection is lost: worth a line in the log, no more. */
export type OnLost = (fault: Error) => void

/**
 * Opens the database, and prepares it first: the same path whether it is ours in a folder or somebody's server.
 * Throws a DatabaseFault, whose message is the sentence to show, where it cannot.
 */
export async function openDatabase(place: DatabasePlace, onLost?: OnLost): Promise<Database> {
  if (place.is === 'server') return open(await prepareServer(place), { url: place.url }, async () => {}, onLost)
  const embedded = await startEmbedded(place.folder)
  try {
    const owner = ownerPool({ socket: embedded.host })
    const prepared = await prepare(owner, { user: 'cleardays_app' }).finally(() => owner.end())
    return await open(prepared, { socket: embedded.host }, embedded.stop, onLost)
  } catch (fault) {
    await embedded.stop()
    throw fault
  }
}

type Server = Extract<DatabasePlace, { is: 'server' }>

const prepareServer = async ({ url, ownerUrl }: Server): Promise<Prepared> => {
  const owner = ownerPool({ url: ownerUrl ?? url })
  try {
    await reach(owner, ownerUrl ?? url, ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL')
    if (ownerUrl || !(await isOnlyTheApplication(owner))) return await prepare(owner, loginOf(url))
    return { migrations: [] }
  } finally {
    await owner.end()
  }
}

/** With one address, whose role may not make tables, somebody else prepares the database: that must have been done. */
const isOnlyTheApplication = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query(`SELECT has_schema_privilege('public', 'CREATE') AS may_make`)
  if (rows[0].may_make) return false
  const { toApply, amiss } = await standing(pool)
  if (amiss) throw new DatabaseFault(amiss)
  if (toApply.length === 0) return true
  throw new DatabaseFault(
    'The database has not been prepared for this version. Set DATABASE_OWNER_URL to the role that owns its tables, and ' +
      'run cleardays migrate (or start Cleardays with it).',
  )
}

/** Who logs in by this address, so that the owner can let them work as the application's role. */
const loginOf = (address: string): AppLogin => {
  const { username, password } = new URL(address)
  return { user: decodeURIComponent(username), ...(password && { password: decodeURIComponent(password) }) }
}

const open = async (
  prepared: Prepared,
  where: { url: string } | { socket: string },
  stop: () => Promise<void>,
  onLost?: OnLost,
): Promise<Database> => {
  const poolConfig = appPoolConfig(where)
  const appPool = guarded(new pg.Pool(poolConfig), onLost)
  try {
    if ('url' in where) await reach(appPool, where.url, 'DATABASE_URL')
    const amiss = await workingAs(appPool)
    if (amiss) throw new DatabaseFault(amiss)
  } catch (fault) {
    await appPool.end()
    throw fault
  }
  const prisma = new PrismaClient({ adapter: new PrismaPg(appPool) })
  const close = async () => {
    await prisma.$disconnect()
    if (!appPool.ended) await appPool.end()
    await stop()
  }
  return { prisma, appPool, poolConfig, prepared, close }
}
