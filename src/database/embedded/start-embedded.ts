import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, statSync, truncateSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseFault, USE_A_SERVER } from '../database-fault.ts'
import { postgresPrograms } from './binaries.ts'
import { makeCluster, makeFolder, removeSocketFolder, removeStalePidFile, socketFolder } from './folder.ts'
import { type Guard, takeGuard } from './guard.ts'
import { environment, identityFor } from './identity.ts'
import { endLeftBehind } from './left-behind.ts'
import { isRunning, linesOf, postmasterOf } from './postmaster.ts'

/** A running embedded server: the folder of its socket (`host` for `pg`), and how to be done with it. */
export type Embedded = { readonly host: string; readonly stop: () => Promise<void> }

const A_MOMENT = 10
const A_SECOND = 1_000
const LONGEST_START = 120_000
const LONGEST_LOG = 5_000_000
/** What PostgreSQL calls its socket, on the port it has when none is said. */
const SOCKET = '.s.PGSQL.5432'

// What people write reaches the log neither as a statement nor as the detail of a fault: it may be exempt.
const SETTINGS = {
  listen_addresses: '',
  timezone: 'UTC',
  max_connections: '60',
  shared_buffers: '64MB',
  log_checkpoints: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/**
 * A PostgreSQL of our own, with its data in this folder, listening on a unix socket that only its owner can reach.
 *
 * Every process that starts it on the same folder shares one server, also one left behind by a process that was
 * killed; the last to stop shuts it down. A server that is killed while it is in use is started again. Throws a
 * DatabaseFault, which says what to do, where it cannot run.
 */
export async function startEmbedded(folder: string, settings: Record<string, string> = {}): Promise<Embedded> {
  const place = resolve(folder)
  if (process.platform === 'win32') throw new DatabaseFault(`There is no embedded database on Windows. ${USE_A_SERVER}`)

  let current = await enter(place, settings)
  let isLeaving = false
  let comingBack: Promise<void> | undefined
  const comeBack = async () => {
    // its data was deleted while it ran: an empty database in its place would only hide that
    while (!isLeaving && existsSync(join(place, 'data/PG_VERSION'))) {
      const again = await enter(place, settings).catch(() => sleep(A_SECOND))
      if (again) {
        current = again
        return watch()
      }
    }
  }
  const watch = () => {
    current.guard.lost.then(() => {
      comingBack = comeBack()
    })
  }
  watch()
  const stop = once(async () => {
    isLeaving = true
    await comingBack
    await leave(current)
  })
  return { host: current.sockets, stop }
}

type Inside = { readonly guard: Guard; readonly pid: number; readonly sockets: string }

const enter = async (place: string, settings: Record<string, string>): Promise<Inside> => {
  const data = join(place, 'data')
  const until = performance.now() + LONGEST_START
  for (;;) {
    if (!postmasterOf(data).isReady) await startServer(place, settings, until)
    const { pid, sockets } = postmasterOf(data)
    const guard = await takeGuard(sockets)
    if (guard) return { guard, pid, sockets }
    // Nobody can come in where its socket has been taken away: those inside lose nothing, and come back by themselves.
    if (isRunning(pid) && !existsSync(join(sockets, SOCKET))) process.kill(pid, 'SIGINT')
    // it is shutting down as we come: wait until it has gone, and start it again
    if (performance.now() > until) throw notStarted(place, 'it does not answer on its socket')
    await sleep(5 * A_MOMENT)
  }
}

const startServer = async (place: string, settings: Record<string, string>, until: number): Promise<void> => {
  const data = join(place, 'data')
  const programs = postgresPrograms()
  const identity = identityFor(programs, place)
  await endLeftBehind(data)
  makeFolder(place, identity)
  makeCluster(place, programs, identity)
  const sockets = socketFolder(place, identity)
  removeStalePidFile(data)

  const all = { ...SETTINGS, ...settings, unix_socket_directories: sockets }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program, args] = identity.command(join(programs, 'postgres'), ['-D', data, ...options])
  const log = openLog(join(place, 'postgres.log'))
  // a session of its own, so that a Ctrl-C in the terminal reaches us first
  const child = spawn(program, args, {
    ...identity.owner,
    cwd: place,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let hasExited = false
  child.once('exit', () => (hasExited = true)).once('error', () => (hasExited = true))
  child.unref()
  while (!postmasterOf(data).isReady) {
    if (performance.now() > until) throw notStarted(place, 'it took longer than two minutes')
    if (hasExited) {
      if (sockets !== postmasterOf(data).sockets) removeSocketFolder(sockets)
      return anotherIsStarting(place, until)
    }
    await sleep(A_MOMENT)
  }
}

/** Ours ended at once: another process was first, or the last server's children have not all gone yet. */
const anotherIsStarting = async (place: string, until: number): Promise<void> => {
  const data = join(place, 'data')
  const patience = Math.min(until, performance.now() + 3_000)
  while (performance.now() < patience || isRunning(postmasterOf(data).pid)) {
    if (postmasterOf(data).isReady) return
    if (performance.now() > until) break
    const last = linesOf(join(place, 'postgres.log')).slice(-4).join(' ')
    if (/still in use|shutting down/.test(last) && !isRunning(postmasterOf(data).pid)) return void (await sleep(100))
    await sleep(A_MOMENT)
  }
  throw notStarted(place, linesOf(join(place, 'postgres.log')).filter(Boolean).slice(-3).join(' '))
}

const notStarted = (place: string, why: string) =>
  new DatabaseFault(`The embedded database in ${place} did not start: ${why}. See postgres.log there. ${USE_A_SERVER}`)

const openLog = (file: string): number => {
  const log = openSync(file, 'a', 0o600)
  if (statSync(file).size > LONGEST_LOG) truncateSync(file, 0)
  return log
}

/** The last one out shuts the server down while it still holds the guard, so that nobody can come in meanwhile. */
const leave = async ({ guard, pid, sockets }: Inside): Promise<void> => {
  if (!(await guard.isLast())) return guard.end()
  if (isRunning(pid)) process.kill(pid, 'SIGINT')
  while (isRunning(pid)) await sleep(A_MOMENT)
  await guard.end()
  removeSocketFolder(sockets)
}

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
