import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts'

// the test is of who may reach what, so nothing between is private
let above: string
let folder: string
const children: ChildProcess[] = []

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'embedded-'))
  folder = join(above, 'database')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await (await startEmbedded(folder)).stop()
  rmSync(above, { recursive: true, force: true })
})

const ask = async (host: string, sql: string) => {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
const postmaster = () => Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])
const hasStopped = () => !existsSync(join(folder, 'data/postmaster.pid'))

/** Another process on the same folder; it says where the server is, and stops when its input ends. */
const another = async (): Promise<{ host: string; leave: () => Promise<void>; kill: () => Promise<void> }> => {
  const launcher = join(import.meta.dirname, '../../src/database/embedded/start-embedded.ts')
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(launcher)})
    const server = await startEmbedded(${JSON.stringify(folder)})
    console.log(server.host)
    process.stdin.on('end', () => server.stop()).resume()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const host = await new Promise<string>((done, fail) => {
    child.stdout?.once('data', (data) => done(String(data).trim()))
    child.once('exit', () => fail(new Error('the other process ended before its server was there')))
  })
  return {
    host,
    leave: () => {
      child.stdin?.end()
      return gone
    },
    kill: () => {
      child.kill('SIGKILL')
      return gone
    },
  }
}

/** A process that has ended and that nobody has collected yet still has its folder: `Z` is what it says of itself. */
const isRunning = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

describe('The embedded database', () => {
  it('keeps what was written when it is stopped and started again', async () => {
    const first = await startEmbedded(folder)
    await ask(first.host, 'CREATE TABLE kept AS SELECT 304 AS minute')
    await first.stop()
    expect(hasStopped()).toBe(true)

    const second = await startEmbedded(folder)

    expect(await ask(second.host, 'SELECT minute FROM kept')).toEqual([{ minute: 304 }])
    await second.stop()
  })

  it('keeps every committed row when the server itself is killed', async () => {
    const first = await startEmbedded(folder)
    await ask(first.host, 'CREATE TABLE kept (minute int)')
    for (let minute = 304; minute < 312; minute++) await ask(first.host, `INSERT INTO kept VALUES (${minute})`)
    process.kill(postmaster(), 'SIGKILL')
    await first.stop()

    const second = await startEmbedded(folder)

    expect(await ask(second.host, 'SELECT count(*)::int, max(minute) FROM kept')).toEqual([{ count: 8, max: 311 }])
    await second.stop()
  })

  it('comes back by itself when the server is killed while it is in use', async () => {
    const server = await startEmbedded(folder)
    await ask(server.host, 'CREATE TABLE kept AS SELECT 304 AS minute')
    const pid = postmaster()
    process.kill(pid, 'SIGKILL')

    await expect
      .poll(() => ask(server.host, 'SELECT minute FROM kept').catch(() => 'away'), { timeout: 10_000 })
      .toEqual([{ minute: 304 }])
    expect(postmaster()).not.toBe(pid)

    await server.stop()
    expect(hasStopped()).toBe(true)
  })

  it('is one server for all that start it at once, also where there is nothing yet; the last out stops it', async () => {
    const [first, second, third] = await Promise.all([another(), another(), startEmbedded(folder)])
    const pid = postmaster()
    expect(new Set([first.host, second.host, third.host]).size).toBe(1)

    await third.stop()
    await first.leave()
    expect(await ask(second.host, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    expect(postmaster()).toBe(pid)

    await second.leave()
    expect(hasStopped()).toBe(true)
  })

  it('is taken over from a process that was killed, without a restart', async () => {
    const killed = await another()
    const pid = postmaster()
    await killed.kill()

    const next = await startEmbedded(folder)

    expect(postmaster()).toBe(pid)
    // the server notices a death in its own time: until then the one that was killed counts as being inside
    const inside = `SELECT count(*)::int AS guards FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`
    await expect.poll(() => ask(next.host, inside), { timeout: 10_000 }).toEqual([{ guards: 1 }])
    await next.stop()
    expect(hasStopped()).toBe(true)
  })

  it('starts anew where its data was deleted after its program was killed, and ends the server that was left', async () => {
    const killed = await another()
    const pid = postmaster()
    await killed.kill()
    rmSync(folder, { recursive: true, force: true })

    const next = await startEmbedded(folder)

    expect(postmaster()).not.toBe(pid)
    if (process.platform === 'linux') expect(isRunning(pid)).toBe(false)
    expect(await ask(next.host, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await next.stop()
  })

  it('starts anew where only the data was deleted, and its socket was left', async () => {
    const killed = await another()
    await killed.kill()
    rmSync(join(folder, 'data'), { recursive: true, force: true })

    const next = await startEmbedded(folder)

    expect(await ask(next.host, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await next.stop()
  })

  it('is started again, with all that it holds, where its socket has been taken away', async () => {
    const killed = await another()
    await ask(killed.host, 'CREATE TABLE kept AS SELECT 7 AS n')
    const pid = postmaster()
    await killed.kill()
    for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(killed.host, name), { force: true })

    const next = await startEmbedded(folder)

    expect(postmaster()).not.toBe(pid)
    expect(await ask(next.host, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await next.stop()
  })

  it('starts although a killed machine left a pid file whose number is now another program', async () => {
    await (await startEmbedded(folder)).stop()
    writeFileSync(
      join(folder, 'data/postmaster.pid'),
      `${process.pid}\n${folder}/data\n0\n5432\n${folder}\n\n0 0\nready\n`,
    )

    const server = await startEmbedded(folder)

    expect(await ask(server.host, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await server.stop()
  })

  it('listens in a short folder where its own path is too long for a socket, and tidies it away', async () => {
    folder = join(
      above,
      'a-folder-with-a-name-of-forty-characters',
      'and-another-of-about-the-same-length-too',
      'database',
    )
    const server = await startEmbedded(folder)

    expect(server.host.startsWith(folder)).toBe(false)
    expect(await ask(server.host, 'SELECT 1 AS up')).toEqual([{ up: 1 }])

    await server.stop()
    expect(existsSync(server.host)).toBe(false)
  })

  it('is given nothing of our environment, and writes down no statement that went wrong', async () => {
    const server = await startEmbedded(folder)
    await ask(server.host, `SELECT 'a closed title' AS title, 1 / 0`).catch(() => {})

    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('division by zero')
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('a closed title')
    if (process.platform === 'linux')
      expect(readFileSync(`/proc/${postmaster()}/environ`, 'utf8')).not.toMatch(/npm_|VITEST|SLACK/)
    await server.stop()
  })

  it.skipIf(process.getuid?.() !== 0)('runs as the account its folder belongs to, when root starts it', async () => {
    const nobody = 65_534
    // only root can enter the folder above, so the account must be let through
    const open = mkdtempSync('/var/tmp/embedded-')
    chownSync(open, nobody, nobody)
    folder = join(open, 'database')
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, nobody, nobody)

    const server = await startEmbedded(folder)

    expect(readFileSync(`/proc/${postmaster()}/status`, 'utf8')).toMatch(/^Uid:\s+65534\s+65534/m)
    await server.stop()
    rmSync(dirname(folder), { recursive: true, force: true })
    folder = join(above, 'database')
  })

  it('says what to do when its folder cannot be made', async () => {
    writeFileSync(join(above, 'a-file'), '')

    await expect(startEmbedded(join(above, 'a-file', 'database'))).rejects.toThrow('Set CLEARDAYS_DATA')
  })

  it('says what to do when it cannot be started, in one sentence with the way out', async () => {
    await (await startEmbedded(folder)).stop()
    rmSync(join(folder, 'data/global'), { recursive: true })

    await expect(startEmbedded(folder)).rejects.toThrow(/did not start: .*Set DATABASE_URL to use a PostgreSQL server/)
    rmSync(folder, { recursive: true })
  })
})
