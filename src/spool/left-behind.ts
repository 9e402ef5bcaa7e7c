import { copyFile, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readLines, type SpoolLine } from './spool-line.ts'

/** A file that another process has left behind: what it holds. */
export type LeftBehind = { readonly path: string; readonly lines: readonly SpoolLine[]; readonly damaged: number }

const NAME = /^(?<host>[\w.-]+)~(?<pid>\d+)~[\w-]+\.spool$/
/** A process on another machine that has written nothing for so long is taken for dead. Nothing hangs on its being so. */
const QUIET_MS = 60_000

/** How a process's own file is called. */
export const spoolName = (host: string, pid: number, life: string): string =>
  `${host.replaceAll(/[^\w.-]/g, '-')}~${pid}~${life}.spool`

/**
 * The files of processes that are no longer there. Where one is taken for dead and is not, both take up what is in it,
 * and the inbox lets each thing take effect once.
 */
export const leftBehind = async (
  folder: string,
  own: { readonly name: string; readonly host: string; readonly pid: number },
  now: number,
): Promise<readonly LeftBehind[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name) && name !== own.name).sort()
  const found: LeftBehind[] = []
  for (const name of names) {
    const { host = '', pid = '' } = NAME.exec(name)?.groups ?? {}
    const path = join(folder, name)
    const isHere = host === own.host.replaceAll(/[^\w.-]/g, '-')
    if (isHere && Number(pid) !== own.pid && isAlive(Number(pid))) continue
    const written = (await stat(path).catch(() => null))?.mtimeMs
    if (written === undefined || (!isHere && now - written < QUIET_MS)) continue
    const read = readLines(await readFile(path, 'utf8').catch(() => ''))
    // for a person to look at: the file itself goes when what can be read of it has been taken up
    if (read.damaged > 0) await copyFile(path, `${path}.damaged`).catch(() => {})
    found.push({ path, ...read })
  }
  return found
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
