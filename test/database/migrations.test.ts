import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { migrate, standing } from '../../src/database/migrate.ts'
import { type Migration, migrationsIn } from '../../src/database/migrations.ts'
import { ownerPool } from '../../src/database/pools.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { databaseUrl } from '../support/database-server.ts'

const root = join(import.meta.dirname, '../..')

/** Prisma's own command line, with no engine downloaded; its shadow database is an embedded one, in .data/shadow. */
const prisma = async (args: string[], env: Record<string, string> = {}) => {
  const cli = join(root, 'node_modules/prisma/build/index.js')
  const ran = await promisify(execFile)(process.execPath, [cli, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  }).catch((fault) => fault)
  return { code: ran.code ?? 0, said: `${ran.stdout}${ran.stderr}` }
}
const diff = (schema: string) =>
  prisma(['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', schema, '--exit-code'])

let fresh: FreshDatabase
let empty: pg.Pool
const emptyName = `test_${process.pid}_empty`

beforeAll(async () => {
  fresh = await freshDatabase()
  await fresh.ownerPool.query(`CREATE DATABASE ${emptyName}`)
  empty = ownerPool({ url: databaseUrl(inject('databaseSocket'), emptyName) })
})
afterAll(async () => {
  await empty?.end()
  await fresh?.ownerPool.query(`DROP DATABASE ${emptyName} WITH (FORCE)`)
  await fresh?.close()
})

describe('The migrations', () => {
  it('make exactly what the schema says', async () => {
    expect(await diff('prisma/schema.prisma')).toMatchObject({
      code: 0,
      said: expect.stringContaining('No difference'),
    })
  })

  it('are found wanting when the schema says more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'))
    const schema = join(folder, 'schema.prisma')
    copyFileSync(join(root, 'prisma/schema.prisma'), schema)
    writeFileSync(schema, `${readFileSync(schema, 'utf8')}\nmodel ParishNote {\n  id String @id\n}\n`)

    expect(await diff(schema)).toMatchObject({ code: 2, said: expect.stringContaining('ParishNote') })

    rmSync(folder, { recursive: true })
  })

  it('applied here are up to date by the account of Prisma itself', async () => {
    const answer = await prisma(['migrate', 'status'], { DATABASE_URL: fresh.url, DATABASE_OWNER_URL: '' })

    expect(answer).toMatchObject({ code: 0, said: expect.stringContaining('up to date') })
  })

  it('are applied once, by one of two that start at the same time, and again by nobody', async () => {
    const [first, second] = await Promise.all([migrate(empty), migrate(empty)])

    expect([first.length, second.length].sort()).toEqual([0, migrationsIn().length].sort())
    expect(await migrate(empty)).toEqual([])
    const { rows } = await empty.query('SELECT count(*)::int FROM _prisma_migrations')
    expect(rows).toEqual([{ count: migrationsIn().length }])
  })
})

const added = (sql: string): readonly Migration[] => [
  ...migrationsIn(),
  { name: '99991231235959_added', sql, checksum: 'c'.repeat(64) },
]

describe('A migration', () => {
  it('that was edited after it was applied is refused, and named', async () => {
    const [first, ...rest] = migrationsIn()
    const edited = [{ ...first!, checksum: 'e'.repeat(64) }, ...rest]

    await expect(migrate(fresh.ownerPool, edited)).rejects.toThrow(
      `${first!.name} was edited after it had been applied`,
    )
  })

  it('that goes wrong half-way leaves nothing behind, and is tried again the next time', async () => {
    const halfWrong = added('CREATE TABLE half (id int); SELECT nonsense;')

    await expect(migrate(fresh.ownerPool, halfWrong)).rejects.toThrow('nothing of it was kept')

    const { rows } = await fresh.ownerPool.query(`SELECT to_regclass('half') AS half`)
    expect(rows).toEqual([{ half: null }])
    expect(await standing(fresh.ownerPool, halfWrong)).toMatchObject({
      toApply: [{ name: '99991231235959_added' }],
      amiss: undefined,
    })
  })

  it('of a newer version stops an older one, which does not know what it would be writing', async () => {
    const newer = added('SELECT 1')
    expect(await migrate(fresh.ownerPool, newer)).toEqual(['99991231235959_added'])

    await expect(migrate(fresh.ownerPool)).rejects.toThrow('prepared by a newer Cleardays')

    await fresh.ownerPool.query(`DELETE FROM _prisma_migrations WHERE migration_name = '99991231235959_added'`)
  })

  it('that Prisma began and did not finish is not passed over', async () => {
    await fresh.ownerPool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', '', '99991231235959_half')`,
    )

    await expect(migrate(fresh.ownerPool)).rejects.toThrow('was begun and not finished')

    await fresh.ownerPool.query(`DELETE FROM _prisma_migrations WHERE id = 'half'`)
  })
})
