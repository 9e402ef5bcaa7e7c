// What it costs to send what is owed, once: the bare call, the outbox's own part, and reading a morning's reminders.
//
//   node scripts/run.mjs node bench/index.ts delivery
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { SpeakerPort } from '../src/app/ports/speaker.ts'
import { heldClock } from '../src/clock.ts'
import { openDatabase } from '../src/database/open-database.ts'
import { dailyDigest } from '../src/features/daily-digest/index.ts'
import { aimedHeads } from '../src/jobs/delivery/aim.ts'
import { send } from '../src/jobs/delivery/send.ts'
import { PATIENCE, type Sender } from '../src/jobs/delivery/sender.ts'
import { readReminders } from '../src/jobs/read-reminders.ts'
import { message, section } from '../src/slack/kit/blocks.ts'
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

/** Every figure of delivery, in one run, on an embedded database with fsync on. */
export const run = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-bench-'))
  const database = await openDatabase({ is: 'embedded', folder: join(folder, 'data') })
  try {
    const store = openStore(database.prisma)
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
    rows.push(
      await measured('a message is sent: found, drawn, written ahead, settled', MESSAGES, async () => {
        for (let sent = 0; sent < MESSAGES; ) {
          const heads = await aimedHeads(sender, councilId, 40)
          // as many at once as one replica has in flight for one council
          for (let from = 0; from < heads.length; from += 4)
            await Promise.all(heads.slice(from, from + 4).map((head) => send(sender, councilId, head)))
          sent += heads.length
        }
      }),
    )
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
