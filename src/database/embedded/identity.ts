import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseFault, USE_A_SERVER } from '../database-fault.ts'

/** Nothing of our own environment: PostgreSQL has no business with Slack's tokens. */
export const environment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as const

type Owner = { readonly uid: number; readonly gid: number }

/** As whom PostgreSQL runs: how its command is written, and, where it is another account, whose files they are. */
export type Identity = {
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]]
  readonly owner?: Owner
}

const OURSELVES: Identity = { command: (program, args) => [program, args] }
const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000', '--']

const canMakeNamespaces = () =>
  process.platform === 'linux' && spawnSync('unshare', [...NAMESPACE, 'true'], { env: environment }).status === 0

const number = (account: string, flag: string) => {
  const said = spawnSync('id', [flag, account], { env: environment }).stdout?.toString().trim()
  return said ? Number(said) : 0
}

/**
 * PostgreSQL refuses to run as root, so root finds it another identity: first a user namespace in which root is called
 * 1000, so that no file changes hands; where that is forbidden, as in containers, an account without privileges that
 * can reach both the programs and the folder. Throws a DatabaseFault where there is neither.
 */
export function identityFor(programs: string, folder: string): Identity {
  if (process.getuid?.() !== 0) return OURSELVES
  const earlier = existsSync(folder) ? statSync(folder) : undefined
  if (!earlier?.uid && canMakeNamespaces())
    return { command: (program, args) => ['unshare', [...NAMESPACE, program, ...args]] }

  const accounts: Owner[] = earlier?.uid
    ? [{ uid: earlier.uid, gid: earlier.gid }]
    : ['postgres', 'nobody'].map((account) => ({ uid: number(account, '-u'), gid: number(account, '-g') }))
  const reaches = (owner: Owner) =>
    spawnSync('/bin/sh', ['-c', 'test -x "$0" && test -x "$1"', join(programs, 'postgres'), dirname(folder)], {
      ...owner,
      cwd: '/',
      env: environment,
    }).status === 0
  const owner = accounts.find((account) => account.uid > 0 && reaches(account))
  if (owner) return { ...OURSELVES, owner }
  throw new DatabaseFault(
    `PostgreSQL does not run as root, and no other account can reach both ${folder} and ${programs}. ` +
      `Run Cleardays as an ordinary account, or move it out of a private folder. ${USE_A_SERVER}`,
  )
}
