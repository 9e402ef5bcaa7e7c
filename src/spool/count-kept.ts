import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLines } from './spool-line.ts'

/** What a folder of spools holds, whoever wrote it: entries that are still owed something, and copies of damaged files. */
export const countKept = async (folder: string): Promise<{ readonly entries: number; readonly damaged: number }> => {
  const names = await readdir(folder).catch(() => [])
  const struck = new Set<string>()
  const kept = new Set<string>()
  for (const name of names.filter((one) => one.endsWith('.spool'))) {
    const { lines } = readLines(await readFile(join(folder, name), 'utf8').catch(() => ''))
    for (const line of lines) {
      if (line.is === 'kept') kept.add(line.id)
      if (line.is === 'struck') struck.add(line.id)
    }
  }
  return {
    entries: [...kept].filter((id) => !struck.has(id)).length,
    damaged: names.filter((one) => one.endsWith('.damaged')).length,
  }
}
