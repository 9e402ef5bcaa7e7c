import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Playground, startPlayground } from '../src/playground/playground.ts'

/** One line of the table: what was measured, how much of it, in what, and what is aimed at. */
export type Row = { readonly what: string; readonly figure: number; readonly unit: string; readonly aim: string }

const manifest = {
  display_information: { name: 'Bench' },
  oauth_config: { scopes: { bot: ['chat:write', 'channels:read'] } },
}
const options = {
  manifest,
  people: [{ id: 'U0BENCH', name: 'Bench Officer' }],
  channels: [{ id: 'C0BENCH', name: 'bench', members: ['U0BENCH'] }],
  limits: 'none' as const,
}

const median = (figures: readonly number[]) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

/** From the first import to the first answer, in a process of its own, with or without Node's compile cache. */
const fromNothing = (folder: string, cache: string | undefined): Promise<number> => {
  const module = fileURLToPath(new URL('../src/playground/playground.ts', import.meta.url))
  const program = `
    const began = performance.now()
    const { startPlayground } = await import(${JSON.stringify(module)})
    const playground = await startPlayground({ ...${JSON.stringify(options)}, folder: ${JSON.stringify(folder)} })
    await fetch(playground.url + 'playground/state?as=U0BENCH')
    console.log(performance.now() - began)
    await playground.close()
  `
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...(cache && { env: { NODE_COMPILE_CACHE: cache } }),
    })
    let said = ''
    child.stdout.on('data', (data) => {
      said += String(data)
    })
    child.once('exit', (code) => (code === 0 ? resolve(Number(said)) : reject(new Error(`It ended with ${code}`))))
  })
}

const post = (playground: Playground, agent: Agent, body: string) =>
  new Promise<void>((resolve, reject) => {
    const asked = request(`${playground.apiUrl}chat.postMessage`, {
      agent,
      method: 'POST',
      headers: {
        authorization: `Bearer ${playground.botToken}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`Answered ${answer.statusCode}`))
      answer.resume()
      answer.on('end', resolve)
    })
    asked.end(body)
  })

const POSTS = 5000
const LINES = 8

/** Posts with blocks, over loopback, eight at a time, each written down before it is answered. */
const posting = async (folder: string | undefined): Promise<{ perSecond: number; cpuMicros: number }> => {
  const playground = await startPlayground({ ...options, ...(folder && { folder }) })
  const agent = new Agent({ keepAlive: true, maxSockets: LINES })
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: '*Published*: Corporate Panel, Thursday 12 November' } },
  ]
  const body = JSON.stringify({ channel: 'C0BENCH', text: 'Published: Corporate Panel', blocks })
  for (let turn = 0; turn < 200; turn++) await post(playground, agent, body)

  const [began, cpu] = [performance.now(), process.cpuUsage()]
  await Promise.all(
    Array.from({ length: LINES }, async () => {
      for (let turn = 0; turn < POSTS / LINES; turn++) await post(playground, agent, body)
    }),
  )
  const [took, used] = [performance.now() - began, process.cpuUsage(cpu)]
  agent.destroy()
  await playground.close()
  return { perSecond: (POSTS / took) * 1000, cpuMicros: (used.user + used.system) / POSTS }
}

/** Measures the playground: how soon it is there, and how many posts it takes. Client and server share one process. */
export const run = async (): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-bench-'))
  try {
    const [first, cached]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 5; turn++) first.push(await fromNothing(join(folder, `first-${turn}`), undefined))
    await fromNothing(join(folder, 'fills-the-cache'), join(folder, 'cache'))
    for (let turn = 0; turn < 5; turn++)
      cached.push(await fromNothing(join(folder, `again-${turn}`), join(folder, 'cache')))
    const kept = await posting(join(folder, 'posts'))
    const held = await posting(undefined)
    return [
      { what: 'playground: start, its sources stripped of types', figure: median(first), unit: 'ms', aim: 'under 300' },
      { what: 'playground: start, with Node’s compile cache', figure: median(cached), unit: 'ms', aim: 'under 300' },
      {
        what: 'playground: posts on loopback, kept on disk',
        figure: kept.perSecond,
        unit: 'a second',
        aim: 'over 1,000',
      },
      { what: 'playground: CPU of such a post, its client included', figure: kept.cpuMicros, unit: 'µs', aim: '' },
      { what: 'playground: posts on loopback, in memory', figure: held.perSecond, unit: 'a second', aim: 'over 1,000' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main)
  for (const { what, figure, unit, aim } of await run())
    console.log(`${what.padEnd(60)} ${figure.toFixed(0).padStart(7)} ${unit.padEnd(9)} ${aim && `(aim: ${aim})`}`)
