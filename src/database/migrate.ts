import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { DatabaseFault, inOneLine } from './database-fault.ts'
import { type Migration, migrationsIn } from './migrations.ts'

// The lock that Prisma Migrate takes: its command line and this never work at once.
const PRISMAS_LOCK = 72_707_369

// Prisma's own table, as Prisma makes it, so that `prisma migrate status` agrees with what is left here.
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

type Row = { migration_name: string; checksum: string; finished_at: Date | null }

/** How far a database has come: what is still to be applied, and whatever keeps that from being done. */
export type Standing = {
  readonly toApply: readonly Migration[]
  /** What a newer program has applied, beside which this one can work: it has only added. */
  readonly newer: readonly string[]
  readonly amiss: string | undefined
}

/** Compares the database with the migrations of this program. Reads only. */
export async function standing(db: pg.ClientBase | pg.Pool, migrations = migrationsIn()): Promise<Standing> {
  const { rows: table } = await db.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
  const { rows } = table[0].there
    ? await db.query<Row>('SELECT * FROM "_prisma_migrations" WHERE rolled_back_at IS NULL')
    : { rows: [] }
  const applied = new Map(rows.map((row) => [row.migration_name, row]))
  const names = new Set(migrations.map((migration) => migration.name))
  const newer = rows.map((row) => row.migration_name).filter((name) => !names.has(name))
  return {
    toApply: migrations.filter(({ name }) => !applied.has(name)),
    newer,
    amiss:
      rows.filter((row) => !row.finished_at).map(halfDone)[0] ??
      migrations
        .filter(({ name, checksum }) => (applied.get(name)?.checksum ?? checksum) !== checksum)
        .map(edited)[0] ??
      (newer.length > 0 ? await whyNotBeside(db, names) : undefined),
  }
}

/**
 * A migration that only expands leaves `least_program` as it is; one that contracts writes its own name there. So a
 * program may work, and start, beside a newer schema as long as it knows the migration that stands there.
 */
const whyNotBeside = async (db: pg.ClientBase | pg.Pool, names: ReadonlySet<string>): Promise<string | undefined> => {
  const { rows: table } = await db.query(`SELECT to_regclass('least_program') IS NOT NULL AS there`)
  const { rows } = table[0].there ? await db.query('SELECT knows FROM least_program') : { rows: [] }
  const knows: string | undefined = rows[0]?.knows
  return knows !== undefined && names.has(knows) ? undefined : tooNew(knows ?? 'unknown')
}

/** Whether a newer program has since taken away what this one, which runs, needs. One small look at the database. */
export const isOutgrown = async (db: pg.Pool, migrations: readonly Migration[]): Promise<boolean> =>
  (await whyNotBeside(db, new Set(migrations.map(({ name }) => name)))) !== undefined

const halfDone = (row: Row) =>
  `The migration ${row.migration_name} was begun and not finished. Look at it with npm run prisma -- migrate status, ` +
  'and settle it with npm run prisma -- migrate resolve.'
const edited = ({ name }: Migration) =>
  `The migration ${name} was edited after it had been applied. Put it back as it was, and make the change in a new one.`
const tooNew = (knows: string) =>
  `The database has been prepared by a newer Cleardays, and this one can no longer work with it: it does not know the ` +
  `migration ${knows}, after which less is there than before. Run the newer version.`

/**
 * Applies what `prisma migrate deploy` would, with the same lock, table and checksums, but in this process: no Prisma
 * command line is needed to start. A migration and its record are committed together. Answers with the names of those
 * it applied; throws a DatabaseFault, which says what to do, where it cannot.
 */
export const migrate = (pool: pg.Pool, migrations = migrationsIn()): Promise<readonly string[]> =>
  underLock(pool, (client) => applyMigrations(client, migrations))

/** Works on one connection while nobody else, not even Prisma's command line, prepares this database. */
export async function underLock<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMAS_LOCK])
    return await work(client)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMAS_LOCK]).catch(() => {})
    client.release()
  }
}

/** As `migrate`, on a connection that holds the lock already. */
export async function applyMigrations(client: pg.ClientBase, migrations = migrationsIn()): Promise<readonly string[]> {
  const { toApply, amiss } = await standing(client, migrations)
  if (amiss) throw new DatabaseFault(amiss)
  if (toApply.length > 0) await client.query(TABLE)
  for (const migration of toApply) await apply(client, migration)
  return toApply.map((migration) => migration.name)
}

const apply = async (client: pg.ClientBase, { name, sql, checksum }: Migration) => {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {})
    throw new DatabaseFault(
      `The migration ${name} could not be applied, and nothing of it was kept: ${inOneLine(cause)}. ` +
        'Prepare the database as the role that owns its tables (DATABASE_OWNER_URL).',
      { cause },
    )
  }
}
