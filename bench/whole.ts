// The whole of it: from typed to ready, and what is drawn from the database. Beside them, in the same run, bare Bolt's
// own start and one query of PostgreSQL, so that a slow machine is seen to be slow.
//
//   npm run bench -- whole
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeNow } from '../src/app/compose-agenda.ts'
import { datesOf } from '../src/app/meeting-dates.ts'
import { fillCouncil } from './program/fill.ts'
import type { Row } from './slack.ts'

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
const rounded = (value: number): number => Number(value.toFixed(1))

/** Milliseconds until it prints its first line, several times over. */
const untilReady = async (args: readonly string[], env: Record<string, string>, times: number): Promise<number> => {
  const waits: number[] = []
  for (let round = 0; round < times; round++) {
    const began = performance.now()
    const child = spawn(process.execPath, [...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LOG_LEVEL: 'silent', PORT: '0', CLEARDAYS_PLAYGROUND_PORT: '0', ...env },
    })
    await new Promise((said) => child.stdout.once('data', said))
    waits.push(performance.now() - began)
    child.kill('SIGTERM')
    await new Promise((ended) => child.once('exit', ended))
  }
  return middle(waits)
}

const BARE_BOLT = `import bolt from '@slack/bolt'; const app = new bolt.App({ signingSecret: 'x'.repeat(32), authorize: async () => ({ botToken: 'xoxb-1' }) }); await app.start(0); console.log('ready'); process.on('SIGTERM', () => process.exit(0))`

const timed = async (times: number, work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> => {
  await work()
  const walls: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < times; round++) {
    const began = performance.now()
    await work()
    walls.push(performance.now() - began)
  }
  const { user, system } = process.cpuUsage(before)
  return { wall: middle(walls), cpu: (user + system) / 1000 / times }
}

/** The table. */
export const run = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-bench-'))
  const env = { CLEARDAYS_DATA: join(folder, 'data') }
  try {
    const first = await untilReady(['src/main.ts'], env, 1)
    const bolt = await untilReady(['--input-type=module', '-e', BARE_BOLT], {}, 5)
    const again = await untilReady(['src/main.ts'], env, 5)

    const { database, here, clock, committee, meeting } = await fillCouncil({
      is: 'embedded',
      folder: join(folder, 'database'),
    })
    const query = await timed(200, () => database.appPool.query('SELECT 1'))
    const empty = await timed(100, () => here.transaction(async () => 0))
    const programme = await timed(50, () => here.transaction((tx) => tx.items.of(committee.id)))
    const agenda = await timed(50, () =>
      here.transaction((tx) => datesOf(tx, committee, meeting).then((dates) => composeNow(tx, clock, dates))),
    )
    await database.close()

    const row = (name: string, value: number, note: string): Row => ({ name, unit: 'ms', value: rounded(value), note })
    return [
      row(
        'First start ever: database made, council filled, page ready',
        first,
        'goal: under 5,000 after the first install',
      ),
      row(
        'Start again: playground, database and page ready',
        again,
        `bare Bolt ${rounded(bolt)} ms: × ${rounded(again / bolt)}; goal with the database running: × 2`,
      ),
      row('SELECT 1', query.wall, `CPU ${rounded(query.cpu)} ms`),
      row('An empty transaction of one council', empty.wall, `CPU ${rounded(empty.cpu)} ms`),
      row('A programme of 200 items read', programme.wall, `CPU ${rounded(programme.cpu)} ms`),
      row('An agenda of 20 items and 60 witnesses composed', agenda.wall, `CPU ${rounded(agenda.cpu)} ms`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
