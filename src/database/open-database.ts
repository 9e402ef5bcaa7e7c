import pg from 'pg'
import { PrismaClient } from '../store/generated/client.ts'
import { adapterOver } from '../store/past-the-client.ts'
import type { AppLogin } from './app-role.ts'
import { DatabaseFault, inOneLine } from './database-fault.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { isOutgrown, standing } from './migrate.ts'
import { type Migration, migrationsIn } from './migrations.ts'
import type { DatabasePlace } from './place.ts'
import { type AppPoolConfig, appPoolConfig, cuttable, guarded, ownerPool, PIPELINED } from './pools.ts'
import { type Prepared, prepare } from './prepare.ts'
import { type Presence, watchPresence } from './presence.ts'
import { reach } from './reach.ts'
import { whenUsed } from './when-used.ts'
import { workingAs } from './working-as.ts'

/** An open, prepared database, as the application's role sees it. */
export type Database = {
  readonly prisma: PrismaClient
  readonly appPool: pg.Pool
  /** For further pools of the same kind. */
  readonly poolConfig: AppPoolConfig
  /** How pg-boss is to work here: on tables that were made by their owner, and that it may not alter. */
  readonly alarmClock: AppPoolConfig & typeof ALARM_CLOCK
  /** Watches whether it answers. Where it falls silent, every connection is cut off, so that nobody waits for ever. */
  readonly watch: () => Presence
  /** Whether a newer program has since taken away what this one needs. Throws where it cannot be asked. */
  readonly isOutgrown: () => Promise<boolean>
  /** What opening it changed. */
  readonly prepared: Prepared
  /** Ends every connection; the last process to use an embedded server shuts that down. */
  readonly close: () => Promise<void>
}

// making, migrating and rebuilding its tables is for their owner
const ALARM_CLOCK = { schema: 'pgboss', migrate: false, createSchema: false, reindex: false } as const

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

/** Nothing, where there is one address and its role may not make tables: somebody else has to have prepared it. */
const prepareServer = async ({ url, ownerUrl }: Server): Promise<Prepared | undefined> => {
  const variable = ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'
  const owner = ownerPool({ url: ownerUrl ?? url })
  try {
    await reach(owner, ownerUrl ?? url, variable)
    const { rows } = await owner.query(`SELECT has_schema_privilege('public', 'CREATE') AS may_make`)
    if (!ownerUrl && !rows[0].may_make) return undefined
    return await prepare(owner, loginOf(url))
  } catch (fault) {
    if ((fault as { code?: string }).code !== '42501') throw fault
    throw new DatabaseFault(
      `The role of ${variable} may not prepare the database (${inOneLine(fault)}). ` +
        'Set DATABASE_OWNER_URL to the role that owns its tables.',
      { cause: fault },
    )
  } finally {
    await owner.end()
  }
}

const NOT_PREPARED =
  'The database has not been prepared for this version. Set DATABASE_OWNER_URL to the role that owns its tables, and ' +
  'run cleardays migrate (or start Cleardays with it).'

const whatIsMissing = async (pool: pg.Pool): Promise<string | undefined> => {
  const { toApply, amiss } = await standing(pool)
  return amiss ?? (toApply.length > 0 ? NOT_PREPARED : undefined)
}

/** Who logs in by this address, so that the owner can let them work as the application's role. */
const loginOf = (address: string): AppLogin | undefined => {
  const { username, password } = new URL(address)
  if (!username) return undefined
  return { user: decodeURIComponent(username), ...(password && { password: decodeURIComponent(password) }) }
}

const open = async (
  prepared: Prepared | undefined,
  where: { url: string } | { socket: string },
  stop: () => Promise<void>,
  onLost?: OnLost,
): Promise<Database> => {
  const poolConfig = appPoolConfig(where)
  const appPool = guarded(new pg.Pool({ ...poolConfig, ...PIPELINED }), onLost)
  const { cut, gone } = cuttable(appPool)
  try {
    if ('url' in where) await reach(appPool, where.url, 'DATABASE_URL')
    const amiss = (await workingAs(appPool)) ?? (prepared ? undefined : await whatIsMissing(appPool))
    if (amiss) throw new DatabaseFault(amiss)
  } catch (fault) {
    await appPool.end()
    throw fault
  }
  const client = whenUsed(() => new PrismaClient({ adapter: adapterOver(appPool) }))
  const prisma = client.it
  const close = async () => {
    await client.made()?.$disconnect()
    if (!appPool.ended) await appPool.end()
    await gone()
    await stop()
  }
  const alarmClock = { ...poolConfig, ...ALARM_CLOCK, max: 4 }
  const watch = () => watchPresence(poolConfig, { cut })
  let known: readonly Migration[] | null = null
  return {
    ...{ prisma, appPool, poolConfig, alarmClock, watch, close },
    isOutgrown: () => {
      known ??= migrationsIn()
      return isOutgrown(appPool, known)
    },
    prepared: prepared ?? { migrations: [] },
  }
}
