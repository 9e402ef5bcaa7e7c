// Runs the image that scripts/try-the-image.sh has built, as deploy/ runs it: `migrate` as the owner, then two replicas
// with a read-only root, no capabilities, half a gigabyte and one volume; over HTTP, on a PostgreSQL with passwords,
// with a stand-in at Slack's end. Then it is asked, pressed, killed, starved of its database, and stopped. Each line it
// prints is something that was seen; the first that is not so ends it with 1.
import { ok } from 'node:assert'
import { spawn } from 'node:child_process'
import { once as when } from 'node:events'
import { chownSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import pg from 'pg'
import { councilOverHttp, type Sent, tally } from '../test/assurance/survival/council-over-http.ts'
import { aPostgres } from '../test/assurance/survival/postgres.ts'
import { SECRET } from '../test/slack/support/signed.ts'
import { freePort } from '../test/support/free-port.ts'
import { eventually } from '../test/support/program.ts'

const [program = '', ...options] = (process.env.CLEARDAYS_ENGINE ?? '').split(' ')
const engine = async (...words: readonly string[]) => {
  const child = spawn(program, [...options, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, amiss, [status]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), when(child, 'exit')])
  return { status: status as number | null, out: out.trim(), all: `${out}${amiss}`.trim() }
}
const seen = (is: unknown, what: string, why = ''): void => {
  ok(is, `${what}: it is not so. ${why}`)
  console.log(`seen  ${what}`)
}
const folder = mkdtempSync(join(tmpdir(), 'cd-image-'))
chownSync(folder, 10001, 10001)
const databasePort = await freePort()
const postgres = await aPostgres(undefined, { port: databasePort })
const owner = new pg.Client({ connectionString: postgres.url() })
await owner.connect()
await owner.query("ALTER ROLE postgres PASSWORD 'of-the-owner'")
// From now on the whole machine is asked for its password, as over a network.
const rules = join(postgres.folder, 'data/pg_hba.conf')
writeFileSync(rules, 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n')
await owner.query('SELECT pg_reload_conf()')
await owner.end()

const address = (role: string, password: string) =>
  `postgresql://${role}:${password}@127.0.0.1:${databasePort}/postgres`
const asApp = address('cleardays_app', 'of-the-app')
/** As deploy/compose.yml and deploy/kubernetes have it, but on this machine's network. */
const locked = ['--network', 'host', '--read-only', '--tmpfs', '/tmp', '--cap-drop', 'all', '--pull', 'never'].concat(
  ['--security-opt', 'no-new-privileges', '--memory', '512m'],
  // an engine without the right to raise them has to be told lower ones
  ['--ulimit', 'nofile=4096:4096', '--ulimit', 'nproc=4096:4096'],
)
const once = (env: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  engine(
    'run',
    '--rm',
    ...locked,
    ...Object.entries(env).flatMap(([k, v]) => ['--env', `${k}=${v}`]),
    'cleardays',
    ...words,
  )

const names: string[] = []
const council = await (async () => {
  const asOwner = { DATABASE_URL: asApp, DATABASE_OWNER_URL: address('postgres', 'of-the-owner') }
  const first = await once(asOwner, 'src/cleardays.ts', 'migrate')
  seen(first.status === 0 && first.out.includes('Applied:'), 'migrate prepares an empty database', first.all)
  const again = await once(asOwner, 'src/cleardays.ts', 'migrate')
  seen(again.status === 0 && again.out.includes('nothing to apply'), 'and once more, with nothing to do', again.all)
  return councilOverHttp(postgres, folder)
})()
try {
  const within = await once(
    {},
    '-e',
    `
    const { writeFileSync, readFileSync } = require('node:fs')
    const may = (path) => { try { writeFileSync(path, ''); return true } catch { return false } }
    const has = (name) => /^0+$/.test(readFileSync('/proc/self/status', 'utf8').match(new RegExp(name + ':\\\\s*(\\\\S+)'))[1])
    console.log(JSON.stringify({ uid: process.getuid(), app: may('/app/x'), root: may('/x'), tmp: may('/tmp/x'), none: has('CapEff') && has('CapBnd') }))`,
  )
  seen(
    within.out === '{"uid":10001,"app":false,"root":false,"tmp":true,"none":true}',
    'nobody’s account, nothing to write to but /tmp, no capability',
    within.all,
  )

  const env = {
    DATABASE_URL: asApp,
    SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefghijkl',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: council.slack.api,
    CLEARDAYS_BANK_HOLIDAYS_URL: '',
  }
  const replica = async () => {
    const port = await freePort()
    const name = `cleardays-tried-${port}`
    const run = await engine(
      'run',
      '--detach',
      '--name',
      name,
      ...locked,
      '--volume',
      `${folder}:/data`,
      ...Object.entries({ ...env, PORT: String(port) }).flatMap(([k, v]) => ['--env', `${k}=${v}`]),
      'cleardays',
    )
    names.push(name)
    seen(run.status === 0, `${name} is begun`, run.all)
    return { name, at: `http://127.0.0.1:${port}` }
  }
  const asked = (at: string, path: string) =>
    fetch(`${at}${path}`).then(
      (answer) => answer.status,
      () => 0,
    )
  const ready = async ({ name, at }: { name: string; at: string }) => {
    await eventually(async () => (await asked(at, '/readyz')) === 200, 60_000).catch(async () => {
      throw new Error((await engine('logs', name)).all)
    })
    seen((await asked(at, '/healthz')) === 200, `${name} says alive and ready`)
  }
  const [one, other] = [await replica(), await replica()]
  await ready(one)
  await ready(other)
  const health = await engine('healthcheck', 'run', one.name)
  seen(health.status === 0, 'the image’s own health check passes', health.all)
  const doctor = await engine('exec', one.name, 'node', 'src/cleardays.ts', 'doctor')
  console.log(doctor.out.replace(/^/gm, '      '))

  for (const { name, at } of [one, other]) {
    council.at(at)
    const { status, text } = await council.sendCommand()
    seen(status === 200 && text.length > 0, `${name} answers a signed command`, text)
  }
  const forms: Sent[] = []
  const press = async (at: string, times: number) => {
    council.at(at)
    for (let n = 0; n < times; n += 1) forms.push(await council.sendForm())
  }
  await press(one.at, 10)
  await press(other.at, 10)
  seen((await engine('kill', '--signal', 'KILL', one.name)).status === 0, 'one replica is killed')
  await press(other.at, 10)
  seen((await engine('start', one.name)).status === 0, 'and started again')
  await ready(one)
  await press(one.at, 10)

  postgres.sleep()
  await eventually(async () => (await asked(one.at, '/readyz')) === 503, 30_000)
  await press(one.at, 3)
  await engine('kill', '--signal', 'KILL', one.name)
  postgres.wake()
  await engine('start', one.name)
  await ready(one)
  const figures = await eventually(async () => {
    const now = tally(forms, council, await council.stands())
    return now.lost === 0 && now.untold === 0 && now
  }, 120_000)
  const { sent, kept, atOnce, refused, lost, doubled, silent, faults } = figures
  seen(
    lost + doubled + silent + faults === 0 && atOnce >= 40 && kept === 3,
    `of ${sent} forms ${atOnce} took effect at once, ${kept} were kept in the volume while the database was away and the replica killed, ${refused} refused in words, ${lost} lost, ${doubled} doubled`,
    JSON.stringify(figures),
  )

  for (const { name } of [one, other]) {
    const memory = await engine(
      'exec',
      name,
      'node',
      '-p',
      "require('fs').readFileSync('/proc/1/status', 'utf8').match(/VmHWM:.*/)[0]",
    )
    const began = performance.now()
    const stopped = await engine('stop', '--time', '40', name)
    const code = (await engine('inspect', '--format', '{{.State.ExitCode}}', name)).out
    seen(
      stopped.status === 0 && code === '0',
      `${name} (${memory.out.replace(/\s+/g, ' ')}) ends with 0 at SIGTERM, after ${Math.round(performance.now() - began)} ms`,
      (await engine('logs', name)).all,
    )
  }
} finally {
  for (const name of names) await engine('rm', '--force', name)
  await council.close()
  await postgres.close()
}
