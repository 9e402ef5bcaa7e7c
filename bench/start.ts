// From typed to ready, where the database runs already and Slack answers at once: the whole program beside bare Bolt,
// taking turns in one run. Then the parts, in CPU time, all of them in one process, so that they add up.
//
//   npm run bench -- start
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { HEAP, openSurroundings, startProcess } from './program/server.ts'
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

/** What is loaded and done one after the other until all is ready, in one process: each part begins where the last ended. */
const PARTS: readonly (readonly [name: string, script: string])[] = [
  ['Node itself', `const { knowAddresses } = await import('ROOM/start/addresses.ts'); knowAddresses()`],
  ['load Bolt', `await import('@slack/bolt')`],
  ['load the rest of our Slack room', `await import('ROOM/slack/app.ts')`],
  ['load the database and its client', `await import('ROOM/database/open-database.ts')`],
  ['load the features and the rules', `await import('ROOM/features/index.ts')`],
  ['load everything else', `await import('ROOM/start/run.ts')`],
  [
    'open the database, Slack and the jobs',
    `const { environment, readConfig } = await import('ROOM/config.ts')
     const { start } = await import('ROOM/start/start.ts')
     const running = await start(readConfig(environment()).value)`,
  ],
]

/** CPU milliseconds of each part, all of them in one process. */
const partsOnce = async (env: Readonly<Record<string, string>>): Promise<readonly number[]> => {
  const src = new URL('../src', import.meta.url).href
  const told = `const { user, system } = process.cpuUsage(); console.error('part', (user + system) / 1000)`
  const script = PARTS.map(([, part]) => `${part.replaceAll('ROOM', src)}\n{ ${told} }`).join('\n')
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [...HEAP, '--input-type=module', '-e', `${script}\nawait running.stop()\nprocess.exit(0)`],
    { env: { ...process.env, LOG_LEVEL: 'silent', ...env } },
  )
  const sums = [...stderr.matchAll(/^part ([\d.]+)$/gm)].map(([, sum]) => Number(sum))
  if (sums.length !== PARTS.length) throw new Error(`It did not come to its end: ${stderr.slice(-500)}`)
  return sums.map((sum, at) => sum - (sums[at - 1] ?? 0))
}

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

    const parts: (readonly number[])[] = []
    for (let turn = 0; turn < 5; turn++) parts.push(await partsOnce(env))

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
      ...PARTS.map(([name], at) => row(`Of that, ${name}`, 'CPU ms', middle(parts.map((once) => once[at]!)))),
      row('All of these', 'CPU ms', middle(parts.map((once) => once.reduce((sum, part) => sum + part, 0)))),
    ]
  } finally {
    await close()
  }
}
