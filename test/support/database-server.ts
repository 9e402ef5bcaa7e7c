import { createHash } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { alarmClockVersions } from '../../src/database/alarm-clock-schema.ts'
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts'
import { migrationsIn } from '../../src/database/migrations.ts'
import { ownerPool } from '../../src/database/pools.ts'
import { prepare } from '../../src/database/prepare.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseSocket: string
    databaseTemplate: string
  }
}

// Nothing in it need survive: what makes a write slow is off.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
const TEMPLATES_LOCK = 747_108

/**
 * One embedded server for every project of a run, and for runs at the same time, with a prepared database on it that
 * each test file clones. The server's folder and the prepared database are kept: they are made once.
 */
export default async function setup(project: TestProject) {
  const server = await startEmbedded('.data/test', FAST)
  try {
    const template = await withAdmin(server.host, (admin) => templateOn(admin, server.host))
    project.provide('databaseSocket', server.host)
    project.provide('databaseTemplate', template)
  } catch (fault) {
    await server.stop()
    throw fault
  }
  return server.stop
}

const withAdmin = async <T>(socket: string, work: (admin: pg.Client) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** The prepared database of just these migrations, made if it is not there; what earlier runs left is cleared away. */
const templateOn = async (admin: pg.Client, socket: string): Promise<string> => {
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATES_LOCK])
  await clearAway(admin)
  const { needed } = await alarmClockVersions(admin)
  const all = migrationsIn().map(({ name, checksum }) => name + checksum)
  const digest = createHash('sha256')
    .update([needed, ...all].join())
    .digest('hex')
    .slice(0, 12)
  const template = `template_${digest}`
  const { rows } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (rows.length === 0) {
    const making = `making_${digest}`
    await admin.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${making}`)
    // an instant must not depend on the zone of the database
    await admin.query(`ALTER DATABASE ${making} SET timezone TO 'Pacific/Auckland'`)
    const owner = ownerPool({ url: databaseUrl(socket, making) })
    await prepare(owner).finally(() => owner.end())
    await admin.query(`ALTER DATABASE ${making} RENAME TO ${template}`)
  }
  // The tests log in as the application; on a server that is new nobody has let it in yet.
  await admin.query('ALTER ROLE cleardays_app LOGIN')
  await admin.query(`DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE ${template} IS %L', now()); END $$`)
  return template
}

/** Databases of processes that are gone, and templates that nobody has used for a day. */
const clearAway = async (admin: pg.Client) => {
  const { rows } = await admin.query(
    `SELECT datname AS name, shobj_description(oid, 'pg_database')::timestamptz < now() - interval '1 day' AS is_old
     FROM pg_database WHERE datname ~ '^(test_\\d+_|template_[0-9a-f]{12}$)'`,
  )
  for (const { name, is_old: isOld } of rows) {
    const process = /^test_(\d+)_/.exec(name)?.[1]
    if (process ? !isAlive(Number(process)) : isOld) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

const isAlive = (id: number) => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** The address of a database on the embedded server, as its owner. */
export const databaseUrl = (socket: string, name: string, role = 'postgres') =>
  `postgresql://${role}@localhost/${name}?host=${encodeURIComponent(socket)}`
