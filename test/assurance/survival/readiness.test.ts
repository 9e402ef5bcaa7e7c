import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../support/free-port.ts'
import { eventually } from '../../support/program.ts'
import { type CouncilOverHttp, councilOverHttp } from './council-over-http.ts'
import { aPostgres, type OwnPostgres } from './postgres.ts'

/** What is said at an address: its status and its words; null where nobody listens. */
const said = async (address: string): Promise<string | null> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null)
  return answer && `${answer.status} ${(await answer.text()).trim()}`
}
let postgres: OwnPostgres
let council: CouncilOverHttp
let owner: pg.Client
const of = (path: string) => said(`${council.program().health}${path}`)
const comesToSay = (words: string) => eventually(async () => (await of('/readyz')) === words, 15_000)
const AWAY = '503 not ready: the database does not answer'
const OUTGROWN = '503 not ready: the database belongs to a newer version, and this one can no longer work with it'

beforeAll(async () => {
  postgres = await aPostgres()
  council = await councilOverHttp(postgres)
})
afterAll(async () => {
  await owner?.end().catch(() => {})
  await council?.close()
  await postgres?.close()
})

describe('What /readyz says, over HTTP', () => {
  it('while it starts: nobody listens, and nobody does until it says that it is ready', async () => {
    const port = await freePort()
    const at = `http://127.0.0.1:${port}`
    postgres.sleep()
    const starting = council.start({ PORT: String(port) })
    for (let n = 0; n < 10; n += 1) {
      expect(await said(`${at}/readyz`)).toBeNull()
      await sleep(100)
    }
    postgres.wake()
    await starting
    expect(await said(`${at}/readyz`)).toBe('200 ready')
    expect(await of('/healthz')).toBe('200 alive')
  })

  it.each([
    ['is killed', () => postgres.kill(), () => postgres.start()],
    ['hangs', async () => postgres.sleep(), async () => postgres.wake()],
  ])(
    'while the database %s: that it does not answer; alive all the same; and ready again by itself',
    async (_what, goes, comes) => {
      await goes()
      await comesToSay(AWAY)
      expect(await of('/healthz')).toBe('200 alive')
      expect(await of('/metrics')).toContain('cleardays_database_there 0')
      await comes()
      await comesToSay('200 ready')
    },
  )

  it('beside a newer schema that only adds: ready; beside one that takes away: that this version can no longer work', async () => {
    owner = new pg.Client({ connectionString: postgres.url() })
    owner.on('error', () => {})
    await owner.connect()
    const { rows } = await owner.query('SELECT knows FROM least_program')
    await owner.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', 'x', '29990101000000_later', now())`,
    )
    expect(await of('/readyz')).toBe('200 ready')
    await owner.query(`UPDATE least_program SET knows = '29990101000000_later'`)
    expect(await of('/readyz')).toBe(OUTGROWN)
    expect(await of('/healthz')).toBe('200 alive')
    await owner.query('UPDATE least_program SET knows = $1', [rows[0].knows])
    expect(await of('/readyz')).toBe('200 ready')
    await owner.query(`DELETE FROM _prisma_migrations WHERE id = 'later'`)
  })

  it('while Slack is away: ready, for what is typed is answered', async () => {
    await council.slack.close()
    expect((await council.sendCommand()).text).toContain('Corporate and Communities Panel')
    expect(await of('/readyz')).toBe('200 ready')
  })

  it('while it is being stopped: nobody listens, and what was typed before is still answered', async () => {
    const { health } = council.program()
    await owner.query('BEGIN; LOCK TABLE item IN ACCESS EXCLUSIVE MODE')
    let isAnswered = false
    const typed = council.sendCommand().finally(() => {
      isAnswered = true
    })
    await sleep(300)
    const stopped = council.program().stop()
    try {
      await eventually(async () => (await said(`${health}/readyz`)) === null, 10_000)
      expect(isAnswered).toBe(false)
    } finally {
      await owner.query('ROLLBACK')
    }
    expect(await typed).toMatchObject({ status: 200, text: expect.stringContaining('Corporate and Communities Panel') })
    expect(await stopped).toBe(0)
  })
})
