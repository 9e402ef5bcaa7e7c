import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'

type Holder = { readonly port: number; readonly key: string }

const readHolder = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const take = (file: string, mine: Holder): boolean => {
  // Linked into place whole, so that nobody reads a holder half written.
  const whole = `${file}.${mine.key}`
  writeFileSync(whole, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(whole, file)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(whole, { force: true })
  }
}

/** Whether the playground that holds the folder still answers. A number of a process proves nothing after a crash. */
const isThere = async (holder: Holder | undefined): Promise<boolean> => {
  if (!holder) return false
  try {
    const answer = await fetch(`http://127.0.0.1:${holder.port}/playground/alive`, {
      signal: AbortSignal.timeout(1000),
    })
    return ((await answer.json()) as { key?: string }).key === holder.key
  } catch {
    return false
  }
}

/** Takes the folder for one playground. Throws one sentence when another is using it. Gives back how to leave it. */
export const occupy = async (folder: string, port: number, key: string): Promise<() => void> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'in-use.json')
  const leave = () => {
    if (readHolder(file)?.key === key) rmSync(file, { force: true })
  }
  if (take(file, { port, key })) return leave

  const holder = readHolder(file)
  if (!(await isThere(holder))) {
    renameSync(file, `${file}.left`)
    rmSync(`${file}.left`, { force: true })
    if (take(file, { port, key })) return leave
  }
  throw new CannotOpen(
    `Another playground is using the folder ${folder}${holder ? ` (it is at http://127.0.0.1:${holder.port})` : ''}. ` +
      'Use that one, stop it, or choose another folder with CLEARDAYS_DATA.',
  )
}
