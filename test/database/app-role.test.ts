import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Embedded, startEmbedded } from '../../src/database/embedded/start-embedded.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { ownerPool } from '../../src/database/pools.ts'
import { databaseUrl } from '../support/database-server.ts'

// a server of its own: roles belong to the whole server, and this one asks the application for its password
let folder: string
let server: Embedded
const PASSWORD = 'pebble @ the ½ ford'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'password-'))
  server = await startEmbedded(folder, { log_statement: 'all' })
  const access = join(folder, 'data/pg_hba.conf')
  writeFileSync(access, `local all cleardays_app scram-sha-256\n${readFileSync(access, 'utf8')}`)
  const owner = ownerPool({ socket: server.host })
  await owner.query('SELECT pg_reload_conf()')
  await owner.end()
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const open = (password: string) =>
  openDatabase({
    is: 'server',
    url: databaseUrl(server.host, 'postgres', `cleardays_app:${encodeURIComponent(password)}`),
    ownerUrl: databaseUrl(server.host, 'postgres'),
  })

describe('The role cleardays_app', () => {
  it('is made with the password of DATABASE_URL, which reaches no statement and no log', async () => {
    const database = await open(PASSWORD)

    const { rows } = await database.appPool.query('SELECT session_user AS login')
    expect(rows).toEqual([{ login: 'cleardays_app' }])
    await database.close()
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('ALTER ROLE cleardays_app LOGIN')
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('pebble')
  })

  it('keeps the password it has: another one in DATABASE_URL is refused, in words without it', async () => {
    const said = await open('boulder').then(
      () => 'opened',
      (fault) => fault.message,
    )

    expect(said).toContain('did not accept the name or the password in DATABASE_URL')
    expect(said).not.toContain('boulder')
  })
})
