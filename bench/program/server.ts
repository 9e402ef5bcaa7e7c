import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts'
import { aSecret } from '../slack/load.ts'
import { openStubSlack } from './stub-slack.ts'

/** A database server that runs already, and a Slack: what a council has before the program is started. */
export const openSurroundings = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-bench-'))
  const server = await startEmbedded(join(folder, 'database'))
  const slack = await openStubSlack()
  const admin = new pg.Client({ host: server.host, user: 'postgres', database: 'postgres' })
  await admin.connect()
  await admin.query('CREATE DATABASE cleardays')
  await admin.end()
  const database = `postgresql://postgres@localhost/cleardays?host=${encodeURIComponent(server.host)}`
  return {
    database,
    env: {
      CLEARDAYS_DATA: join(folder, 'data'),
      DATABASE_URL: database,
      SLACK_BOT_TOKEN: 'xoxb-1-1-abcdefabcdef',
      SLACK_SIGNING_SECRET: aSecret,
      SLACK_API_URL: slack.url,
      CLEARDAYS_BANK_HOLIDAYS_URL: '',
      PORT: '0',
    },
    close: async () => {
      slack.close()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** With what memory Node is started, here as by scripts/run.mjs. */
export const { HEAP } = (await import(new URL('../../scripts/heap.mjs', import.meta.url).href)) as {
  HEAP: readonly string[]
}

/** A program of ours as a process: what it printed when it was ready, and how long that took (ms). */
export const startProcess = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const began = performance.now()
  const child = spawn(process.execPath, [...HEAP, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
  })
  const said = await new Promise<string>((ready, fault) => {
    child.stdout.once('data', (words) => ready(String(words)))
    child.once('exit', (code) => fault(new Error(`It ended with ${code} before it was ready`)))
  })
  const wall = performance.now() - began
  return {
    said,
    wall,
    process: child,
    port: Number(/port (\d+)/.exec(said)?.[1]),
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise((ended) => child.once('exit', ended))
    },
  }
}
