// The whole of it: from typed to ready, and what is drawn from the database. Beside them, in the same run, bare Bolt's
// own start and one query of PostgreSQL, so that a slow machine is seen to be slow.
//
//   npm run bench -- whole
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeNow } from '../src/app/compose-agenda.ts'
import { heldClock } from '../src/clock.ts'
import { openDatabase } from '../src/database/open-database.ts'
import { civilDate, timeOfDay } from '../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../src/domain/committee/settings.ts'
import { addItem } from '../src/domain/programme/add.ts'
import { openStore } from '../src/store/store.ts'
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

/** A council with a programme of 200 items and an agenda of 20 with 60 witnesses, on a database of its own. */
const fill = async (folder: string) => {
  const database = await openDatabase({ is: 'embedded', folder })
  const store = openStore(database.prisma)
  const clock = heldClock('2026-09-01T09:00:00Z')
  const council = await store.startCouncil({
    name: 'Bench',
    nation: 'england',
    zone: 'Europe/London',
    teamId: 'T0BENCH',
  })
  const here = store.for(council)
  const { committee, meeting } = await here.transaction(async (tx) => {
    const added = await tx.committees.add({
      name: 'Panel',
      kind: 'scrutiny',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: null,
      venue: null,
      startTime: timeOfDay('10:00'),
      minutesLong: 150,
      nextMinuteNumber: '304',
      settings: DEFAULT_SETTINGS,
    })
    const on = await tx.meetings.add({
      committeeId: added.id,
      day: civilDate('2026-11-12'),
      time: timeOfDay('10:00'),
      minutesLong: 150,
      venue: null,
      link: null,
      regime: 'statutory',
      state: 'confirmed',
      title: null,
      reason: null,
    })
    return { committee: added, meeting: on }
  })
  for (let n = 0; n < 200; n++)
    await here.transaction(async (tx) => {
      const ruling = addItem(
        { committeeId: committee.id, title: `Item ${n} of the programme`, origin: 'officer' },
        await tx.committees.takeItemNumber(committee.id),
      )
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      const item = await tx.items.add({
        ...ruling.value,
        stage: n < 20 ? { is: 'scheduled', meetingId: meeting.id } : { is: 'unscheduled' },
      })
      if (n >= 20) return
      for (let witness = 0; witness < 3; witness++) {
        const person = await tx.people.add({ name: `Witness ${n}.${witness}`, title: 'Director', isExternal: true })
        await tx.requests.add({
          committeeId: committee.id,
          itemId: item.id,
          meetingId: meeting.id,
          kind: 'attend',
          askedOfId: person.id,
          askedById: null,
          keyLines: 'Why?',
          previous: null,
          format: null,
          why: null,
          draftDueOn: null,
          clearanceDueOn: null,
          dueOn: civilDate('2026-11-01'),
          dueTime: null,
          state: 'coming',
          answerWords: null,
          colleague: null,
          reminderSentOn: null,
        })
      }
    })
  return { database, here, clock, committee, meeting }
}

/** The table. */
export const run = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-bench-'))
  const env = { CLEARDAYS_DATA: join(folder, 'data') }
  try {
    const first = await untilReady(['src/main.ts'], env, 1)
    const bolt = await untilReady(['--input-type=module', '-e', BARE_BOLT], {}, 5)
    const again = await untilReady(['src/main.ts'], env, 5)

    const { database, here, clock, committee, meeting } = await fill(join(folder, 'database'))
    const query = await timed(200, () => database.appPool.query('SELECT 1'))
    const empty = await timed(100, () => here.transaction(async () => 0))
    const programme = await timed(50, () => here.transaction((tx) => tx.items.of(committee.id)))
    const agenda = await timed(50, () => here.transaction((tx) => composeNow(tx, clock, committee, meeting)))
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
