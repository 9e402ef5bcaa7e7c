// What it costs to send what is owed, once: the bare call, the outbox's own part, and reading a morning's reminders.
//
//   node scripts/run.mjs node bench/index.ts delivery
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LogLevel, WebClient } from '@slack/web-api'
import { pino } from 'pino'
import type { SpeakerPort } from '../src/app/ports/speaker.ts'
import { heldClock } from '../src/clock.ts'
import { openDatabase } from '../src/database/open-database.ts'
import { dailyDigest } from '../src/features/daily-digest/index.ts'
import { aimedHeads } from '../src/jobs/delivery/aim.ts'
import { openGate } from '../src/jobs/delivery/gate.ts'
import { sharedPace } from '../src/jobs/delivery/pacing.ts'
import { send } from '../src/jobs/delivery/send.ts'
import { PATIENCE, type Sender } from '../src/jobs/delivery/sender.ts'
import { together } from '../src/jobs/delivery/together.ts'
import { readReminders } from '../src/jobs/read-reminders.ts'
import { message, section } from '../src/slack/kit/blocks.ts'
import { speaking } from '../src/slack/speaker.ts'
import { openStore } from '../src/store/store.ts'

/** One line of the table. CPU is that of this process; the database has its own. */
export type Row = { readonly what: string; readonly done: number; readonly cpuMs: number; readonly wallMs: number }

const MESSAGES = 1000
const CHANNELS = 100
const PEOPLE = 200
const START = '2026-11-23T09:00:00Z'

const measured = async (what: string, done: number, work: () => Promise<unknown>): Promise<Row> => {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  const each = (ms: number) => Math.round((ms / done) * 1000) / 1000
  return { what, done, cpuMs: each((user + system) / 1000), wallMs: each(performance.now() - started) }
}

/** Another process that says yes to every call. */
const slackEnd = async (): Promise<{ child: ChildProcess; api: string }> => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./slack-end.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const port = await new Promise<string>((said) => child.stdout.once('data', (text) => said(String(text).trim())))
  return { child, api: `http://127.0.0.1:${port}/api/` }
}

/** Every figure of delivery, in one run, on an embedded database with fsync on. */
export const run = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-bench-'))
  const database = await openDatabase({ is: 'embedded', folder: join(folder, 'data') })
  try {
    const store = openStore(database.prisma, {}, database.appPool)
    const council = { name: 'Bench', nation: 'england', zone: 'Europe/London', teamId: 'T0BENCH' } as const
    const councilId = await store.startCouncil(council)
    const here = store.for(councilId)
    const clock = heldClock(START)
    let named = 0
    const speaker: SpeakerPort = {
      post: async ({ channel }) => ({ is: 'sent', channel, ts: `1.${String(++named).padStart(6, '0')}` }),
      redraw: async ({ channel, ts }) => ({ is: 'sent', channel, ts }),
      remove: async ({ channel, ts }) => ({ is: 'sent', channel, ts }),
      openConversation: async (slackId) => ({ is: 'open', channel: `D${slackId}` }),
      audience: async () => ({ is: 'ours', slackIds: [] }),
      history: async () => [],
    }
    const sender: Sender = {
      store,
      clock,
      speaker,
      drawings: {
        ...dailyDigest.draws,
        words: async (_tx, about) => message(about, section(about)),
        'report-due': async (_tx, about) => message(about, section(about)),
      },
      log: pino({ level: 'silent' }),
      pacing: { wait: () => 0, pause: () => {} },
      together: together(store),
      // Slack's limits are not what is measured: the same statements, with a pace that never says wait
      paceOf: (method) => ({ ...sharedPace(method, {}), everyMs: 0.001 }),
      patience: PATIENCE,
      name: 'bench',
      stopwatch: () => performance.now(),
      pause: async () => {},
      chance: () => 0.5,
      channelOf: new Map(),
    }
    const rows: Row[] = []
    const now = () => clock.now().toISO()!
    rows.push(
      await measured('a message is owed, in a transaction of its own', MESSAGES, async () => {
        for (let n = 0; n < MESSAGES; n += 1)
          await here.transaction((tx) => {
            const said = {
              key: `m${n}`,
              committeeId: null,
              channel: `C${n % CHANNELS}`,
              drawing: 'words',
              about: `m${n}`,
            }
            return tx.outbox.owe(said, 'waiting', now())
          })
      }),
    )
    const sendAll = async (speaker: SpeakerPort) => {
      for (let sent = 0; sent < MESSAGES; ) {
        const heads = await aimedHeads(sender, councilId, 40)
        // as many at once as one replica has in flight for one council
        const inTurn = openGate(4)
        const by = { ...sender, speaker }
        const ends = await Promise.all(heads.map((head) => inTurn(() => send(by, councilId, head))))
        const settled = ends.filter((one) => one?.is === 'settled').length
        if (settled === 0) throw new Error('Nothing was sent')
        sent += settled
      }
    }
    rows.push(
      await measured('a message is sent: found, drawn, written ahead, settled', MESSAGES, () => sendAll(speaker)),
    )
    const { child, api } = await slackEnd()
    const slackApiUrl = { slackApiUrl: api, retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR }
    const client = new WebClient('xoxb-of-the-stand-in', slackApiUrl)
    const said = speaking(client, { teamId: 'T0BENCH', botUserId: 'UBOT' }, () => {})
    rows.push(
      await measured('bare chat.postMessage, by the same client, four at once', MESSAGES, async () => {
        for (let n = 0; n < MESSAGES; n += 4) {
          const { text, blocks } = message(`m${n}`, section(`m${n}`))
          await Promise.all([0, 1, 2, 3].map(() => client.chat.postMessage({ channel: 'C1', text, blocks })))
        }
      }),
    )
    for (let n = 0; n < MESSAGES; n += 1)
      await here.transaction((tx) => {
        const again = { key: `n${n}`, committeeId: null, channel: `C${n % CHANNELS}`, drawing: 'words', about: `n${n}` }
        return tx.outbox.owe(again, 'waiting', now())
      })
    rows.push(
      await measured('a message is sent by that client: the whole of it', MESSAGES, () =>
        sendAll({ ...speaker, post: said.post }),
      ),
    )
    child.kill()
    rows.push(
      await measured('a look where nothing is to be sent', 200, async () => {
        for (let n = 0; n < 200; n += 1) await aimedHeads(sender, councilId, 40)
      }),
    )
    await here.transaction(async (tx) => {
      for (let n = 0; n < PEOPLE; n += 1) {
        const { id } = await tx.people.add({ name: `Person ${n}` })
        for (let thing = 0; thing < 3; thing += 1) {
          const aboutId = crypto.randomUUID()
          const reminder = {
            key: aboutId,
            committeeId: null,
            kind: 'report-due',
            aboutKind: 'request' as const,
            aboutId,
          }
          await tx.reminders.replaceFor(
            aboutId,
            ['report-due'],
            [{ ...reminder, personId: id, channel: null, dueAt: START }],
            now(),
          )
        }
      }
    })
    rows.push(
      await measured("a person's reminders become one message of the day", PEOPLE, () =>
        readReminders({ ...sender }, councilId),
      ),
    )
    return rows
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
