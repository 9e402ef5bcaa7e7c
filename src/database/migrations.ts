import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One step of the database's schema, as it lies in prisma/migrations. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

const FOLDER = join(import.meta.dirname, '../../prisma/migrations')

/** The migrations this program comes with, in their order, with Prisma's own checksum of each. */
export const migrationsIn = (folder = FOLDER): readonly Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
