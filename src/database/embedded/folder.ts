import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseFault, inOneLine, USE_A_SERVER } from '../database-fault.ts'
import { environment, type Identity } from './identity.ts'
import { isRunning, postmasterOf } from './postmaster.ts'

// The address of a unix socket holds 103 bytes on macOS, 107 on Linux, and `/.s.PGSQL.5432` is 14 of them.
const LONGEST = 89
const SHORT = join(tmpdir(), 'cleardays-')

/** Makes the database's folder, its owner's alone. Throws a DatabaseFault where that is not possible. */
export function makeFolder(folder: string, { owner }: Identity): void {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (owner && statSync(folder).uid !== owner.uid) {
      chownSync(folder, owner.uid, owner.gid)
      const data = join(folder, 'data')
      if (existsSync(data)) spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, data], { env: environment })
    }
  } catch (cause) {
    throw new DatabaseFault(
      `The database's folder ${folder} cannot be made: ${inOneLine(cause)}. Set CLEARDAYS_DATA to a folder that can be written.`,
      { cause },
    )
  }
}

/**
 * Makes an empty database cluster, if there is none. It is made beside its place and moved there whole, so that one
 * killed half-way is never opened, and of two processes that make it at once one wins.
 */
export function makeCluster(folder: string, programs: string, { command, owner }: Identity): void {
  const data = join(folder, 'data')
  if (existsSync(join(data, 'PG_VERSION'))) return
  for (const name of readdirSync(folder).filter((name) => /^making-\d+$/.test(name)))
    if (!existsSync(`/proc/${name.slice(7)}`)) rmSync(join(folder, name), { recursive: true, force: true })

  const making = join(folder, `making-${process.pid}`)
  rmSync(making, { recursive: true, force: true })
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const options = ['-D', making, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...locale, '--no-instructions']
  const [program, args] = command(join(programs, 'initdb'), options)
  const done = spawnSync(program, args, { ...owner, cwd: folder, env: environment, encoding: 'utf8' })
  if (done.status !== 0) {
    rmSync(making, { recursive: true, force: true })
    const why = inOneLine(done.error ?? done.stderr)
    throw new DatabaseFault(`The embedded database could not be made in ${folder}: ${why}. ${USE_A_SERVER}`)
  }
  try {
    renameSync(making, data)
  } catch (fault) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(data, 'PG_VERSION'))) throw fault
  }
}

/** Where the server listens: its own folder, or, where that path is too long for a socket, a short private one. */
export function socketFolder(folder: string, { owner }: Identity): string {
  if (Buffer.byteLength(folder) <= LONGEST) return folder
  const earlier = postmasterOf(join(folder, 'data')).sockets
  const expected = owner?.uid ?? process.getuid?.()
  if (earlier.startsWith(SHORT) && existsSync(earlier) && statSync(earlier).uid === expected) return earlier
  const made = mkdtempSync(SHORT)
  if (owner) chownSync(made, owner.uid, owner.gid)
  return made
}

/** Removes the short socket folder again, if this is one and nothing is in it. */
export function removeSocketFolder(sockets: string): void {
  if (!sockets.startsWith(SHORT)) return
  try {
    rmdirSync(sockets)
  } catch {
    // another process has started the server again: the folder is in use
  }
}

/** A pid file whose number is now another program's would stop PostgreSQL from starting: it takes it for its own. */
export function removeStalePidFile(data: string): void {
  const { pid } = postmasterOf(data)
  if (pid > 0 && !isRunning(pid)) rmSync(join(data, 'postmaster.pid'), { force: true })
}
