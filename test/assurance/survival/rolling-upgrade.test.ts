import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../../src/database/migrate.ts'
import { migrationsIn } from '../../../src/database/migrations.ts'
import { ownerPool } from '../../../src/database/pools.ts'
import { SECRET } from '../../slack/support/signed.ts'
import { startProgram } from '../../support/program.ts'
import { type CouncilOverHttp, councilOverHttp, tally } from './council-over-http.ts'
import { aPostgres, type OwnPostgres } from './postgres.ts'

/** Two folders of migrations: this program's own, and a next version's, which has one that expands and one that contracts. */
const EXPANDS = '99990101000000_an_item_has_a_colour'
const CONTRACTS = '99990201000000_an_item_has_no_source_any_more'
let folder = ''
const withMigration = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

let postgres: OwnPostgres
let council: CouncilOverHttp
let owner: ReturnType<typeof ownerPool>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cd-next-'))
  cpSync(new URL('../../../prisma/migrations', import.meta.url), folder, { recursive: true })
  postgres = await aPostgres()
  council = await councilOverHttp(postgres)
  owner = ownerPool({ url: postgres.url() })
})
afterAll(async () => {
  await owner?.end()
  await council?.close()
  await postgres?.close()
  rmSync(folder, { recursive: true, force: true })
})

const works = async () => {
  const sent = await council.sendForm()
  return tally([sent], council, await council.stands())
}

describe('A rolling upgrade', () => {
  it('whose migration only adds: an older replica goes on working, and one that is started works too', async () => {
    await council.start()
    expect(await works()).toMatchObject({ atOnce: 1, lost: 0, faults: 0 })

    withMigration(
      EXPANDS,
      `ALTER TABLE item ADD COLUMN colour TEXT;
       CREATE TABLE colour (name TEXT PRIMARY KEY);
       GRANT SELECT ON colour TO cleardays_app;`,
    )
    expect(await migrate(owner, migrationsIn(folder))).toEqual([EXPANDS])
    expect(await works(), 'the one that runs').toMatchObject({ atOnce: 1, lost: 0, faults: 0 })

    await council.program().stop()
    await council.start()
    expect(await works(), 'the one that is started').toMatchObject({ atOnce: 1, lost: 0, faults: 0 })
    const { rows } = await owner.query(`SELECT has_table_privilege('cleardays_app', 'colour', 'DELETE') AS may`)
    expect(rows, 'what may be done with the newer program’s tables is the newer program’s business').toEqual([
      { may: false },
    ])
  }, 120_000)

  it('whose alarm clock is newer: an older replica starts without one, and finds what is due by itself', async () => {
    await owner.query('UPDATE pgboss.version SET version = version + 1')
    await council.program().stop()
    await council.start()
    expect(await works()).toMatchObject({ atOnce: 1, lost: 0, faults: 0 })
    await owner.query('UPDATE pgboss.version SET version = version - 1')
  }, 120_000)

  it('whose migration takes away: an older replica that is started refuses, in a sentence', async () => {
    withMigration(
      CONTRACTS,
      `ALTER TABLE item DROP COLUMN origin_text; UPDATE least_program SET knows = '${CONTRACTS}';`,
    )
    expect(await migrate(owner, migrationsIn(folder))).toEqual([CONTRACTS])

    const program = await startProgram({
      CLEARDAYS_DATA: council.data,
      DATABASE_URL: postgres.url(),
      SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefghijkl',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: council.slack.api,
    })

    expect(program).toMatchObject({
      code: 1,
      said: `The database has been prepared by a newer Cleardays, and this one can no longer work with it: it does not know the migration ${CONTRACTS}, after which less is there than before. Run the newer version.\n`,
    })
  }, 60_000)
})
