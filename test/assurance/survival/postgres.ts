import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { postgresPrograms } from '../../../src/database/embedded/binaries.ts'
import { makeCluster, makeFolder } from '../../../src/database/embedded/folder.ts'
import { environment, identityFor } from '../../../src/database/embedded/identity.ts'

/**
 * A PostgreSQL of the test's own, with fsync on, that can be killed, put to sleep, woken and started again, and that
 * nobody brings back by itself. With a port it answers there too, to this machine.
 */
export const aPostgres = async (place = mkdtempSync(join(tmpdir(), 'cd-pg-')), { port = 0 } = {}) => {
  const folder = join(place, 'pg')
  const programs = postgresPrograms()
  const identity = identityFor(programs, folder)
  makeFolder(folder, identity)
  makeCluster(folder, programs, identity)
  let pid = 0

  const url = (name = 'postgres') =>
    `postgresql://postgres@localhost:${port || 5432}/${name}?host=${encodeURIComponent(folder)}`
  const answers = async () => {
    const client = new pg.Client({ connectionString: url(), connectionTimeoutMillis: 500 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('SELECT 1')
      return true
    } catch {
      return false
    } finally {
      await client.end().catch(() => {})
    }
  }
  const start = async () => {
    const settings = {
      listen_addresses: port ? '127.0.0.1' : '',
      port: port || 5432,
      unix_socket_directories: folder,
      max_connections: 60,
    }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const log = openSync(join(folder, 'log'), 'a')
    for (let tries = 0; tries < 200; tries += 1) {
      const [program, args] = identity.command(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...options])
      const child = spawn(program, args, {
        ...identity.owner,
        cwd: folder,
        env: environment,
        stdio: ['ignore', log, log],
      })
      let hasExited = false
      child.once('exit', () => {
        hasExited = true
      })
      pid = child.pid!
      while (!hasExited) {
        if (await answers()) return
        await sleep(20)
      }
      // the last one's children have not all gone yet
      await sleep(50)
    }
    throw new Error(`PostgreSQL does not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`)
  }
  /** The server and every process it has begun. */
  const family = (): number[] => [pid, ...childrenOf(pid)]
  const tell = (signal: NodeJS.Signals) => {
    for (const one of family())
      try {
        process.kill(one, signal)
      } catch {
        // it has gone by itself
      }
  }
  await start()
  return {
    url,
    folder,
    start,
    /** As a power cut does it: the server and all its children at once. */
    async kill() {
      const all = family()
      tell('SIGKILL')
      while (all.some(isThere)) await sleep(10)
      rmSync(join(folder, 'data/postmaster.pid'), { force: true })
    },
    sleep: () => tell('SIGSTOP'),
    wake: () => tell('SIGCONT'),
    async close() {
      tell('SIGCONT')
      tell('SIGKILL')
      await sleep(50)
      rmSync(place, { recursive: true, force: true })
    },
  }
}
export type OwnPostgres = Awaited<ReturnType<typeof aPostgres>>

const childrenOf = (parent: number): number[] => {
  if (process.platform !== 'linux')
    return spawnSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean)
      .map(Number)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent
      } catch {
        return false
      }
    })
    .map(Number)
}
const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !stat.includes(') Z ')
  } catch {
    return false
  }
}
