import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examine } from '../../src/database/examine.ts'
import type { Finding } from '../../src/database/inspect.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh?.close())

const now = async () => (await fresh.ownerPool.query('SELECT now()')).rows[0].now as Date
const examined = async (at?: Date) =>
  examine({ is: 'server', url: fresh.appUrl, ownerUrl: fresh.url }, at ?? (await now()))
const amiss = (findings: readonly Finding[]) =>
  findings.filter((finding) => !finding.isRight).map(({ about, says }) => `${about}: ${says}`)

/** Breaks something, looks, and puts it right again. */
const whenBroken = async (breaking: string, mending: string) => {
  await fresh.ownerPool.query(breaking)
  try {
    return amiss(await examined())
  } finally {
    await fresh.ownerPool.query(mending)
  }
}

describe('A database that is looked at', () => {
  it('and is prepared is all well, by the owner and by the application alone', async () => {
    expect(amiss(await examined())).toEqual([])
    expect(amiss(await examine({ is: 'server', url: fresh.appUrl }, await now()))).toEqual([])
  })

  it.each([
    [
      'GRANT DELETE ON ledger_entry TO cleardays_app',
      'REVOKE DELETE ON ledger_entry FROM cleardays_app',
      /^Ledger: .*public\.ledger_entry\. Run cleardays migrate as the owner/,
    ],
    [
      'ALTER TABLE item NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE item FORCE ROW LEVEL SECURITY',
      /^Second wall: No row-level security holds on item\./,
    ],
    [
      'ALTER TABLE item OWNER TO cleardays_app',
      'ALTER TABLE item OWNER TO postgres; GRANT SELECT, INSERT, UPDATE, DELETE ON item TO cleardays_app',
      /^Role: cleardays_app may do too much: it owns tables/,
    ],
    [
      `UPDATE pgboss.version SET version = version - 1`,
      `UPDATE pgboss.version SET version = version + 1`,
      /^Alarm clock: .*is needed\. Run cleardays migrate/,
    ],
    [
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%wall'`,
      'UPDATE _prisma_migrations SET rolled_back_at = NULL',
      /^Migrations: Not applied yet: \d+_the_second_wall\. Run cleardays migrate/,
    ],
  ])('says so, and how to mend it: %s', async (breaking, mending, words) => {
    const found = await whenBroken(breaking, mending)

    expect(found).toContainEqual(expect.stringMatching(words))
  })

  it('says when its clock and ours are apart', async () => {
    const soon = new Date((await now()).getTime() + 90_000)

    expect(amiss(await examined(soon))).toEqual([expect.stringMatching(/^Clock: .* (89|90) seconds apart/)])
  })

  it('is not changed by it', async () => {
    await fresh.ownerPool.query('CREATE TABLE not_prepared (id int)')

    await examined()

    const { rows } = await fresh.ownerPool.query(
      `SELECT has_table_privilege('cleardays_app', 'not_prepared', 'SELECT') AS may`,
    )
    expect(rows).toEqual([{ may: false }])
    await fresh.ownerPool.query('DROP TABLE not_prepared')
  })

  it('and is away is one finding, with what to do', async () => {
    const findings = await examine({ is: 'server', url: 'postgresql://x:pebble@127.0.0.1:1/x' }, await now())

    expect(amiss(findings)).toEqual([expect.stringContaining('Start it, or correct DATABASE_URL.')])
    expect(amiss(findings).join()).not.toContain('pebble')
  })

  it('and has not been made yet is said to be made at the first start', async () => {
    expect(await examine({ is: 'embedded', folder: '/nowhere/at-all' }, await now())).toEqual([
      { about: 'Database', isRight: true, says: expect.stringContaining('made at the first start') },
    ])
  })
})
