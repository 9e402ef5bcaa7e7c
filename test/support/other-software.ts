import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const isThere = (command: string): boolean => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether this machine has LibreOffice, and poppler: neither is needed to build or to run Cleardays. */
export const hasOffice = isThere('soffice')
/** Its program for tables comes as a package of its own. */
export const hasSheets = hasOffice && isThere('localc')
export const hasPoppler = isThere('pdftoppm') && isThere('pdftotext')

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'opened-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Words of a sheet, in UTF-8 and parted by commas, as LibreOffice saves them. */
export const AS_WORDS = 'csv:Text - txt - csv (StarCalc):44,34,76,1'

/** Files as LibreOffice shows them, once it has opened them: each as a PDF of its name, or in another format. */
export const throughOffice = (
  files: ReadonlyMap<string, Uint8Array>,
  format = 'pdf',
): Promise<ReadonlyMap<string, Uint8Array>> =>
  inFolder(async (folder) => {
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    })
    const out = join(folder, 'out')
    const profile = pathToFileURL(join(folder, 'profile')).href
    await run(
      'soffice',
      [
        '--headless',
        '--norestore',
        `-env:UserInstallation=${profile}`,
        '--convert-to',
        format,
        '--outdir',
        out,
        ...paths,
      ],
      { timeout: 170_000 },
    )
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]))
  })

/** A PDF's words as poppler reads them. */
export const throughPoppler = (bytes: Uint8Array): Promise<string> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    return (await run('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'])).stdout
  })

/** Pictures of a PDF's first pages, kept where they can be looked at: `agenda-1.png`. */
export const pictured = (bytes: Uint8Array, into: string, name: string, pages = 3): Promise<number> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    await run('pdftoppm', ['-png', '-r', '60', '-l', String(pages), join(folder, 'a.pdf'), join(into, name)])
    return readdirSync(into).filter((file) => file.startsWith(`${name}-`)).length
  })
