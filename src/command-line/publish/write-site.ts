import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { SiteFiles } from '../../export/site/site.ts'

/** How many files stand there now, how many of them are new or other than before, and how many are gone. */
export type Written = { readonly files: number; readonly changed: number; readonly removed: number }

/** The folder cannot be written into; the message is the sentence to show. */
export class CannotWrite extends Error {}

/** What this program wrote there, so that the next time it takes away its own and nothing else. */
const LIST = 'cleardays-files.json'
const listSchema = z.array(z.string().regex(/^(?!.*\.\.)[a-z0-9][a-z0-9./-]*$/))

/**
 * Writes the files of a site. One that is the same already is left alone, so that its date says when it changed; each
 * of the others takes its place whole. Throws CannotWrite.
 */
export const writeSite = async (folder: string, files: SiteFiles): Promise<Written> => {
  try {
    await mkdir(folder, { recursive: true })
    const before = await listIn(folder)
    let changed = 0
    for (const [path, bytes] of files) if (await put(join(folder, path), bytes)) changed += 1
    const gone = before.filter((path) => !files.has(path))
    for (const path of gone) await rm(join(folder, path), { force: true })
    await put(join(folder, LIST), new TextEncoder().encode(`${JSON.stringify([...files.keys()].sort(), null, 2)}\n`))
    return { files: files.size, changed, removed: gone.length }
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === undefined) throw fault
    throw new CannotWrite(`The folder ${folder} could not be written into (${code}).`, { cause: fault })
  }
}

const listIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const read = listSchema.safeParse(JSON.parse(await readFile(join(folder, LIST), 'utf8')))
    return read.success ? read.data : []
  } catch {
    return []
  }
}

/** False where the same bytes stood there already. */
const put = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  const stands = await readFile(path).catch(() => null)
  if (stands && Buffer.compare(stands, bytes) === 0) return false
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  return true
}
