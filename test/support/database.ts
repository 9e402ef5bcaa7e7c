import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../src/database/open-database.ts'
import { ownerPool } from '../../src/database/pools.ts'
import { databaseUrl } from './database-server.ts'

/** A database of a test file's own: what the application sees, and what its owner sees. */
export type FreshDatabase = {
  readonly database: Database
  /** Its address as the owner, for a process of its own or for Prisma's command line. */
  readonly url: string
  /** Its address as the application's role. */
  readonly appUrl: string
  /** Row-level security does not hold for this one: for looking behind the wall, never for the test's own work. */
  readonly ownerPool: pg.Pool
  readonly close: () => Promise<void>
}

const admin = async (sql: string) => {
  const client = new pg.Client({ host: inject('databaseSocket'), user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A new database, prepared and empty, cloned in a few hundredths of a second. Close it when the file is done. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  await admin(`CREATE DATABASE ${name} TEMPLATE ${inject('databaseTemplate')} STRATEGY file_copy`)
  await admin(`ALTER DATABASE ${name} SET timezone TO 'Pacific/Auckland'`)
  const url = databaseUrl(inject('databaseSocket'), name)
  const appUrl = databaseUrl(inject('databaseSocket'), name, 'cleardays_app')
  const database = await openDatabase({ is: 'server', url: appUrl })
  const owner = ownerPool({ url })
  const close = async () => {
    await owner.end()
    await database.close()
    await admin(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { database, url, appUrl, ownerPool: owner, close }
}
