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

/** What an older program cannot work beside: something is no longer there, or is no longer as it was. */
const TAKES_AWAY =
  /\b(?:DROP\s+(?:TABLE|COLUMN|TYPE|SCHEMA)|RENAME\s+(?:TO|COLUMN|CONSTRAINT)|SET\s+NOT\s+NULL|SET\s+DATA\s+TYPE|ALTER\s+COLUMN\s+\S+\s+TYPE)\b|ADD\s+COLUMN\s+(?!.*\bDEFAULT\b)[^,;]*\bNOT\s+NULL/i
const SETS = /UPDATE\s+"?least_program"?\s+SET\s+"?knows"?\s*=\s*'([^']+)'/gi
const amissIn = ({ name, sql }: Pick<Migration, 'name' | 'sql'>): string | null => {
  const words = sql.replaceAll(/--.*$/gm, '')
  const sets = [...words.matchAll(SETS)].map(([, knows]) => knows)
  if (sets.some((knows) => knows !== name)) return `${name} asks for another migration than itself`
  if (TAKES_AWAY.test(words) && sets.length === 0) return `${name} takes away, and does not set least_program`
  return null
}

describe('Every migration', () => {
  it('that takes something away says so, in its own name, so that no older program starts beside it', () => {
    expect(migrationsIn().flatMap((one) => amissIn(one) ?? [])).toEqual([])
  })

  it.each([
    ['ALTER TABLE "item" DROP COLUMN "why";', 'takes away'],
    ['ALTER TABLE "item" RENAME COLUMN "why" TO "reason";', 'takes away'],
    ['ALTER TABLE "item" ADD COLUMN "x" TEXT NOT NULL;', 'takes away'],
    ['ALTER TABLE "item" ALTER COLUMN "why" SET NOT NULL;', 'takes away'],
    [`UPDATE least_program SET knows = 'another';`, 'another migration than itself'],
  ])('%s is found', (sql, why) => {
    expect(amissIn({ name: 'planted', sql })).toContain(why)
  })

  it('that only adds is none of these, and one that takes away and says so is neither', () => {
    expect(amissIn({ name: 'a', sql: `ALTER TABLE "item" ADD COLUMN "x" TEXT NOT NULL DEFAULT 'y';` })).toBeNull()
    const contracting = `ALTER TABLE "item" DROP COLUMN "x"; UPDATE least_program SET knows = 'b';`
    expect(amissIn({ name: 'b', sql: contracting })).toBeNull()
  })
})

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

  it('of a newer version that only adds stops no older one, which goes on and may start again', async () => {
    expect(await migrate(fresh.ownerPool, added('SELECT 1'))).toEqual(['99991231235959_added'])

    expect(await migrate(fresh.ownerPool)).toEqual([])
    expect(await standing(fresh.ownerPool)).toMatchObject({ newer: ['99991231235959_added'], amiss: undefined })

    await fresh.ownerPool.query(`DELETE FROM _prisma_migrations WHERE migration_name = '99991231235959_added'`)
  })

  it('of a newer version that takes away stops an older one, which does not know what it would be writing', async () => {
    await migrate(fresh.ownerPool, added(`UPDATE least_program SET knows = '99991231235959_added'`))

    await expect(migrate(fresh.ownerPool)).rejects.toThrow(
      'does not know the migration 99991231235959_added, after which less is there than before',
    )

    await fresh.ownerPool.query(`UPDATE least_program SET knows = '20261122142000_the_council_and_its_work'`)
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
