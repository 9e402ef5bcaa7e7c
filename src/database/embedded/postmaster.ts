import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the server's own pid file says of it, and whether it is true. */
export type Postmaster = { readonly pid: number; readonly sockets: string; readonly isReady: boolean }

/** The lines of a small file, trimmed; none when it is not there. */
export const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
  } catch {
    return []
  }
}

/**
 * Whether this process is a running PostgreSQL. A zombie still answers a signal, and in a container that was killed
 * and started again the same number is soon somebody else's: Linux is asked for the name and the state.
 */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const [stat] = linesOf(`/proc/${pid}/stat`)
  return stat === undefined || (stat.includes('(postgres)') && !stat.includes(') Z '))
}

/** Reads the pid file of a data folder; without one, or where it is left over from a killed server, nothing is ready. */
export function postmasterOf(data: string): Postmaster {
  const lines = linesOf(join(data, 'postmaster.pid'))
  const pid = Number(lines[0] ?? 0)
  return { pid, sockets: lines[4] ?? '', isReady: isRunning(pid) && lines[7] === 'ready' }
}
