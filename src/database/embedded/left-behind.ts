import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning } from './postmaster.ts'

const PATIENCE = 10_000

/**
 * Servers whose data folder, which stood at this place, has been deleted under them: their program was killed, and its
 * data thrown away. Left alone such a server notices within a minute, ends, and takes the new server's socket with it.
 * Linux tells of them; elsewhere none are found.
 */
const leftBehindAt = (data: string): number[] => {
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return pids.map(Number).filter((pid) => {
    try {
      const [program = '', flag, of] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      if (!/(?:^|\/)postgres$/.test(program) || flag !== '-D' || of !== data) return false
      return readlinkSync(`/proc/${pid}/cwd`) === `${data} (deleted)`
    } catch {
      return false // it has ended meanwhile, or is somebody else's
    }
  })
}

/** Ends those, at once: there is nothing left that they could write down. */
export const endLeftBehind = async (data: string): Promise<void> => {
  const until = performance.now() + PATIENCE
  for (const pid of leftBehindAt(data)) {
    process.kill(pid, 'SIGQUIT')
    while (isRunning(pid) && performance.now() < until) await sleep(20)
  }
}
