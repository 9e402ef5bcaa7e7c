// A signed slash command, acknowledged: by the whole application, by a bare Bolt app that does nothing but acknowledge,
// and by node’s own server with the signature check. CPU time of the server for each command is what is compared: it
// is steady where the machine is shared; the milliseconds beside it are only for orientation.
//
//   node scripts/run.mjs node bench/slack.ts
import { type ChildProcess, fork } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { load } from './slack/load.ts'

/** One line of the table. */
export type Row = { readonly name: string; readonly unit: string; readonly value: number; readonly note?: string }

const ROUNDS = 5
const REQUESTS = 4000
const WARM_UP = 3000

type Server = { readonly process: ChildProcess; readonly port: number }
type Round = { readonly cpu: number; readonly median: number; readonly p99: number }

const next = <T>(child: ChildProcess): Promise<T> =>
  new Promise((done, fault) => {
    const ended = (code: number | null) => fault(new Error(`A server ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (said) => {
      child.off('exit', ended)
      done(said as T)
    })
  })

const start = async (what: string): Promise<Server> => {
  const child = fork(new URL('slack/serve.ts', import.meta.url), [what], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const { port } = await next<{ port: number }>(child)
  await load(port, WARM_UP)
  return { process: child, port }
}

const usage = async ({ process: child }: Server): Promise<{ micros: number; rss: number }> => {
  const answer = next<{ cpu: NodeJS.CpuUsage; rss: number }>(child)
  child.send('report')
  const { cpu, rss } = await answer
  return { micros: cpu.user + cpu.system, rss }
}

const round = async (server: Server): Promise<Round> => {
  const before = await usage(server)
  const waits = (await load(server.port, REQUESTS)).sort((one, other) => one - other)
  const after = await usage(server)
  return {
    cpu: (after.micros - before.micros) / REQUESTS,
    median: waits[Math.floor(waits.length / 2)]!,
    p99: waits[Math.floor(waits.length * 0.99)]!,
  }
}

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
const rounded = (value: number, digits = 0) => Number(value.toFixed(digits))

const NAMES = {
  raw: 'node:http with the signature check',
  'bare-bolt': 'bare Bolt, one listener',
  'one-feature': 'Cleardays, 1 feature',
  'many-features': 'Cleardays, 300 features',
} as const

/** Every figure, in one run, the servers taking turns so that none has the quiet half of the machine. */
export const run = async (): Promise<Row[]> => {
  const kinds = Object.keys(NAMES) as (keyof typeof NAMES)[]
  const servers = new Map<string, Server>()
  const rounds = new Map<string, Round[]>(kinds.map((kind) => [kind, []]))
  try {
    for (const kind of kinds) servers.set(kind, await start(kind))
    for (let n = 0; n < ROUNDS; n++) for (const kind of kinds) rounds.get(kind)!.push(await round(servers.get(kind)!))

    const cpu = (kind: keyof typeof NAMES) => middle(rounds.get(kind)!.map((one) => one.cpu))
    // Side by side in each round, then the middle of those: what the machine did meanwhile falls out.
    const ratio = (one: keyof typeof NAMES, other: keyof typeof NAMES) =>
      rounded(middle(rounds.get(one)!.map(({ cpu }, n) => cpu / rounds.get(other)![n]!.cpu)), 2)
    const rows: Row[] = kinds.map((kind) => ({
      name: `A signed slash command: ${NAMES[kind]}`,
      unit: 'CPU µs',
      value: rounded(cpu(kind)),
      note: `p50 ${rounded(middle(rounds.get(kind)!.map((one) => one.median)), 1)} ms, p99 ${rounded(middle(rounds.get(kind)!.map((one) => one.p99)), 1)} ms`,
    }))
    const memory = await usage(servers.get('many-features')!)
    const bolt = await usage(servers.get('bare-bolt')!)
    const more = await load(servers.get('many-features')!.port, 20_000).then(() => usage(servers.get('many-features')!))
    return [
      ...rows,
      {
        name: 'Cleardays over bare Bolt',
        unit: '×',
        value: ratio('one-feature', 'bare-bolt'),
        note: 'goal: at most 1.00',
      },
      { name: 'Cleardays over node:http', unit: '×', value: ratio('one-feature', 'raw') },
      {
        name: '300 features over 1',
        unit: '×',
        value: ratio('many-features', 'one-feature'),
        note: 'goal: at most 1.05',
      },
      {
        name: 'Resident memory after 20,000 further commands, over before',
        unit: '×',
        value: rounded(more.rss / memory.rss, 2),
        note: `${rounded(memory.rss / 1e6)} MB before; bare Bolt ${rounded(bolt.rss / 1e6)} MB; the database is not there`,
      },
    ]
  } finally {
    for (const { process: child } of servers.values()) child.disconnect()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await run())
