// From typed to ready, where the database runs already and Slack answers at once: the whole program beside bare Bolt,
// taking turns in one run. Then the parts: what Node needs to load each room, in a process of its own.
//
//   npm run bench -- start
import { spawnSync } from 'node:child_process'
import { openSurroundings, startProcess } from './program/server.ts'
import type { Row } from './slack.ts'

const TURNS = 9

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
const rounded = (value: number): number => Math.round(value)

const BARE_BOLT = [
  '--input-type=module',
  '-e',
  `import bolt from '@slack/bolt'
   const app = new bolt.App({ signingSecret: 'x'.repeat(32), authorize: async () => ({ botToken: 'xoxb-1' }) })
   await app.start(0)
   console.log('ready')
   process.on('SIGTERM', () => process.exit(0))`,
]

/** CPU milliseconds to load something, with nothing else in the process but Node. */
const toLoad = (what: string): number => {
  const script = `const before = process.cpuUsage(); await import(${JSON.stringify(what)}); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`
  const times = Array.from({ length: 5 }, () =>
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', script]).stdout.toString()),
  )
  return middle(times)
}

const room = (file: string): string => new URL(`../src/${file}`, import.meta.url).href

/** The table. */
export const run = async (): Promise<readonly Row[]> => {
  const { env, close } = await openSurroundings()
  const once = async (args: readonly string[]): Promise<number> => {
    const started = await startProcess(args, env)
    await started.stop()
    return started.wall
  }
  try {
    const first = await once(['src/main.ts'])
    const turns: { bolt: number; ours: number }[] = []
    for (let turn = 0; turn < TURNS; turn++)
      turns.push({ bolt: await once(BARE_BOLT), ours: await once(['src/main.ts']) })

    const row = (name: string, unit: string, value: number, note?: string): Row => ({
      name,
      unit,
      value: unit === '×' ? Number(value.toFixed(2)) : rounded(value),
      ...(note && { note }),
    })
    return [
      row('First start: tables made', 'ms', first),
      row('Bare Bolt, to listening', 'ms', middle(turns.map(({ bolt }) => bolt))),
      row('Cleardays, to ready', 'ms', middle(turns.map(({ ours }) => ours))),
      row('Cleardays over bare Bolt', '×', middle(turns.map(({ bolt, ours }) => ours / bolt)), 'goal: at most 2'),
      row('To load: Bolt', 'CPU ms', toLoad('@slack/bolt')),
      row('To load: our Slack room, Bolt within', 'CPU ms', toLoad(room('slack/app.ts'))),
      row('To load: the database and its client', 'CPU ms', toLoad(room('database/open-database.ts'))),
      row('To load: the features, rules within', 'CPU ms', toLoad(room('features/index.ts'))),
      row('To load: everything', 'CPU ms', toLoad(room('start/run.ts'))),
    ]
  } finally {
    await close()
  }
}
