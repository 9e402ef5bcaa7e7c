// Backup and restore as docs/running.md says it, word for word: its commands are taken from there and run by a shell, on
// a PostgreSQL server with passwords, under a program that works meanwhile. The database is dumped, something more
// happens, the database is dropped, and what the dump holds goes on. It needs a server's own programs, pg_dump among
// them, which the embedded one does not bring: on Debian `apt-get install postgresql`, then
//
//   node scripts/run.mjs node scripts/try-a-restore.ts
import { ok } from 'node:assert'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { councilOverHttp } from '../test/assurance/survival/council-over-http.ts'
import { eventually } from '../test/support/program.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const versions = readdirSync('/usr/lib/postgresql').sort((one, other) => Number(other) - Number(one))
const programs = join('/usr/lib/postgresql', versions[0]!, 'bin')
const place = mkdtempSync(join(tmpdir(), 'cd-restore-'))
const PORT = 5598
const address = (who: string, database: string) => `postgresql://${who}@127.0.0.1:${PORT}/${database}`
const asOwner = address('cleardays_owner:of-the-owner', 'cleardays')
/** Sees every council's rows, which the owner does not. */
const asAdmin = `postgresql://postgres@localhost:${PORT}/cleardays?host=${encodeURIComponent(place)}`
const asApp = address('cleardays_app:of-the-app', 'cleardays')

const seen = (is: unknown, what: string, why = ''): void => {
  ok(is, `${what}: it is not so. ${why}`)
  console.log(`seen  ${what}`)
}
/** PostgreSQL does not run as root: as root its commands are run as its own account. */
const own = (command: string) =>
  process.getuid?.() === 0
    ? spawnSync('runuser', ['-u', 'postgres', '--', 'sh', '-c', command], { encoding: 'utf8', cwd: '/' })
    : spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: '/' })

/** The commands under the heading *Backup and restore*, as they stand there. */
const commands = /## Backup and restore[\s\S]*?```sh\n([\s\S]*?)```/
  .exec(readFileSync(join(root, 'docs/running.md'), 'utf8'))![1]!
  .trim()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
const shims = join(place, 'bin')
mkdirSync(shims)
writeFileSync(
  join(shims, 'cleardays'),
  `#!/bin/sh\nexec node ${root}/scripts/run.mjs node ${root}/src/cleardays.ts "$@"\n`,
)
chmodSync(join(shims, 'cleardays'), 0o755)

if (process.getuid?.() === 0) {
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  )
  chownSync(place, uid, gid)
}
chmodSync(place, 0o755)
const cluster = join(place, 'cluster')
const made = own(`${programs}/initdb -D ${cluster} --auth-local=trust --auth-host=scram-sha-256 >/dev/null`)
ok(made.status === 0, made.stderr)
const options = `-c listen_addresses=127.0.0.1 -c port=${PORT} -c unix_socket_directories=${place}`
const begun = own(`${programs}/pg_ctl -w -D ${cluster} -l ${place}/log -o '${options}' start >/dev/null`)
ok(begun.status === 0, begun.stderr)
const admin = async (...statements: readonly string[]) => {
  const client = new pg.Client({ host: place, port: PORT, user: 'postgres', database: 'postgres' })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
const EMPTY = 'CREATE DATABASE cleardays OWNER cleardays_owner'
/** What the commands call the superuser’s address and that of whoever takes the backups. */
const named = { SUPERUSER_URL: asAdmin, BACKUP_URL: address('cleardays_backup:change-me', 'cleardays') }
const env = { DATABASE_URL: asApp, DATABASE_OWNER_URL: asOwner, CLEARDAYS_BANK_HOLIDAYS_URL: '' }

try {
  await admin("CREATE ROLE cleardays_owner LOGIN CREATEROLE PASSWORD 'of-the-owner'", EMPTY)
  let slack: Record<string, string> = {}
  /** Not a wait that holds up the stand-in: `doctor` asks Slack. */
  const shell = async (command: string) => {
    const child = spawn('sh', ['-c', `${command} 2>&1`], {
      cwd: place,
      env: { ...process.env, ...named, ...env, ...slack, PATH: `${shims}:${programs}:${process.env.PATH}` },
    })
    let said = ''
    child.stdout.on('data', (part) => (said += part))
    const status = await new Promise((ended) => child.once('exit', ended))
    console.log(`$ ${command}\n${said.trim().replace(/^/gm, '      ')}`)
    return { status, said }
  }
  seen(
    (await shell('cleardays migrate')).status === 0,
    'a database that an owner without a superuser’s rights has made is prepared',
  )
  const council = await councilOverHttp({ url: () => asAdmin })
  slack = {
    SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefghijkl',
    SLACK_SIGNING_SECRET: '0123456789abcdef',
    SLACK_API_URL: council.slack.api,
  }
  await council.start({ DATABASE_URL: asApp })
  for (let n = 0; n < 10; n += 1) await council.sendForm()
  const before = await council.stands()
  seen(before.size === 10, 'ten items stand')

  const [role = '', dump = '', ...restoring] = commands
  seen((await shell(role)).status === 0, 'somebody is made who takes the backups')
  seen((await shell(dump)).status === 0, 'it is dumped, while the program runs')
  for (let n = 0; n < 3; n += 1) await council.sendForm()
  seen((await council.stands()).size === 13, 'three more items stand')
  await council.program().stop()
  // As on a new server: nobody is there but the owner.
  await admin('DROP DATABASE cleardays WITH (FORCE)', 'DROP ROLE cleardays_app, cleardays_backup', EMPTY)
  seen(true, 'the replicas are stopped; the database is gone, and the roles')

  for (const command of restoring) seen((await shell(command)).status === 0, `\`${command}\` ends with 0`)
  seen(
    JSON.stringify([...(await council.stands())].sort()) === JSON.stringify([...before].sort()),
    'the ten stand as they did',
  )
  await council.start({ DATABASE_URL: asApp })
  await eventually(() => council.isReady())
  const after = await council.sendForm()
  seen((await council.stands()).get(after.title) === 1, 'the program goes on: another item is added')
  seen((await council.program().stop()) === 0, 'and it stops with 0')
  await council.close()
} finally {
  own(`${programs}/pg_ctl -D ${cluster} -m immediate stop >/dev/null`)
  rmSync(place, { recursive: true, force: true })
}
